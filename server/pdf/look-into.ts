import { createInflate, type Inflate } from 'node:zlib'
import {
  actsWithin,
  faultOutside,
  mayHide,
  PDF_LOOK_MS,
  PDF_NAME_MAX,
  PDF_OVERLAP,
  PDF_STREAMS_MAX,
  PDF_UNPACKED_MAX_BYTES,
  type PdfFault,
  packedObjectsFrom,
} from '@/domain/documents/pdf'
import { describedStreams } from '@/domain/documents/pdf-streams'

/** The word before packed data; `endstream` ends with it too, and is no beginning. */
const STREAM = /(?<!end)stream(?:\r\n|\n|\r)/g
/** Bytes that are handed to the unpacking at a time. */
const PIECE_BYTES = 65_536
/** Bytes that come out of it at a time. */
const UNPACKED_BYTES = 262_144

/** What is left of the limits for one PDF. */
interface Allowance {
  bytes: number
  /** The instant at which looking ends, in milliseconds of the epoch. */
  until: number
}

/**
 * Looks through a PDF for what acts by itself, and answers why it is refused, or null. It trusts nothing that the file
 * says about itself: from where packed objects may begin, every part that unpacks is unpacked, piece by piece and within
 * limits, so that what a reader of PDFs could come upon was seen here, whichever table it goes by. The price: words such as
 * `/Launch` in the text of a page after that refuse it as well.
 */
export async function lookIntoPdf(data: Buffer): Promise<PdfFault | null> {
  const text = data.toString('latin1')
  const fault = faultOutside(text)
  if (fault) return fault
  const allowance = { bytes: PDF_UNPACKED_MAX_BYTES, until: Date.now() + PDF_LOOK_MS }
  const objectsFrom = packedObjectsFrom(text)
  const descriptions = describedStreams(text)
  if (!descriptions) return 'unreadable'
  let streams = 0
  for (const found of text.matchAll(STREAM)) {
    if (found.index < objectsFrom) continue
    const start = found.index + found[0].length
    streams += 1
    if (streams > PDF_STREAMS_MAX || Date.now() > allowance.until) return 'unreadable'
    const fault = await faultPacked(data.subarray(start), descriptions.get(start) ?? '', allowance)
    if (fault) return fault
  }
  return null
}

/** Unpacks what begins here, as far as it goes: what follows the packed part is no matter. */
async function faultPacked(
  data: Buffer,
  description: string,
  allowance: Allowance,
): Promise<PdfFault | null> {
  const inflate = createInflate({ chunkSize: UNPACKED_BYTES })
  const isFed = feed(inflate, data)
  let unpacked = ''
  let end = ''
  let isWhole = true
  try {
    for await (const piece of inflate as AsyncIterable<Buffer>) {
      allowance.bytes -= piece.length
      if (allowance.bytes < 0 || Date.now() > allowance.until) return 'unreadable'
      const text = end + piece.toString('latin1')
      if (actsWithin(text)) return 'acts'
      unpacked ||= text.slice(0, PDF_NAME_MAX)
      end = text.slice(-PDF_OVERLAP)
    }
  } catch {
    isWhole = false
  } finally {
    inflate.destroy()
    await isFed
  }
  const packed = data.subarray(0, 2).toString('latin1')
  return mayHide({ description, packed, unpacked, isWhole }) ? 'unreadable' : null
}

/** Hands the bytes over as fast as they are taken, and no more than are asked for. */
async function feed(inflate: Inflate, data: Buffer): Promise<void> {
  for (let at = 0; at < data.length && !inflate.destroyed && !inflate.writableEnded; at += PIECE_BYTES) {
    if (inflate.write(data.subarray(at, at + PIECE_BYTES))) continue
    await hasRoomAgain(inflate)
  }
  if (!inflate.destroyed) inflate.end()
}

function hasRoomAgain(inflate: Inflate): Promise<void> {
  return new Promise((resolve) => {
    const goOn = () => {
      inflate.off('drain', goOn).off('close', goOn)
      resolve()
    }
    inflate.on('drain', goOn).on('close', goOn)
  })
}
