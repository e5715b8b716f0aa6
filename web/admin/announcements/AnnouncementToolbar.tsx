import type { BeforeListTableServerProps } from 'payload'
import { ANNOUNCEMENT_STATUSES, type AnnouncementStatus } from '@/domain/announcements/words'
import { QuickLinks } from '../QuickLinks'

const LABELS: Record<AnnouncementStatus, string> = {
  draft: 'Drafts',
  scheduled: 'Scheduled',
  published: 'Published',
  withdrawn: 'Withdrawn',
}

/** Above the list of announcements: everything, or what stands in one state. */
export function AnnouncementToolbar({ searchParams }: BeforeListTableServerProps) {
  const filters = [
    { label: 'Everything', conditions: [] },
    ...ANNOUNCEMENT_STATUSES.map((status) => ({
      label: LABELS[status],
      conditions: [{ status: { equals: status } }],
    })),
  ]
  return <QuickLinks list="announcements" filters={filters} {...(searchParams ? { searchParams } : {})} />
}
