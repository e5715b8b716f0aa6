import type { BeforeListTableServerProps } from 'payload'
import { OPEN_STATUSES } from '@/domain/listings/words'
import type { Condition } from '../conditions'
import { QuickLinks } from '../QuickLinks'

/** Above the list of listings: what stands, what moderators have hidden or removed, what is over. */
export function ListingToolbar({ searchParams }: BeforeListTableServerProps) {
  const filters: { label: string; conditions: Condition[] }[] = [
    { label: 'Everything', conditions: [] },
    { label: 'In the market', conditions: [{ status: { in: [...OPEN_STATUSES] } }] },
    { label: 'Lost and found', conditions: [{ type: { in: ['lost', 'found'] } }] },
    { label: 'Hidden', conditions: [{ hidden: { equals: true } }] },
    { label: 'Removed', conditions: [{ status: { equals: 'removed' } }] },
    { label: 'Sold', conditions: [{ status: { equals: 'sold' } }] },
    { label: 'Expired', conditions: [{ status: { equals: 'expired' } }] },
  ]
  return <QuickLinks list="listings" filters={filters} {...(searchParams ? { searchParams } : {})} />
}
