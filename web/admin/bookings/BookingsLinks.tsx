import Link from 'next/link'
import type { ServerProps } from 'payload'
import { overseesBookings } from '@/domain/bookings/parts'
import { panelActor } from '@/web/data/panel-request'
import { BOARD_PATH, CALENDAR_PATH } from './words'

/** In the panel's navigation, for those who oversee bookings. */
export async function BookingsLinks({ payload }: ServerProps) {
  if (!overseesBookings(await panelActor(payload))) return null
  return (
    <>
      <Link className="nav__link" href={BOARD_PATH} id="nav-bookings-board" prefetch={false}>
        <span className="nav__link-label">Bookings board</span>
      </Link>
      <Link className="nav__link" href={CALENDAR_PATH} id="nav-bookings-calendar" prefetch={false}>
        <span className="nav__link-label">Bookings calendar</span>
      </Link>
    </>
  )
}
