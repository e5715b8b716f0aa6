import Link from 'next/link'
import type { BeforeListTableServerProps } from 'payload'
import { ANNOUNCEMENT_STATUSES, type AnnouncementStatus } from '@/domain/announcements/words'
import { type Condition, conditionsOf, isSameFilter, whereOf } from '../conditions'
import { listPath } from '../paths'
import { whereFrom } from '../where-from'

const LABELS: Record<AnnouncementStatus, string> = {
  draft: 'Drafts',
  scheduled: 'Scheduled',
  published: 'Published',
  withdrawn: 'Withdrawn',
}

/** Above the list of announcements: everything, or what stands in one state. */
export function AnnouncementToolbar({ searchParams }: BeforeListTableServerProps) {
  const asked = conditionsOf(whereFrom(searchParams))
  const filters: { label: string; conditions: Condition[] }[] = [
    { label: 'Everything', conditions: [] },
    ...ANNOUNCEMENT_STATUSES.map((status) => ({
      label: LABELS[status],
      conditions: [{ status: { equals: status } }],
    })),
  ]
  return (
    <div className="estate-toolbar">
      <nav aria-label="Quick filters">
        <ul className="estate-quick">
          {filters.map(({ label, conditions }) => (
            <li key={label}>
              <Link
                prefetch={false}
                href={listPath('announcements', whereOf(conditions))}
                aria-current={isSameFilter(asked, conditions) ? 'page' : undefined}
              >
                {label}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  )
}
