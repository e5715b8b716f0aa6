import { KPI_KEYS, type Kpi, type KpiKey, type Tally } from '@/domain/figures/kpis'
import { type Span, weeksTo } from '@/domain/figures/spans'
import type { Sql } from '../database'
import { activityTallies } from './activity'
import { readingTallies } from './announcements'
import { bookingTallies } from './bookings'
import { engagementTallies } from './events'
import { ticketTallies } from './tickets'

/** What the figures are taken over: local days of an IANA zone, as of `now`. */
export interface KpisAsked {
  period: Span
  now: Date
  zone: string
}

/**
 * The six figures of contract §10 over a period, each with its twelve weeks up to the period's end. One statement a subject,
 * however long the period. Says nothing of who may read them.
 */
export async function kpisOf(database: Sql, { period, now, zone }: KpisAsked): Promise<Kpi[]> {
  const spans = [period, ...weeksTo(period.to)]
  const as = { now, zone }
  const [reading, tickets, engagement, activity, bookings] = await Promise.all([
    readingTallies(database, spans, as),
    ticketTallies(database, spans, as),
    engagementTallies(database, spans, as),
    activityTallies(database, spans, as),
    bookingTallies(database, spans, as),
  ])
  const tallies: Record<KpiKey, Tally[]> = {
    announcement_read_48h: reading,
    ticket_ack_24h: tickets.acknowledged,
    event_engagement: engagement,
    daily_active: activity,
    tickets_via_system: tickets.viaSystem,
    bookings_via_system: bookings,
  }
  return KPI_KEYS.map((key) => kpiOf(key, spans, tallies[key]))
}

function kpiOf(key: KpiKey, spans: readonly Span[], tallies: readonly Tally[]): Kpi {
  const [whole, ...weeks] = tallies as [Tally, ...Tally[]]
  return {
    key,
    ...whole,
    series: weeks.map((tally, index) => ({ ...(spans[index + 1] as Span), ...tally })),
  }
}
