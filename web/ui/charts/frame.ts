/** Units of a drawing; it is scaled to the room there is, its words with it. */
export const WIDTH = 340
export const HEIGHT = 160

/** The field within the drawing that values are drawn in; the rest is for words. */
export const FIELD = { left: 42, right: WIDTH - 40, top: 12, bottom: HEIGHT - 24 } as const

/** Words under the horizontal axis that have room beside one another on a phone; of more, only some are written. */
const MARKS_MAX = 6
const MARKS = 4

/** Two decimals are finer than any screen. */
export const tidy = (length: number): number => Math.round(length * 100) / 100

/** Which of so many places along the axis get their words: all, or some at even distances, both ends included. */
export function marked(count: number): number[] {
  if (count <= MARKS_MAX) return Array.from({ length: count }, (_, index) => index)
  return Array.from({ length: MARKS }, (_, mark) => Math.round((mark * (count - 1)) / (MARKS - 1)))
}

/** How words stand to their mark, so that the first and the last do not run over the edge. */
export function anchorOf(index: number, count: number): 'start' | 'middle' | 'end' {
  if (count === 1) return 'middle'
  if (index === 0) return 'start'
  return index === count - 1 ? 'end' : 'middle'
}
