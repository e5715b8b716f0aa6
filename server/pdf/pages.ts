import { BASELINE, lineHeight, type Setter, type Style } from './lines'
import { type PageTotal, pageTotal } from './page-total'

/** Points. A4 is 595 by 842. */
export const MARGIN = 44
const FOOTER_ROOM = 26
/** Of the page's number and how many there are. */
const NUMBER_ROOM = 60
const DIGITS = 'latin-400'

/** The colour of what stands beside the text. */
export const SOFT = '#565b49'
export const SMALL: Style = { size: 8, color: SOFT }

/** The pages of a document, filled from top to bottom, each with its foot. */
export class Pages {
  /** Where the next line begins, in points from the top. */
  y = MARGIN
  readonly #stream: PDFKit.PDFDocument
  readonly #setter: Setter
  readonly #footer: string
  readonly #total: PageTotal
  #page = 1

  constructor(stream: PDFKit.PDFDocument, setter: Setter, footer: string) {
    this.#stream = stream
    this.#setter = setter
    this.#footer = footer
    this.#total = pageTotal(stream, DIGITS, SMALL.size)
    this.#foot()
  }

  /** Points between the margins. */
  get width(): number {
    return this.#stream.page.width - 2 * MARGIN
  }

  /** Goes to a new page when there is no room for so many points. Answers whether it did. */
  room(height: number): boolean {
    if (this.y + height <= this.#stream.page.height - MARGIN - FOOTER_ROOM) return false
    this.#stream.addPage()
    this.#page += 1
    this.y = MARGIN
    this.#foot()
    return true
  }

  /** Writes how many pages there are, and ends the document. */
  finish(): void {
    this.#total.settle(this.#page)
    this.#stream.end()
  }

  /** The foot of the present page: what it belongs to, its number, and how many there are. */
  #foot(): void {
    const { height, width } = this.#stream.page
    const y = height - MARGIN - lineHeight(SMALL)
    // Below the text's own room, where pdfkit would begin a new page.
    this.#stream.page.margins.bottom = 0
    const [line = []] = this.#setter.lines(this.#footer, this.width - NUMBER_ROOM, SMALL)
    this.#setter.draw(line, MARGIN, y, SMALL)
    const number = this.#setter.lines(`${this.#page} / `, NUMBER_ROOM, SMALL)[0] ?? []
    const x = width - MARGIN - NUMBER_ROOM
    const end = this.#setter.draw(number, x, y, SMALL)
    this.#total.show(end, y + SMALL.size * BASELINE)
  }
}
