import type { SQL } from 'drizzle-orm'
import { edgesOf, piecesOf, type Span } from '@/domain/figures/spans'
import { sql } from '../database'

/** What was counted of one piece of time. */
export interface PieceRow {
  piece: number
}

/** Spans that overlap, cut where any of them begins or ends: each row of a table is counted once for all of them. */
export class Pieces {
  readonly #zone: string
  readonly #edges: readonly Date[]

  /** @param zone IANA zone in which the spans' days are meant. */
  constructor(spans: readonly Span[], zone: string) {
    this.#zone = zone
    this.#edges = edgesOf(spans, zone)
  }

  /** The number of the piece that an instant lies in. */
  of(instant: SQL): SQL {
    const edges = this.#edges.map((edge) => edge.toISOString())
    return sql`width_bucket(${instant}, ${sql.param(edges)}::timestamptz[])`
  }

  /** Whether an instant lies in any of the spans, or between two. */
  hold(instant: SQL): SQL {
    const [first, last] = [this.#edges[0], this.#edges.at(-1)].map((edge) => edge?.toISOString())
    return sql`(${instant} >= ${first}::timestamptz and ${instant} < ${last}::timestamptz)`
  }

  /** The numbers of a span's first and last piece. */
  within(span: Span): { first: number; last: number } {
    return piecesOf(span, this.#edges, this.#zone)
  }

  /** What the pieces of a span add up to. */
  sum<Row extends PieceRow>(rows: readonly Row[], span: Span, of: (row: Row) => number): number {
    const { first, last } = this.within(span)
    return rows
      .filter(({ piece }) => piece >= first && piece <= last)
      .reduce((total, row) => total + of(row), 0)
  }
}
