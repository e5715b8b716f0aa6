import type { CollectionSlug } from 'payload'
import { READ_SOON_HOURS } from '@/domain/announcements/reach'
import { ACKNOWLEDGE_HOURS, type KpiKey } from '@/domain/figures/kpis'
import { engagementSpan, pieceOf, type Span } from '@/domain/figures/spans'
import { addHours } from '@/domain/time'
import { type Condition, whereOf } from '../conditions'
import { listPath } from '../paths'
import { figureListPath } from './links'

const list = (collection: CollectionSlug, ...conditions: Condition[]): string =>
  listPath(collection, whereOf(conditions))

/** The list that each figure is counted over; what of it is left out, its definition says. */
export function kpiLinks(period: Span, now: Date, zone: string): Record<KpiKey, string> {
  const within = (field: string, span: Span, oldEnough = 0): Condition[] => {
    const { start, end } = pieceOf(span, zone)
    const latest = addHours(now, -oldEnough)
    return [
      { [field]: { greater_than_equal: start.toISOString() } },
      latest < end
        ? { [field]: { less_than_equal: latest.toISOString() } }
        : { [field]: { less_than: end.toISOString() } },
    ]
  }
  return {
    announcement_read_48h: list(
      'announcements',
      { status: { in: ['published', 'withdrawn'] } },
      ...within('publishedAt', period, READ_SOON_HOURS),
    ),
    ticket_ack_24h: list('tickets', ...within('createdAt', period, ACKNOWLEDGE_HOURS)),
    event_engagement: list(
      'events',
      { status: { in: ['published', 'completed'] } },
      ...within('start', engagementSpan(period.to)),
    ),
    // The panel's own list of days knows no span of them: their field is a text.
    daily_active: figureListPath('active-days'),
    tickets_via_system: list('tickets', ...within('createdAt', period)),
    bookings_via_system: list('bookings', ...within('createdAt', period)),
  }
}
