import { inflateSync } from 'node:zlib'

/** Bytes of the two headers and of one entry of their directories (WOFF 1.0, OpenType). */
const WOFF_HEADER = 44
const WOFF_ENTRY = 20
const SFNT_HEADER = 12
const SFNT_ENTRY = 16
const SIGNATURE = 0x774f4646

/**
 * A font out of its WOFF wrapping. What reads fonts for the PDFs would unwrap each anew for every document, and slowly.
 * @throws Error for what is no WOFF.
 */
export function unwrapWoff(woff: Buffer): Buffer {
  if (woff.readUInt32BE(0) !== SIGNATURE) throw new Error('This font is no WOFF.')
  const count = woff.readUInt16BE(12)
  const tables = Array.from({ length: count }, (_, index) => tableAt(woff, WOFF_HEADER + index * WOFF_ENTRY))
  const header = Buffer.alloc(SFNT_HEADER + count * SFNT_ENTRY)
  header.writeUInt32BE(woff.readUInt32BE(4), 0)
  header.writeUInt16BE(count, 4)
  let offset = header.length
  for (const [index, { tag, checksum, data }] of tables.entries()) {
    const at = SFNT_HEADER + index * SFNT_ENTRY
    header.writeUInt32BE(tag, at)
    header.writeUInt32BE(checksum, at + 4)
    header.writeUInt32BE(offset, at + 8)
    header.writeUInt32BE(data.length, at + 12)
    offset += padded(data.length)
  }
  return Buffer.concat([header, ...tables.flatMap(({ data }) => [data, padding(data.length)])])
}

function tableAt(woff: Buffer, at: number): { tag: number; checksum: number; data: Buffer } {
  const [tag, offset, packed, whole, checksum] = [0, 4, 8, 12, 16].map((field) =>
    woff.readUInt32BE(at + field),
  ) as [number, number, number, number, number]
  const stored = woff.subarray(offset, offset + packed)
  return { tag, checksum, data: packed < whole ? inflateSync(stored) : stored }
}

const padded = (length: number): number => Math.ceil(length / 4) * 4
const padding = (length: number): Buffer => Buffer.alloc(padded(length) - length)
