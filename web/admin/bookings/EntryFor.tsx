import type { Payload, UIFieldServerProps } from 'payload'
import type { BookingPolicy } from '@/domain/bookings/policy'
import { LEDGER_KIND_LABELS } from '@/domain/bookings/words'
import { isUuid } from '@/hooks/uuid'
import { peopleOf } from '@/web/data/bookings/people'
import { panelBooking, panelEntry } from '@/web/data/panel-bookings/booking'
import { panelRequest } from '@/web/data/panel-request'
import { Fact } from '../Fact'
import { documentPath } from '../paths'
import { BookingMoney } from './BookingMoney'
import { BookingTag } from './BookingTag'
import { EntryPrefill } from './EntryPrefill'
import { Span } from './Span'

/** Above the form of a new entry: the booking that its address names, and what of it is still to be paid or given back. */
export async function EntryFor({ id, payload, req }: UIFieldServerProps) {
  if (id) return null
  const { booking, reverses } = req.query ?? {}
  return (
    <>
      <EntryPrefill />
      {isUuid(booking) && <BookingFor payload={payload} id={booking} reverses={reverses} />}
    </>
  )
}

async function BookingFor({ payload, id, reverses }: { payload: Payload; id: string; reverses: unknown }) {
  const stored = await panelBooking(payload, id)
  if (!stored) return null
  const [people, reversed] = await Promise.all([
    peopleOf({ req: await panelRequest(payload) }, id),
    isUuid(reverses) ? panelEntry(payload, reverses) : null,
  ])
  const zone = (stored.policy as unknown as BookingPolicy).timeZone
  return (
    <section className="field-type estate-summary" aria-label="What it is for">
      <p>
        For <a href={documentPath('bookings', id)}>{stored.number}</a>{' '}
        <BookingTag status={stored.status ?? 'pending'} />
      </p>
      <dl className="estate-facts">
        <Fact name="Who">
          {people.flatNumber} {people.residentName}
        </Fact>
        <Fact name="What">{typeof stored.facility === 'object' ? stored.facility.name : ''}</Fact>
        <Fact name="When">
          <Span start={new Date(stored.start)} end={new Date(stored.end)} zone={zone} />
        </Fact>
        {reversed && (
          <Fact name="Takes back">
            {reversed.number}, {LEDGER_KIND_LABELS[reversed.kind]}
          </Fact>
        )}
      </dl>
      <BookingMoney booking={stored} />
    </section>
  )
}
