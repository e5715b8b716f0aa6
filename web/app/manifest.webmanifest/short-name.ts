/** What launchers show whole beneath an icon. */
const SHORT_CHARACTERS = 12

/** A name short enough to stand beneath an icon: without its article, and of its first words as many as there is room for. */
export function shortName(name: string): string {
  const [first = '', ...rest] = name
    .trim()
    .replace(/^the\s+/i, '')
    .split(/\s+/)
  let short = first
  for (const word of rest) {
    if (`${short} ${word}`.length > SHORT_CHARACTERS) break
    short = `${short} ${word}`
  }
  return short
}
