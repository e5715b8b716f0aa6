/** Line breaks and other control characters, which have no place in a subject, a header or an SMS's first line. */
const CONTROL = /[\p{Cc}\p{Zl}\p{Zp}\s]+/gu

/** What somebody wrote, as one line of at most `max` characters. */
export function oneLine(text: string, max: number): string {
  const line = text.replace(CONTROL, ' ').trim()
  const characters = [...line]
  return characters.length <= max ? line : `${characters.slice(0, max - 1).join('')}…`
}
