/** A piece of somebody's text: plain words, or an http or https address to follow. */
export interface TextPart {
  text: string
  href: string | null
}

/** A line of a paragraph. */
export type TextLine = TextPart[]

const ADDRESS = /https?:\/\/[^\s<>"'“”‘’«»]+/gi
/** What ends the sentence that an address stands in, and not the address. */
const ENDING = /[.,;:!?…।]+$/
const PAIRS: Record<string, string> = { ')': '(', ']': '[', '}': '{' }

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
    .map((paragraph) => paragraph.split('\n').map(partsOf))
}

/** A text with its http and https addresses apart. Nothing else becomes a link, and all of it stays text. */
export function partsOf(text: string): TextPart[] {
  const parts: TextPart[] = []
  let end = 0
  for (const { 0: found, index } of text.matchAll(ADDRESS)) {
    const address = trimmed(found)
    if (!isAddress(address)) continue
    parts.push({ text: text.slice(end, index), href: null }, { text: address, href: address })
    end = index + address.length
  }
  parts.push({ text: text.slice(end), href: null })
  return parts.filter((part) => part.text !== '')
}

/** Without the end of the sentence or of the brackets that it stands in. */
function trimmed(address: string): string {
  const short = address.replace(ENDING, '')
  const last = short.at(-1) ?? ''
  const opening = PAIRS[last]
  const isUnpaired = opening !== undefined && countOf(short, last) > countOf(short, opening)
  if (isUnpaired) return trimmed(short.slice(0, -1))
  return short
}

const countOf = (text: string, character: string): number => text.split(character).length - 1

function isAddress(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, hostname } = new URL(text)
  return (protocol === 'http:' || protocol === 'https:') && hostname !== ''
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text as markup that shows it, between tags or in an attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '')
}
