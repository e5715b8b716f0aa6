/** A letter of a name, or its number in hex after a `#`, which PDF takes for the same. */
function spelled(letter: string): string {
  const hex = letter.charCodeAt(0).toString(16).padStart(2, '0')
  return `(?:${letter}|#${hex.replace(/[a-f]/g, (digit) => `[${digit}${digit.toUpperCase()}]`)})`
}

/** One of the names as an object of a PDF, however it is spelled, up to where a name ends. */
export function named(names: readonly string[]): RegExp {
  const words = names.map((name) => [...name].map(spelled).join(''))
  return new RegExp(`/(?:${words.join('|')})(?![^\\0\\t\\n\\f\\r ()<>[\\]{}/%])`)
}
