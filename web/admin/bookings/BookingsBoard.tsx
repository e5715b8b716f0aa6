import type { AdminViewServerProps, Payload } from 'payload'
import { type Actor, has } from '@/domain/actor'
import { decidesOnBookings } from '@/domain/bookings/parts'
import { addDays } from '@/domain/time'
import { approvalsPage } from '@/web/data/bookings/approvals'
import { conflicts } from '@/web/data/panel-bookings/conflicts'
import { facilitiesByName } from '@/web/data/panel-bookings/facilities'
import { countQueues, strikesByFlat } from '@/web/data/panel-bookings/queues'
import { bookingsToday } from '@/web/data/panel-bookings/today'
import { panelRequest } from '@/web/data/panel-request'
import { documentPath } from '../paths'
import { ApprovalQueue } from './ApprovalQueue'
import { ConflictList } from './ConflictList'
import { MoneyBoard } from './MoneyBoard'
import { type Pages, pagesOf } from './Paging'
import { bookingsViewer, PanelPage } from './PanelPage'
import { StrikeList } from './StrikeList'
import { TodayBoard } from './TodayBoard'
import { BOARD_PATH, CALENDAR_PATH } from './words'

/** Days for which a booking that nobody came to counts against a flat. */
const STRIKE_DAYS = 90

/** What bookings need of the office today, and of the accountant. */
export async function BookingsBoard(view: AdminViewServerProps) {
  const actor = await bookingsViewer(view, BOARD_PATH)
  return (
    <PanelPage view={view} title="Bookings board" path={BOARD_PATH}>
      <header>
        <h1>Bookings board</h1>
        <p className="estate-summary__links">
          <a href={CALENDAR_PATH}>Calendar</a>
          <a href={documentPath('bookings', 'create')}>Book for somebody</a>
          {decidesOnBookings(actor) && <a href={documentPath('closures', 'create')}>Close a facility</a>}
        </p>
      </header>
      <Board payload={view.payload} actor={actor} pages={pagesOf(view.searchParams)} />
    </PanelPage>
  )
}

async function Board({ payload, actor, pages }: { payload: Payload; actor: Actor; pages: Pages }) {
  const now = new Date()
  const [facilities, counts, today, approvals, strikes] = await Promise.all([
    facilitiesByName(payload),
    countQueues(payload),
    bookingsToday(payload, now),
    approvalsPage({ actor, req: await panelRequest(payload) }, pages.approvals),
    strikesByFlat(payload, addDays(now, -STRIKE_DAYS)),
  ])
  const found = await conflicts(payload, facilities, now)
  const seesMoney = has(actor, 'finance.read') || has(actor, 'finance.write')
  return (
    <>
      {found.length > 0 && <ConflictList conflicts={found} />}
      {decidesOnBookings(actor) && <ApprovalQueue {...approvals} count={counts.approvals} pages={pages} />}
      <TodayBoard bookings={today} actor={actor} now={now} />
      {seesMoney && <MoneyBoard payload={payload} actor={actor} counts={counts} pages={pages} now={now} />}
      <StrikeList strikes={strikes} days={STRIKE_DAYS} />
      {found.length === 0 && <ConflictList conflicts={[]} />}
    </>
  )
}
