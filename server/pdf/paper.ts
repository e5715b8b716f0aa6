import { setImmediate } from 'node:timers/promises'
import PDFDocument from 'pdfkit'
import { openFonts } from './fonts'
import { type Line, lineHeight, type Setter, type Style, setterFor } from './lines'
import { MARGIN, Pages, SMALL, SOFT } from './pages'

const RULE = '#c9c5b4'

const TITLE: Style = { size: 20, weight: 700 }
const HEADING: Style = { size: 12.5, weight: 700 }
const TEXT: Style = { size: 10 }
const LABEL: Style = { size: 9.5, color: SOFT }
const CELL: Style = { size: 8 }
const CELL_HEAD: Style = { size: 8, weight: 700 }

const LABEL_WIDTH = 130
const CELL_PADDING = 3
/** Lines of text that a heading is never without below it. */
const HEADED_LINES = 3
/** Lines of one cell; what is longer ends there. */
const CELL_LINES_MAX = 6
/** Rows after which others have their turn in this process. */
const ROWS_A_TURN = 100

/** What is known of a document beside its pages. */
export interface PaperInfo {
  title: string
  author: string
  language: string
  createdAt: Date
  /** What stands at the foot of every page beside its number. */
  footer: string
}

export interface Column {
  title: string
  /** Its part of the width, beside those of the others. */
  share: number
}

/** A document of A4 pages that is written from top to bottom. */
export interface Paper {
  /** The PDF as it is made. */
  stream: PDFKit.PDFDocument
  title(text: string): void
  /** @param lines how many lines of what follows stay on one page with it */
  heading(text: string, lines?: number): void
  paragraph(text: string): void
  small(text: string): void
  /** Labels on the left, what they label on the right; what is empty is left out. */
  facts(facts: readonly (readonly [label: string, value: string | null])[]): void
  /** A table whose head stands on each of its pages. */
  table(columns: readonly Column[], rows: Iterable<readonly string[]>): Promise<void>
  /** Ends the document. */
  finish(): void
}

export function openPaper(info: PaperInfo): Paper {
  const stream = new PDFDocument({
    size: 'A4',
    margin: MARGIN,
    lang: info.language,
    displayTitle: true,
    info: { Title: info.title, Author: info.author, CreationDate: info.createdAt },
  })
  return new Sheet(stream, setterFor(stream, openFonts(stream)), info.footer)
}

class Sheet implements Paper {
  readonly stream: PDFKit.PDFDocument
  readonly #setter: Setter
  readonly #pages: Pages

  constructor(stream: PDFKit.PDFDocument, setter: Setter, footer: string) {
    this.stream = stream
    this.#setter = setter
    this.#pages = new Pages(stream, setter, footer)
  }

  title(text: string): void {
    this.#flow(text, TITLE)
    this.#pages.y += 4
  }

  heading(text: string, lines = HEADED_LINES): void {
    // A heading never stands alone at the foot of a page.
    if (this.#pages.y > MARGIN) this.#pages.y += 12
    this.#pages.room(lineHeight(HEADING) + lines * lineHeight(TEXT))
    this.#flow(text, HEADING)
    this.#pages.y += 3
  }

  paragraph(text: string): void {
    this.#flow(text, TEXT)
    this.#pages.y += 4
  }

  small(text: string): void {
    this.#flow(text, SMALL)
    this.#pages.y += 2
  }

  facts(facts: readonly (readonly [string, string | null])[]): void {
    for (const [label, value] of facts) {
      if (!value) continue
      const labels = this.#setter.lines(label, LABEL_WIDTH - 10, LABEL)
      const values = this.#setter.lines(value, this.#pages.width - LABEL_WIDTH, TEXT)
      const step = lineHeight(TEXT)
      for (let index = 0; index < Math.max(labels.length, values.length); index += 1) {
        this.#pages.room(step)
        this.#setter.draw(labels[index] ?? [], MARGIN, this.#pages.y, LABEL)
        this.#setter.draw(values[index] ?? [], MARGIN + LABEL_WIDTH, this.#pages.y, TEXT)
        this.#pages.y += step
      }
      this.#pages.y += 2
    }
  }

  async table(columns: readonly Column[], rows: Iterable<readonly string[]>): Promise<void> {
    const whole = columns.reduce((sum, { share }) => sum + share, 0)
    const widths = columns.map(({ share }) => (this.#pages.width * share) / whole)
    const head = columns.map(({ title }) => title)
    this.#row(head, widths, CELL_HEAD)
    let count = 0
    for (const row of rows) {
      this.#row(row, widths, CELL, head)
      count += 1
      if (count % ROWS_A_TURN === 0) await setImmediate()
    }
  }

  finish(): void {
    this.#pages.finish()
  }

  #flow(text: string, style: Style): void {
    for (const line of this.#setter.lines(text, this.#pages.width, style)) {
      this.#pages.room(lineHeight(style))
      this.#setter.draw(line, MARGIN, this.#pages.y, style)
      this.#pages.y += lineHeight(style)
    }
  }

  #row(cells: readonly string[], widths: readonly number[], style: Style, head?: readonly string[]): void {
    const lines = cells.map((cell, index) =>
      this.#setter.lines(cell, (widths[index] ?? 0) - 2 * CELL_PADDING, style).slice(0, CELL_LINES_MAX),
    )
    const height = Math.max(...lines.map(({ length }) => length)) * lineHeight(style) + 2 * CELL_PADDING
    if (this.#pages.room(height) && head) this.#row(head, widths, CELL_HEAD)
    let x = MARGIN
    for (const [index, cell] of lines.entries()) {
      this.#cell(cell, x + CELL_PADDING, style)
      x += widths[index] ?? 0
    }
    this.#pages.y += height
    this.stream
      .moveTo(MARGIN, this.#pages.y)
      .lineTo(MARGIN + this.#pages.width, this.#pages.y)
      .lineWidth(0.5)
      .strokeColor(RULE)
      .stroke()
  }

  #cell(lines: readonly Line[], x: number, style: Style): void {
    for (const [index, line] of lines.entries())
      this.#setter.draw(line, x, this.#pages.y + CELL_PADDING + index * lineHeight(style), style)
  }
}
