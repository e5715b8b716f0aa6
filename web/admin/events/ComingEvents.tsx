import type { Payload } from 'payload'
import { has } from '@/domain/actor'
import { runsEvents } from '@/domain/events/parts'
import { comingEvents } from '@/web/data/panel-events'
import { panelActor } from '@/web/data/panel-request'
import { whereOf } from '../conditions'
import { Instant } from '../Instant'
import { documentPath, listPath } from '../paths'
import { HeadsWords } from './HeadsWords'

/** On the first page: what takes place next, and how many come. */
export async function ComingEvents({ payload, now }: { payload: Payload; now: Date }) {
  const actor = await panelActor(payload)
  if (!runsEvents(actor) && !has(actor, 'announce')) return null
  const events = await comingEvents(payload, now)
  return (
    <section className="estate-section" aria-labelledby="estate-events">
      <h2 id="estate-events">Coming events</h2>
      {events.length === 0 && (
        <p>
          Nothing is planned. <a href={documentPath('events', 'create')}>Plan an event</a>
        </p>
      )}
      <ul className="estate-lines">
        {events.map(({ id, title, start, headsGoing, headsWaiting, capacity }) => (
          <li key={id}>
            <a href={documentPath('events', id)}>{title}</a>
            <span>
              <Instant at={start} /> ·{' '}
              <a href={answersLink(id)}>
                <HeadsWords going={headsGoing ?? 0} capacity={capacity} waiting={headsWaiting ?? 0} />
              </a>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Everybody who said yes, with their guests. */
const answersLink = (event: string): string =>
  listPath('rsvps', whereOf([{ event: { equals: event } }, { response: { equals: 'yes' } }]))
