import { named } from './pdf-names'

const BLANKS = String.raw`[\0\t\n\f\r ]`

/** What a link of a PDF may lead to: pages of the web, and whoever is written to or called. Without a scheme it is a page. */
const SCHEMES = ['http', 'https', 'mailto', 'tel']
/** How much of an address is looked at, in characters as written: enough to see where it leads, however it is stretched. */
export const PDF_LINK_CHARACTERS = 2_000
/** The same of one in numbers, which nothing but blanks can stretch. */
const HEX_CHARACTERS = 200
/** Characters of an address that tell its scheme. */
const SCHEME_CHARACTERS = 32
/** Links that are looked at; a book of a thousand pages has some tens of thousands. */
const LINKS_MAX = 100_000
/** Characters of what a PDF does when it is opened, or a page of it, that are looked at; and how many such things it may do. */
const OPENING_CHARACTERS = 2_000
const OPENINGS_MAX = 10_000

const URI = named(['URI']).source
/** An address, or what all of them are to be read after, up to where its text begins. */
const LINKS = new RegExp(`(?:${URI}|${named(['Base']).source})${BLANKS}*([(%\\d]|<(?!<))`, 'g')
/** What a PDF does by itself: a dictionary here, or one that has a number. */
const OPENINGS = new RegExp(`${named(['OpenAction', 'AA']).source}${BLANKS}*(<<|[%\\d])`, 'g')
const REFERENCE = new RegExp(`(\\d{1,10})${BLANKS}+\\d{1,5}${BLANKS}+R`, 'y')
const OBJECTS = new RegExp(`(?<!\\d)(\\d{1,10})${BLANKS}+\\d{1,5}${BLANKS}+obj`, 'g')
const HAS_URI = named(['URI'])

/**
 * Whether a link leads to anything but a page of the web or somebody to write to; `text` is a PDF's, as Latin-1. One that
 * stands elsewhere (`5 0 R`) or behind a comment could be any.
 */
export function leadsAstray(text: string): boolean {
  let links = 0
  for (const { 0: found, 1: value, index } of text.matchAll(LINKS)) {
    links += 1
    if (links > LINKS_MAX || (value !== '(' && value !== '<')) return true
    const from = index + found.length
    const isHex = value === '<'
    const written = text.slice(from, from + (isHex ? HEX_CHARACTERS : PDF_LINK_CHARACTERS))
    if (isAstray(isHex ? hex(written) : literal(written))) return true
  }
  return false
}

/** Whether a PDF opens an address by itself; what does so may have a number, and stand elsewhere in the text. */
export function opensAddress(text: string): boolean {
  const numbers = new Set<string>()
  let openings = 0
  for (const { 0: found, 1: value, index } of text.matchAll(OPENINGS)) {
    openings += 1
    const end = index + found.length
    if (openings > OPENINGS_MAX || (value === '<<' && HAS_URI.test(dictionaryAt(text, end)))) return true
    if (value === '<<') continue
    REFERENCE.lastIndex = end - 1
    const number = REFERENCE.exec(text)?.[1]
    if (number === undefined) return true
    numbers.add(number)
  }
  return numbers.size > 0 && opensOneOf(text, numbers)
}

function opensOneOf(text: string, numbers: ReadonlySet<string>): boolean {
  for (const { 0: found, 1: number = '', index } of text.matchAll(OBJECTS))
    if (numbers.has(number) && HAS_URI.test(dictionaryAt(text, index + found.length))) return true
  return false
}

/** From inside or before a dictionary to its end, as far as it is looked at. */
function dictionaryAt(text: string, from: number): string {
  const written = text.slice(from, from + OPENING_CHARACTERS)
  let depth = written.trimStart().startsWith('<<') ? 0 : 1
  for (const { 0: bracket, index } of written.matchAll(/<<|>>|endobj/g)) {
    depth += bracket === '<<' ? 1 : -1
    if (depth === 0 || bracket === 'endobj') return written.slice(0, index)
  }
  return written
}

interface Address {
  text: string
  /** Whether its end was reached. */
  isWhole: boolean
}

/** What no reader of PDFs takes for a part of an address: blanks, control characters, and a mark of how it is encoded. */
const IGNORED = /[\0-\x20\x7f-\xa0\xbb\xbf\xef\xfe\xff]/g

function isAstray({ text, isWhole }: Address): boolean {
  const plain = text.replace(IGNORED, '')
  if (!isWhole && plain.length < SCHEME_CHARACTERS) return true
  // The name of a computer in the same network, or of a file on it.
  if (/^(?:[\\/]{2}|[a-z]:[\\/])/i.test(plain)) return true
  const scheme = /^([a-z][a-z\d+.-]*):(?!\d)/i.exec(plain)?.[1]
  return scheme !== undefined && !SCHEMES.includes(scheme.toLowerCase())
}

const ESCAPES: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

/** A text in brackets, which may hold others, from behind the first on; a `\` may be followed by a number in octal. */
function literal(written: string): Address {
  let text = ''
  let told = 0
  let depth = 1
  for (const [piece] of written.matchAll(/\\(?:[0-7]{1,3}|\r\n|[\s\S])|[\s\S]/g)) {
    if (piece === '(') depth += 1
    if (piece === ')') depth -= 1
    if (depth === 0) return { text, isWhole: true }
    const letter = piece.startsWith('\\') ? unescaped(piece.slice(1)) : piece
    text += letter
    if (letter.replace(IGNORED, '') !== '') told += 1
    if (told >= SCHEME_CHARACTERS) break
  }
  return { text, isWhole: false }
}

/** What a `\` and this stand for. */
function unescaped(letters: string): string {
  if (/^[0-7]/.test(letters)) return String.fromCharCode(Number.parseInt(letters, 8) & 0xff)
  if (/^[\r\n]/.test(letters)) return ''
  return ESCAPES[letters] ?? letters
}

/** A text in numbers, of sixteen each, from behind its bracket on. */
function hex(written: string): Address {
  const end = written.indexOf('>')
  const digits = (end === -1 ? written : written.slice(0, end)).replace(/[^\da-f]/gi, '')
  const text = (digits.match(/..?/g) ?? [])
    .map((pair) => String.fromCharCode(Number.parseInt(pair.padEnd(2, '0'), 16)))
    .join('')
  return { text, isWhole: end !== -1 }
}
