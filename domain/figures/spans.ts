import { type LocalDate, localDaySpan, mondayOf, plusDays } from '../time'

/** Weeks of a trend. */
export const TREND_WEEKS = 12
/** Days that the share of residents at events looks back over, the last one included (contract §10). */
export const ENGAGEMENT_DAYS = 90

const DAYS_A_WEEK = 7

/** Local days of the estate's zone, both included. */
export interface Span {
  from: LocalDate
  to: LocalDate
}

/** A half-open stretch of instants between two edges of spans. */
export interface Piece {
  start: Date
  end: Date
}

/** The weeks of a trend, from Mondays, the last one ending with `to` and not with its Sunday. */
export function weeksTo(to: LocalDate): Span[] {
  const last = mondayOf(to)
  return Array.from({ length: TREND_WEEKS }, (_, index) => {
    const from = plusDays(last, (index - TREND_WEEKS + 1) * DAYS_A_WEEK)
    return { from, to: from === last ? to : plusDays(from, DAYS_A_WEEK - 1) }
  })
}

/** The days that the share of residents at events is taken over: so many up to `to`. */
export function engagementSpan(to: LocalDate): Span {
  return { from: plusDays(to, 1 - ENGAGEMENT_DAYS), to }
}

/** Every day of a span, in order. */
export function daysOf({ from, to }: Span): LocalDate[] {
  const days: LocalDate[] = []
  for (let day = from; day <= to; day = plusDays(day, 1)) days.push(day)
  return days
}

/**
 * The instants at which any of the spans begins or ends, in order and each once. Between two neighbours every instant
 * belongs to the same spans: so each row is counted once, and a span is a sum of pieces.
 */
export function edgesOf(spans: readonly Span[], zone: string): Date[] {
  const instants = spans.flatMap((span) => {
    const { start, end } = pieceOf(span, zone)
    return [start.getTime(), end.getTime()]
  })
  return [...new Set(instants)].sort((a, b) => a - b).map((instant) => new Date(instant))
}

/** A span as instants: from the first midnight to the midnight after its last day. */
export function pieceOf({ from, to }: Span, zone: string): Piece {
  const span = localDaySpan(from, to, zone)
  if (!span) throw new Error(`There is no span from ${from} to ${to}.`)
  return span
}

/**
 * Which pieces a span is made of: the numbers of the first and the last as `width_bucket` counts them, 1 for what lies
 * between the first two edges.
 */
export function piecesOf(span: Span, edges: readonly Date[], zone: string): { first: number; last: number } {
  const { start, end } = pieceOf(span, zone)
  const at = (instant: Date) => edges.findIndex((edge) => edge.getTime() === instant.getTime())
  return { first: at(start) + 1, last: at(end) }
}
