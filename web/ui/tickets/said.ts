import type { Words } from '@/web/i18n/words'

/** What the page says after something was done on it; null for what an address merely claims. */
export function saidWords(said: unknown, t: Words): string | null {
  const key = `ticket.said.${said}` as 'ticket.said.reported'
  return typeof said === 'string' && /^\w+$/.test(said) && t.has(key) ? t(key) : null
}
