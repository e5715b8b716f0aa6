import type { BeforeListTableServerProps } from 'payload'
import type { Condition } from '../conditions'
import { QuickLinks } from '../QuickLinks'

/** What waits for a moderator, as the list filters it. */
export const WAITING_PHOTOS: Condition[] = [{ status: { equals: 'pending' } }]

/** Above the list of photos: what waits, what is shown first, what moderators took out. */
export function PhotoToolbar({ searchParams }: BeforeListTableServerProps) {
  const filters: { label: string; conditions: Condition[] }[] = [
    { label: 'Everything', conditions: [] },
    { label: 'Waiting', conditions: WAITING_PHOTOS },
    { label: 'Shown first', conditions: [{ featured: { equals: true } }] },
    { label: 'Hidden', conditions: [{ hidden: { equals: true } }] },
    { label: 'Removed', conditions: [{ status: { equals: 'removed' } }] },
  ]
  return <QuickLinks list="gallery-photos" filters={filters} {...(searchParams ? { searchParams } : {})} />
}
