import type { Fonts, Weight } from './fonts'
import type { Run } from './runs'

/** How text stands on paper. Sizes in points. */
export interface Style {
  size: number
  weight?: Weight
  color?: string
}

/** One line, ready to be drawn. */
export type Line = Run<string>[]

/** Points from one baseline to the next, by the size of the letters: Devanagari needs room above and below. */
const LEADING = 1.4
/** From the top of a line to its baseline, by the size of the letters. */
export const BASELINE = 1.05
const INK = '#1f2419'

export const lineHeight = ({ size }: Style): number => size * LEADING

/** Sets text in lines and draws them. */
export interface Setter {
  /** Breaks text at its spaces, and inside what is longer than a line. */
  lines(text: string, width: number, style: Style): Line[]
  /** Draws a line whose top left corner is at `x`, `y`; answers where it ends. */
  draw(line: Line, x: number, y: number, style: Style): number
}

export function setterFor(document: PDFKit.PDFDocument, fonts: Fonts): Setter {
  const measured = new Map<string, number>()
  const widthOf = (text: string, { size, weight = 400 }: Style): number => {
    const key = `${weight} ${size} ${text}`
    const known = measured.get(key)
    if (known !== undefined) return known
    const width = fonts
      .runs(text, weight)
      .reduce((sum, run) => sum + document.font(run.font).fontSize(size).widthOfString(run.text), 0)
    if (measured.size >= WORDS_MAX) {
      measured.clear()
      fonts.forget()
    }
    measured.set(key, width)
    return width
  }
  return {
    lines: (text, width, style) =>
      text
        .split('\n')
        .flatMap((paragraph) => broken(paragraph, width, (piece) => widthOf(piece, style)))
        .map((line) => fonts.runs(line, style.weight ?? 400)),
    draw: (line, x, y, style) => {
      const baseline = y + style.size * BASELINE
      let at = x
      for (const { font, text } of line) {
        document
          .font(font)
          .fontSize(style.size)
          .fillColor(style.color ?? INK)
          .text(text, at, baseline, { lineBreak: false, baseline: 'alphabetic' })
        at += widthOf(text, style)
      }
      return at
    },
  }
}

/** Words that are remembered: those of a document repeat, names do not. */
const WORDS_MAX = 4_000
const graphemes = new Intl.Segmenter('hi', { granularity: 'grapheme' })

function broken(paragraph: string, width: number, widthOf: (text: string) => number): string[] {
  const lines: string[] = []
  let line = ''
  const take = (piece: string, glue: string) => {
    const longer = line ? line + glue + piece : piece
    if (line && widthOf(longer) > width) {
      lines.push(line)
      line = piece
    } else line = longer
  }
  for (const word of paragraph.split(/[ \t\u00a0]+/)) {
    if (widthOf(word) <= width) take(word, ' ')
    else {
      take('', ' ')
      for (const { segment } of graphemes.segment(word)) take(segment, '')
    }
  }
  return [...lines, line]
}
