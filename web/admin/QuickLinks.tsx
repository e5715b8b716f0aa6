import Link from 'next/link'
import type { BeforeListTableServerProps, CollectionSlug } from 'payload'
import { type Condition, conditionsOf, isSameFilter, whereOf } from './conditions'
import { listPath } from './paths'
import { whereFrom } from './where-from'

interface QuickLinksProps extends Pick<BeforeListTableServerProps, 'searchParams'> {
  list: CollectionSlug
  filters: readonly { label: string; conditions: Condition[] }[]
}

/** Above a list: the usual questions, each a filter that the address keeps. */
export function QuickLinks({ list, filters, searchParams }: QuickLinksProps) {
  const asked = conditionsOf(whereFrom(searchParams))
  return (
    <div className="estate-toolbar">
      <nav aria-label="Quick filters">
        <ul className="estate-quick">
          {filters.map(({ label, conditions }) => (
            <li key={label}>
              <Link
                prefetch={false}
                href={listPath(list, whereOf(conditions))}
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
