import Link from 'next/link'
import { type Condition, isSameFilter, whereOf } from './conditions'
import { listPath } from './paths'
import { QUICK_FILTERS } from './quick-filters'

interface QuickFiltersProps {
  conditions: readonly Condition[]
  now: Date
  zone: string
}

/** The usual questions as links; the one that is being asked is marked, and leads back to everything. */
export function QuickFilters({ conditions, now, zone }: QuickFiltersProps) {
  return (
    <nav aria-label="Quick filters">
      <ul className="estate-quick">
        <li>
          <Link
            prefetch={false}
            href={listPath('tickets')}
            aria-current={conditions.length === 0 ? 'page' : undefined}
          >
            Everything
          </Link>
        </li>
        {QUICK_FILTERS.map((filter) => {
          const wanted = filter.conditions(now, zone)
          const isAsked = isSameFilter(conditions, wanted)
          return (
            <li key={filter.key}>
              <Link
                prefetch={false}
                href={listPath('tickets', whereOf(wanted))}
                aria-current={isAsked ? 'page' : undefined}
              >
                {filter.label}
              </Link>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
