import { leadsAstray, opensAddress, PDF_LINK_CHARACTERS } from './pdf-links'
import { named } from './pdf-names'

/** The longest that looking into one PDF may take, in milliseconds, and the most that its packed parts may unpack to, in bytes. */
export const PDF_LOOK_MS = 10_000
export const PDF_UNPACKED_MAX_BYTES = 300_000_000
/** Packed parts that are looked into; a PDF of 10 MB has some thousands. */
export const PDF_STREAMS_MAX = 20_000
/** How far from its end a PDF says that it is whole, in bytes: what the readers of PDFs go by. */
export const PDF_END_BYTES = 1024

/** Why a PDF is refused. */
export type PdfFault = 'acts' | 'encrypted' | 'broken' | 'unreadable'

/**
 * What makes a PDF do something by itself, or carry or fetch another file: scripts, programs, forms of XFA and such as send
 * themselves, films, attachments.
 */
const ACTING = [
  'JavaScript',
  'JS',
  'Launch',
  'XFA',
  'EmbeddedFile',
  'EmbeddedFiles',
  'RichMedia',
  'Rendition',
  'Movie',
  'GoToE',
  'GoToR',
  'ImportData',
  'SubmitForm',
]
/**
 * The same within what is packed, where pictures lie too: two letters come about by chance there, and a script is always
 * called by its long name as well, but for a rendition's.
 */
const ACTING_PACKED = ACTING.filter((name) => name !== 'JS')
/** Ways of packing that are not unpacked here, beside those of photos; what is given to one may scatter what it is used on. */
const UNREAD_FILTERS = [
  'DecodeParms',
  'DP',
  'LZWDecode',
  'LZW',
  'ASCIIHexDecode',
  'AHx',
  'ASCII85Decode',
  'A85',
  'RunLengthDecode',
  'RL',
  'Crypt',
  'CCITTFaxDecode',
  'JBIG2Decode',
]

const ACTS = named(ACTING)
const ACTS_PACKED = named(ACTING_PACKED)
const ENCRYPTED = named(['Encrypt'])
const UNREAD = named(UNREAD_FILTERS)
const FIRST = named(['First'])
const COUNT = named(['N'])
const FILTER = named(['Filter'])
/** Each filter, and each that is named on the spot as the one that is unpacked here. */
const FILTERS = new RegExp(FILTER.source, 'g')
const BLANK = String.raw`[\0\t\n\f\r ]*`
const FLATE = named(['FlateDecode']).source
const FLATE_FILTERS = new RegExp(`${FILTER.source}${BLANK}(?:${FLATE}|\\[${BLANK}${FLATE}${BLANK}\\])`, 'g')
/** What says where the objects are, and which of them is the first. */
const ROOT = named(['Root'])

/** Characters that the longest of the names may take. */
export const PDF_NAME_MAX = Math.max(...ACTING.map((name) => 1 + name.length * '#00'.length))
/** Characters of a text that are looked at again with what follows, so that nothing is missed between two pieces. */
export const PDF_OVERLAP = PDF_NAME_MAX + PDF_LINK_CHARACTERS

/** What is wrong with the outside of a PDF; `text` is all of its bytes as Latin-1. Null when nothing is. */
export function faultOutside(text: string): PdfFault | null {
  const end = text.slice(-PDF_END_BYTES)
  if (!end.includes('startxref') || !end.includes('%%EOF') || !ROOT.test(text)) return 'broken'
  if (ENCRYPTED.test(text)) return 'encrypted'
  return ACTS.test(text) || opensOrLeadsAstray(text) ? 'acts' : null
}

/**
 * Where in a PDF packed objects may begin, in characters: whatever holds some says before them how many (`/N`; ISO 32000-1,
 * table 16), and no reader finds one otherwise. Infinity when there are none; then only pages, pictures and fonts are packed.
 */
export function packedObjectsFrom(text: string): number {
  const at = text.search(COUNT)
  return at === -1 ? Number.POSITIVE_INFINITY : at
}

/** Whether something unpacked of a PDF acts; `text` is a piece of it as Latin-1. */
export function actsWithin(text: string): boolean {
  return ACTS_PACKED.test(text) || opensOrLeadsAstray(text)
}

const opensOrLeadsAstray = (text: string): boolean => opensAddress(text) || leadsAstray(text)

/** A part of a PDF between `stream` and `endstream`. */
export interface PackedPart {
  /** The dictionary before it; empty where only the word `stream` stands. */
  description: string
  /** How it begins, and how what came out of it begins. */
  packed: string
  unpacked: string
  /** Whether it could be unpacked to its end. */
  isWhole: boolean
}

/** Whether a part may hold objects that nobody has looked at: it is torn, or packed twice or in a way not unpacked here. */
export function mayHide({ description, packed, unpacked, isWhole }: PackedPart): boolean {
  if (!FIRST.test(description) || !COUNT.test(description)) return false
  if (UNREAD.test(description) || !isPackedPlainly(description)) return true
  return isPacked(unpacked) || (isPacked(packed) && !isWhole)
}

/** Whether all filters of a description are named in it, and are the one that is unpacked here. */
function isPackedPlainly(description: string): boolean {
  return (description.match(FILTERS)?.length ?? 0) === (description.match(FLATE_FILTERS)?.length ?? 0)
}

/** Whether something begins as zlib does (RFC 1950, section 2.2). */
function isPacked(text: string): boolean {
  const [method, flags] = [text.charCodeAt(0), text.charCodeAt(1)]
  return (method & 0x0f) === 8 && (method * 256 + flags) % 31 === 0
}

/** What the sender is told. */
export const PDF_FAULT_MESSAGES: Record<PdfFault, string> = {
  acts: 'This PDF contains a script, a program to start, a form with scripts, a film, another file, or a link to something else than a web page. Print it to a new PDF, and send that.',
  encrypted: 'This PDF is encrypted. Save it without a password, and send that.',
  broken: 'This PDF is not whole. Save it anew, and send that.',
  unreadable: 'This PDF is packed in a way that we cannot look into. Print it to a new PDF, and send that.',
}
