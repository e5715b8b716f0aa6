/** Characters that no text needs: they stand around what was found until the page has taken them apart. */
export const MARK_START = '\uE000'
export const MARK_END = '\uE001'

/** A piece of a text, and whether it is what somebody searched for. */
export interface Piece {
  text: string
  isFound: boolean
}

/** A text with its marks, in pieces. What the marks stand around is text like all the rest: the page escapes it. */
export function piecesOf(marked: string): Piece[] {
  return marked.split(MARK_START).flatMap((part, index) => {
    const end = index === 0 ? -1 : part.indexOf(MARK_END)
    const pieces = [
      { text: end < 0 ? '' : part.slice(0, end), isFound: true },
      { text: (end < 0 ? part : part.slice(end + 1)).replaceAll(MARK_END, ''), isFound: false },
    ]
    return pieces.filter(({ text }) => text !== '')
  })
}
