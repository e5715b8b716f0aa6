import { hash } from 'node:crypto'

const LANES = 8
const LANE_BYTES = 4
const LINE_END = 0x0a

/**
 * Adds up the rows of a table, as COPY's text gives them, to one number that does not depend on their order: the SHA-256 of
 * each row, lane by lane modulo 2³². Equal rows give an equal sum, whatever order the database keeps them in, so that
 * nothing has to be sorted to be compared, and a restored table keeps the order that its pages had.
 */
export class RowDigest {
  rows = 0
  bytes = 0
  private readonly lanes = new Uint32Array(LANES)
  /** A row whose end has not arrived. */
  private rest: Buffer[] = []

  /** Takes the next bytes of the stream, cut anywhere. */
  update(chunk: Buffer): void {
    this.bytes += chunk.length
    let from = 0
    // COPY writes a line break inside a value as `\n`: a byte of that value is always the end of a row.
    for (let end = chunk.indexOf(LINE_END); end !== -1; end = chunk.indexOf(LINE_END, from)) {
      this.add(this.joined(chunk.subarray(from, end)))
      from = end + 1
    }
    if (from < chunk.length) this.rest.push(chunk.subarray(from))
  }

  /** 64 hex digits. @throws Error when the last row has no end. */
  digest(): string {
    if (this.rest.length > 0) throw new Error('the last row of a table is not whole')
    return [...this.lanes].map((lane) => lane.toString(16).padStart(LANES, '0')).join('')
  }

  private joined(end: Buffer): Buffer {
    if (this.rest.length === 0) return end
    const row = Buffer.concat([...this.rest, end])
    this.rest = []
    return row
  }

  private add(row: Buffer): void {
    const sum = hash('sha256', row, 'buffer')
    for (let lane = 0; lane < LANES; lane += 1)
      this.lanes[lane] = (this.lanes[lane] as number) + sum.readUInt32LE(lane * LANE_BYTES)
    this.rows += 1
  }
}
