import Link from 'next/link'
import type { BeforeListTableServerProps } from 'payload'
import { env } from '@/server/env'
import { conditionsOf, isSameFilter, whereOf } from '../conditions'
import { listPath } from '../paths'
import { whereFrom } from '../where-from'
import { BOOKING_FILTERS, CLOSURE_FILTERS, LEDGER_FILTERS, type QuickFilter } from './quick-filters'
import { BOARD_PATH, CALENDAR_PATH } from './words'

const FILTERS = {
  bookings: BOOKING_FILTERS,
  'ledger-entries': LEDGER_FILTERS,
  closures: CLOSURE_FILTERS,
} satisfies Record<string, readonly QuickFilter[]>

interface BookingToolbarProps extends BeforeListTableServerProps {
  list: keyof typeof FILTERS
}

/** Above bookings, closures and the ledger: the usual questions, and the pages that answer more. */
export function BookingToolbar({ searchParams, list }: BookingToolbarProps) {
  const asked = conditionsOf(whereFrom(searchParams))
  const now = new Date()
  return (
    <div className="estate-toolbar">
      <nav aria-label="Quick filters">
        <ul className="estate-quick">
          {FILTERS[list].map(({ label, conditions }) => {
            const wanted = conditions(now, env.timeZone)
            return (
              <li key={label}>
                <Link
                  prefetch={false}
                  href={listPath(list, whereOf(wanted))}
                  aria-current={isSameFilter(asked, wanted) ? 'page' : undefined}
                >
                  {label}
                </Link>
              </li>
            )
          })}
          {list !== 'closures' && (
            <li>
              <Link prefetch={false} href={`${BOARD_PATH}#refunds`}>
                Refunds due
              </Link>
            </li>
          )}
          <li>
            <Link prefetch={false} href={CALENDAR_PATH}>
              Calendar
            </Link>
          </li>
        </ul>
      </nav>
    </div>
  )
}
