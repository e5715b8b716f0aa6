import { escapeHtml } from '@/domain/plain-text'

/** Markup that is finished, and goes into a page as it stands. */
export class Html {
  constructor(readonly text: string) {}
}

type Value = string | number | Html | readonly Html[] | null

/** Markup with values in it; every value that is not markup itself is text, and escaped. */
export function html(parts: TemplateStringsArray, ...values: Value[]): Html {
  const filled = parts.map(
    (part, index) => part + (index < values.length ? write(values[index] ?? null) : ''),
  )
  return new Html(filled.join(''))
}

function write(value: Value): string {
  if (value === null) return ''
  if (value instanceof Html) return value.text
  if (typeof value === 'object') return value.map(({ text }) => text).join('')
  return escapeHtml(String(value))
}
