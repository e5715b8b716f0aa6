import type { BeforeListTableServerProps } from 'payload'
import type { Condition } from '../conditions'
import { QuickLinks } from '../QuickLinks'

/** Above the list of events: what comes, what was, and what is full. */
export function EventToolbar({ searchParams }: BeforeListTableServerProps) {
  const now = new Date().toISOString()
  const filters: { label: string; conditions: Condition[] }[] = [
    { label: 'Everything', conditions: [] },
    {
      label: 'Coming',
      conditions: [{ status: { equals: 'published' } }, { end: { greater_than: now } }],
    },
    {
      label: 'With a waiting list',
      conditions: [{ end: { greater_than: now } }, { headsWaiting: { greater_than: 0 } }],
    },
    { label: 'Drafts', conditions: [{ status: { equals: 'draft' } }] },
    { label: 'Over', conditions: [{ status: { equals: 'completed' } }] },
    { label: 'Cancelled', conditions: [{ status: { equals: 'cancelled' } }] },
  ]
  return <QuickLinks list="events" filters={filters} {...(searchParams ? { searchParams } : {})} />
}
