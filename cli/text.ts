const ESC = '\u001b'
const BEL = '\u0007'
const CSI = '\u009b'
const ST = '\u009c'

/** Whole terminal sequences (colours, cursor, titles, links), so that no `[31m` is left over in the text. */
const SEQUENCES = new RegExp(
  [
    `(?:${ESC}\\[|${CSI})[0-?]*[ -/]*[@-~]`,
    `(?:${ESC}[\\]PX^_]|[\u0090\u0098\u009d-\u009f])[^${ESC}${BEL}${ST}]*(?:${BEL}|${ST}|${ESC}\\\\)`,
    `${ESC}[ -/]*[0-~]`,
  ].join('|'),
  'g',
)
const LINE_ENDS = /\r\n?|[\u2028\u2029\u0085]/g
/** Controls, and format characters that reorder or hide text. Joiners stay: Hindi and emoji need them. */
const INVISIBLE = /(?!\u200c|\u200d|\n)[\p{Cc}\p{Cf}]/gu

/** Text from others, made harmless to a terminal. Line breaks stay; tabs become spaces. */
export function clean(text: string): string {
  return text.replace(SEQUENCES, '').replace(LINE_ENDS, '\n').replaceAll('\t', ' ').replace(INVISIBLE, '')
}

/** The same on one line. */
export function oneLine(text: string): string {
  return clean(text)
    .replace(/\s*\n\s*/g, ' ')
    .trim()
}

// JSON escapes C0 controls by itself; the rest of what moves a cursor is escaped here, and means the same.
const UNESCAPED = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g

/** JSON that a terminal shows and does not obey. */
export function safeJson(value: unknown, indent?: number): string {
  const escaped = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  return JSON.stringify(value, null, indent).replace(UNESCAPED, escaped)
}

const PLAIN = /^[\x20-\x7e]*$/
const EMOJI = /\p{Emoji_Presentation}|\ufe0f/u
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u
const CELLLESS = /[\p{Mn}\p{Me}\p{Cf}]/u

/** The cells one grapheme takes, as terminals count them: a vowel sign that stands beside its letter has its own. */
function cellsOf(grapheme: string): number {
  if (EMOJI.test(grapheme)) return 2
  let cells = 0
  for (const character of grapheme) {
    if (!CELLLESS.test(character)) cells += WIDE.test(character) ? 2 : 1
  }
  return cells
}

/** Graphemes of clean text. The segmenter is slow to make and most text is plain. */
function graphemesOf(text: string): string[] {
  if (PLAIN.test(text)) return [...text]
  return [...new Intl.Segmenter().segment(text)].map(({ segment }) => segment)
}

/** How many terminal cells clean text takes. */
export function widthOf(text: string): number {
  if (PLAIN.test(text)) return text.length
  return graphemesOf(text).reduce((sum, grapheme) => sum + cellsOf(grapheme), 0)
}

/** The text in exactly `width` cells: cut with an ellipsis, or filled with spaces. */
export function fitTo(text: string, width: number, align: 'left' | 'right' = 'left'): string {
  const cut = cutTo(text, width)
  const padding = ' '.repeat(Math.max(0, width - widthOf(cut)))
  return align === 'left' ? cut + padding : padding + cut
}

/** At most `width` cells, with an ellipsis where something was cut. */
export function cutTo(text: string, width: number): string {
  if (widthOf(text) <= width) return text
  let kept = ''
  let used = 1
  for (const grapheme of graphemesOf(text)) {
    used += cellsOf(grapheme)
    if (used > width) break
    kept += grapheme
  }
  return `${kept}…`
}
