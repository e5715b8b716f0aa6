/** Characters of a title that a file's name takes over. */
const TITLE_IN_NAME_MAX = 80
/** What has a meaning in a path or an address on one of the systems that files are saved on, or none that one sees. */
const UNSAFE = /[\p{C}\p{Z}\\/:*?"<>|%#&{}$!'`@+=~^]+/gu
/** Points and spaces that a name neither begins nor ends with. */
const EDGES = /^[ .]+|[ .]+$/g
/** The endings of what documents are kept as. */
const ENDINGS: Record<string, string> = { 'application/pdf': 'pdf', 'image/jpeg': 'jpg' }

/** `Bylaws of 2026 v2.pdf`: the name that a version of a document is saved under. */
export function fileNameOf(document: { title: string; version: number; mimeType?: string | null }): string {
  const shortened = [...document.title.replace(UNSAFE, ' ')].slice(0, TITLE_IN_NAME_MAX).join('')
  const title = shortened.replace(EDGES, '') || 'document'
  return `${title} v${document.version}.${ENDINGS[document.mimeType ?? ''] ?? 'bin'}`
}

/** The header by which a file is saved and never shown (RFC 6266): the name, and for old programs what of it is ASCII. */
export function asAttachment(name: string): string {
  const ascii = name.replace(/[^\x20-\x7e]+/g, '_').replace(/["\\]/g, '_')
  const encoded = encodeURIComponent(name).replace(
    /[()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16)}`,
  )
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`
}
