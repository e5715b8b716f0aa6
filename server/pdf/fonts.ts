import { readFileSync } from 'node:fs'
import path from 'node:path'
import { type Run, runsOf } from './runs'
import { unwrapWoff } from './woff'

export type Weight = 400 | 700

/** The scripts that paper can show, the likeliest first: what the first has not, the next may have. */
const SCRIPTS = [
  ['noto-sans', 'latin'],
  ['noto-sans-devanagari', 'devanagari'],
  ['noto-sans', 'latin-ext'],
  ['noto-sans', 'vietnamese'],
  ['noto-sans', 'greek'],
  ['noto-sans', 'cyrillic'],
] as const

const FOLDER = 'node_modules/@fontsource'

/** Fonts that this process has read. */
const read = new Map<string, Buffer>()

/** Found beside the program, and not bundled with it. */
function bytesOf([family, script]: (typeof SCRIPTS)[number], weight: Weight): Buffer {
  const file = `${family}-${script}-${weight}-normal.woff`
  const bytes = read.get(file) ?? unwrapWoff(readFileSync(path.resolve(FOLDER, family, 'files', file)))
  read.set(file, bytes)
  return bytes
}

/** What pdfkit keeps of a font that it has opened. */
interface Opened {
  font: { hasGlyphForCodePoint(codePoint: number): boolean }
  /** How each word is set, for ever unless it is emptied. */
  layoutCache: object | false
}

/** The fonts of one document, and which of them shows a text. */
export interface Fonts {
  runs(text: string, weight: Weight): Run<string>[]
  /** Forgets how words are set: names come once, and a long document has many. */
  forget(): void
}

/** Registers the estate's fonts with a document. pdfkit opens each when the first letter asks for it. */
export function openFonts(document: PDFKit.PDFDocument): Fonts {
  const namesOf = (weight: Weight) => SCRIPTS.map(([, script]) => `${script}-${weight}`)
  const names = { 400: namesOf(400), 700: namesOf(700) }
  for (const weight of [400, 700] as const) {
    for (const script of SCRIPTS) document.registerFont(`${script[1]}-${weight}`, bytesOf(script, weight))
  }
  const opened = new Map<string, Opened>()
  const open = (name: string): Opened => {
    const known = opened.get(name) ?? (document.font(name) as unknown as { _font: Opened })._font
    opened.set(name, known)
    return known
  }
  const known = new Map<string, boolean>()
  const has = (name: string, codePoint: number): boolean => {
    const key = `${name} ${codePoint}`
    const answer = known.get(key) ?? open(name).font.hasGlyphForCodePoint(codePoint)
    known.set(key, answer)
    return answer
  }
  return {
    runs: (text, weight) => runsOf(text, names[weight], has),
    forget: () => {
      for (const font of opened.values()) if (font.layoutCache) font.layoutCache = Object.create(null)
    },
  }
}
