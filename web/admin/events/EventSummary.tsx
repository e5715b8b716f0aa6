import type { UIFieldServerProps } from 'payload'
import { runsEvent } from '@/domain/events/parts'
import { attendanceOf } from '@/hooks/events/attendance'
import { idOf } from '@/hooks/ids'
import type { Event } from '@/payload-types'
import { env } from '@/server/env'
import { panelEvent } from '@/web/data/panel-events'
import { panelActor, panelRequest } from '@/web/data/panel-request'
import { Span } from '../bookings/Span'
import { whereOf } from '../conditions'
import { Fact } from '../Fact'
import { Instant } from '../Instant'
import { documentPath, listPath } from '../paths'
import { RefreshAfterSave } from '../RefreshAfterSave'
import { AttendanceFacts } from './AttendanceFacts'
import { EventTag } from './EventTag'

/** At the head of the form: where the event stands, who comes, who waits and who came; and where to see more. */
export async function EventSummary({ id, payload }: UIFieldServerProps) {
  const stored = id ? await panelEvent(payload, String(id)) : null
  if (!stored) return null
  const actor = await panelActor(payload)
  const isRun = runsEvent(actor, idOf(stored.author))
  const attendance =
    isRun && stored.publishedAt ? await attendanceOf(await panelRequest(payload), stored.id) : null
  return (
    <section className="field-type estate-summary" aria-label="About this event">
      <RefreshAfterSave id={stored.id} />
      <p>
        <EventTag status={stored.status ?? 'draft'} />{' '}
        {typeof stored.author === 'object' && stored.author && `by ${stored.author.name}`}
      </p>
      <dl className="estate-facts">
        <Fact name="When">
          <Span start={new Date(stored.start)} end={new Date(stored.end)} zone={env.timeZone} />
        </Fact>
        <Where event={stored} />
        {attendance && <AttendanceFacts event={stored} attendance={attendance} />}
        <Times event={stored} />
      </dl>
      {stored.publishedAt && <Links event={stored} isRun={isRun} />}
    </section>
  )
}

function Where({ event: { facility, booking, location } }: { event: Event }) {
  const held = idOf(booking)
  const name = typeof facility === 'object' ? facility?.name : null
  if (!name && !location) return null
  return (
    <Fact name="Where">
      {name && held ? <a href={documentPath('bookings', held)}>{name}</a> : name}
      {name && location && ', '}
      {location}
    </Fact>
  )
}

function Times({
  event: { publishedAt, cancelledAt, cancelReason, rsvpDeadline, status },
}: {
  event: Event
}) {
  return (
    <>
      {status === 'published' && rsvpDeadline && (
        <Fact name="Answers until">
          <Instant at={rsvpDeadline} />
        </Fact>
      )}
      {publishedAt && (
        <Fact name="Published">
          <Instant at={publishedAt} />
        </Fact>
      )}
      {cancelledAt && (
        <Fact name="Cancelled">
          <Instant at={cancelledAt} />
        </Fact>
      )}
      {cancelReason && <Fact name="Why">{cancelReason}</Fact>}
    </>
  )
}

function Links({ event: { id, status }, isRun }: { event: Event; isRun: boolean }) {
  const ofEvent = whereOf([{ event: { equals: id } }])
  return (
    <p className="estate-summary__links">
      <a href={`/events/${id}`}>As people see it</a>
      {isRun && status !== 'cancelled' && <a href={`/events/${id}/check-in`}>Check-in at the door</a>}
      {isRun && <a href={listPath('rsvps', ofEvent)}>Answers</a>}
      {isRun && <a href={listPath('event-walk-ins', ofEvent)}>Walk-ins</a>}
      {isRun && <a href={listPath('event-feedback', ofEvent)}>Feedback</a>}
      <a href={`/gallery?event=${id}`}>Album</a>
    </p>
  )
}
