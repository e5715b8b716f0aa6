import { randomUUID } from 'node:crypto'
import PDFDocument from 'pdfkit'

/** A PDF as a program writes it, with a page of words; no two are the same. */
export function aPdf(options: PDFKit.PDFDocumentOptions = {}): Promise<Buffer> {
  const document = new PDFDocument(options)
  document.text('Bylaws of the estate, section 1: the /Start of the /Lift.')
  document.text(randomUUID())
  return written(document)
}

function written(document: PDFKit.PDFDocument): Promise<Buffer> {
  const pieces: Buffer[] = []
  return new Promise((resolve) => {
    document.on('data', (piece: Buffer) => pieces.push(piece))
    document.on('end', () => resolve(Buffer.concat(pieces)))
    document.end()
  })
}
