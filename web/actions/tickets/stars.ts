import 'server-only'
import { textOf } from '../run'

/** The stars that were chosen, 1–5; null when none were. */
export function starsIn(form: FormData): number | null {
  const text = textOf(form, 'stars')
  return /^[1-5]$/.test(text) ? Number(text) : null
}
