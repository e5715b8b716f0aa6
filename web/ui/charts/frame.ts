/** Units of a drawing; it is scaled to the room there is, its words with it. */
export const WIDTH = 340
export const HEIGHT = 160

/** The field within the drawing that values are drawn in; the rest is for words. */
export const FIELD = { left: 42, right: WIDTH - 40, top: 12, bottom: HEIGHT - 24 } as const

/** Words under the horizontal axis at most: more would meet on a phone. */
const MARKS = 4

/** Two decimals are finer than any screen. */
export const tidy = (length: number): number => Math.round(length * 100) / 100

/** Which of so many places along the axis get their words: evenly, both ends included. */
export function marked(count: number, marks = MARKS): number[] {
  if (count <= marks) return Array.from({ length: count }, (_, index) => index)
  const at = (mark: number) => Math.round((mark * (count - 1)) / (marks - 1))
  return Array.from({ length: marks }, (_, mark) => at(mark))
}

/** How words stand to their mark, so that the first and the last do not run over the edge. */
export function anchorOf(index: number, count: number): 'start' | 'middle' | 'end' {
  if (count === 1) return 'middle'
  if (index === 0) return 'start'
  return index === count - 1 ? 'end' : 'middle'
}
