import type { UIFieldServerProps } from 'payload'
import type { BookingPolicy } from '@/domain/bookings/policy'
import { idOf } from '@/hooks/ids'
import type { Booking } from '@/payload-types'
import { peopleOf } from '@/web/data/bookings/people'
import { panelBooking } from '@/web/data/panel-bookings/booking'
import { panelRequest } from '@/web/data/panel-request'
import { Fact } from '../Fact'
import { documentPath } from '../paths'
import { RefreshAfterSave } from '../RefreshAfterSave'
import { BookingEvents } from './BookingEvents'
import { BookingMoney } from './BookingMoney'
import { BookingTag } from './BookingTag'
import { Span } from './Span'

/** At the head of the form: who has what when, where it stands and what it comes to. What nobody changes is told, not asked. */
export async function BookingSummary({ id, payload }: UIFieldServerProps) {
  const stored = id ? await panelBooking(payload, String(id)) : null
  if (!stored) return null
  const people = await peopleOf({ req: await panelRequest(payload) }, stored.id)
  const { facility, policy } = stored
  const zone = (policy as unknown as BookingPolicy).timeZone
  const owner = pathOfOwner(stored)
  return (
    <section className="field-type estate-summary" aria-label="About this booking">
      <RefreshAfterSave id={stored.id} />
      <p>
        <strong>{stored.number}</strong> <BookingTag status={stored.status ?? 'pending'} />
      </p>
      <dl className="estate-facts">
        <Fact name="For">
          {owner ? <a href={owner}>{people.residentName}</a> : people.residentName}
          {people.flatNumber && `, ${people.flatNumber}`}
        </Fact>
        <Fact name="Facility">
          <a href={documentPath('facilities', idOf(facility) ?? '')}>
            {typeof facility === 'object' ? facility.name : 'Facility'}
          </a>
        </Fact>
        <Fact name="When">
          <Span start={new Date(stored.start)} end={new Date(stored.end)} zone={zone} />
        </Fact>
        <Fact name="Party">{partyOf(stored)}</Fact>
        {stored.purpose && <Fact name="Purpose">{stored.purpose}</Fact>}
        <BookingEvents booking={stored} people={people} zone={zone} />
      </dl>
      <BookingMoney booking={stored} />
      <p className="estate-summary__links">
        <a href={`/bookings/${stored.number}`}>As whoever booked sees it</a>
      </p>
    </section>
  )
}

/** Whose it is: a resident's, or an event's. */
function pathOfOwner({ resident, event }: Booking): string | null {
  const [residentId, eventId] = [idOf(resident), idOf(event)]
  if (eventId) return documentPath('events', eventId)
  return residentId ? documentPath('residents', residentId) : null
}

function partyOf({ guests, event }: Booking): string {
  if (event) return 'The whole of it, for the event'
  if (!guests) return 'Nobody beside the booker'
  return guests === 1 ? 'The booker and 1 guest' : `The booker and ${guests} guests`
}
