/** What of pdfkit's font draws text outside the flow of a page. */
interface DrawnFont {
  id: string
  ref(): unknown
  encode(text: string): [glyphs: string[], positions: unknown[]]
}

/** A drawing that pages show before it has been made. */
interface Reference {
  end(content?: string): void
}

interface Internals {
  _font: DrawnFont
  ref(data: Record<string, unknown>): Reference
  page: { xobjects: Record<string, unknown> }
  addContent(content: string): void
}

/** Points; more than the digits of any number of pages need. */
const BOX = [0, -4, 60, 12]
const NAME = 'PageTotal'

/** How many pages there are, shown on each of them and known after the last alone: so that each is sent when it is full. */
export interface PageTotal {
  /** Shows the number at a baseline on the present page. */
  show(x: number, baseline: number): void
  settle(pages: number): void
}

/** @param font the name of a registered font that has the digits. */
export function pageTotal(document: PDFKit.PDFDocument, font: string, size: number): PageTotal {
  const internals = document as unknown as Internals
  const drawn = (document.font(font) as unknown as Internals)._font
  const drawing = internals.ref({
    Type: 'XObject',
    Subtype: 'Form',
    BBox: BOX,
    Resources: { Font: { [drawn.id]: drawn.ref() } },
  })
  return {
    show: (x, baseline) => {
      internals.page.xobjects[NAME] = drawing
      // Pages of pdfkit count from the top; the drawing counts from its baseline up.
      internals.addContent(`q 1 0 0 -1 ${x.toFixed(2)} ${baseline.toFixed(2)} cm /${NAME} Do Q`)
    },
    settle: (pages) => {
      const [glyphs] = drawn.encode(String(pages))
      drawing.end(`BT /${drawn.id} ${size} Tf <${glyphs.join('')}> Tj ET`)
    },
  }
}
