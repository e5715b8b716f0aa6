import type { UIFieldServerProps } from 'payload'
import type { RefusalCode } from '@/domain/bookings/refusal-rules'
import { formatPaise } from '@/domain/money'
import { localDate } from '@/domain/time'
import { availabilityFor } from '@/hooks/bookings/availability'
import { requireFacility } from '@/hooks/bookings/facility-rules'
import { whereOf } from '../conditions'
import { listPath } from '../paths'
import { ScrollingTable } from '../ScrollingTable'
import { runsByDay, type SlotRun } from './slot-runs'
import { clockIn, dayInWords, spanInWords } from './spans'
import { CALENDAR_PATH } from './words'

const DAYS = 7

const REASONS: Partial<Record<RefusalCode, string>> = {
  in_the_past: 'over',
  too_soon: 'too late to book',
  too_far: 'not open for booking yet',
  facility_closed: 'closed',
  slot_taken: 'taken',
  capacity_full: 'full',
  quota_reached: 'quota reached',
}

/** What residents see of a stored facility in the next days: the very slots that they are offered, with their prices. */
export async function FacilityPreview({ id, req }: UIFieldServerProps) {
  if (!id) return null
  const facility = await requireFacility(req, String(id))
  const { timeZone, nightly } = facility.rules
  const from = localDate(new Date(), timeZone)
  const days = runsByDay(await availabilityFor(req, facility, { from, days: DAYS, guests: 0 }), timeZone)
  const bookings = listPath('bookings', whereOf([{ facility: { equals: id } }]))
  return (
    <section className="field-type estate-section" aria-labelledby="estate-preview">
      <h3 id="estate-preview">What residents see in the next {DAYS} days</h3>
      <p className="estate-quiet">As it is stored now; prices are those of the shortest booking.</p>
      {days.size === 0 && <p>It is not open in these days.</p>}
      {days.size > 0 && (
        <ScrollingTable label="The next days" columns={['Day', 'Offered']} isStacked>
          {[...days].map(([day, runs]) => (
            <tr key={day}>
              <th scope="row">{dayInWords(day)}</th>
              <td className="estate-table__title">
                <ul className="estate-runs">
                  {runs.map((run) => (
                    <li key={run.start.getTime()} className={run.slot.free ? '' : 'estate-quiet'}>
                      {nightly
                        ? spanInWords(run.start, run.end, timeZone)
                        : `${clockIn(run.start, timeZone)} to ${clockIn(run.end, timeZone)}`}
                      : {offered(run)}
                    </li>
                  ))}
                </ul>
              </td>
            </tr>
          ))}
        </ScrollingTable>
      )}
      <p className="estate-summary__links">
        <a href={`/facilities/${id}`}>Its page for residents</a>
        <a href={bookings}>Its bookings</a>
        <a href={CALENDAR_PATH}>Calendar</a>
      </p>
    </section>
  )
}

function offered({ slot, count }: SlotRun): string {
  if (!slot.free) return (slot.reason && REASONS[slot.reason]) ?? 'cannot be booked'
  const price = slot.feePaise > 0 ? formatPaise(slot.feePaise) : 'free of charge'
  return count > 1 ? `${count} starts, ${price} each` : price
}
