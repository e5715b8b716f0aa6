/** A piece of somebody's text: words, or an address that leads somewhere. */
export interface TextPiece {
  text: string
  /** An http or https address; absent for words. */
  href?: string
}

/** A line of a paragraph. */
export type TextLine = TextPiece[]

const ADDRESS = /https?:\/\/[^\s<>"“”]+/g
/** What ends the sentence that an address stands in, and not the address. */
const BEHIND = /[.,;:!?)\]}'’।]+$/

/**
 * Somebody's plain text as it is to be shown: paragraphs, which an empty line sets apart, of lines. Nothing in it is
 * markup; of addresses only http and https ones become links.
 */
export function paragraphsOf(text: string): TextLine[][] {
  return text
    .replace(/\r\n?/g, '\n')
    .split(/\n[^\S\n]*(?:\n[^\S\n]*)+/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => paragraph.split('\n').map(piecesOf))
}

function piecesOf(line: string): TextLine {
  const pieces: TextLine = []
  let end = 0
  for (const { 0: found, index } of line.matchAll(ADDRESS)) {
    const href = found.replace(BEHIND, '')
    if (!URL.canParse(href)) continue
    if (index > end) pieces.push({ text: line.slice(end, index) })
    pieces.push({ text: href, href })
    end = index + href.length
  }
  if (end < line.length) pieces.push({ text: line.slice(end) })
  return pieces
}
