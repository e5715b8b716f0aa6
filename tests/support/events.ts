import { hoursAfter, inDays } from './bookings'
import { stored } from './database'
import type { Answer, RunningEstate } from './estate'
import type { PersonName } from './people'

type Fields = Record<string, unknown>

/** What a client sends for a published event of three hours in five days, unless its fields say otherwise. */
function eventBody(fields: Fields = {}): Fields {
  const start = (fields.start as Date | undefined) ?? inDays(5, 18)
  return {
    title: 'Diwali evening',
    eventType: 'festival',
    location: 'The lawn',
    status: 'published',
    end: hoursAfter(start, 3),
    ...fields,
    start,
  }
}

/** Announces an event; what comes back is the answer, whatever it is. */
export function announce(
  estate: RunningEstate,
  fields: Fields = {},
  as: PersonName = 'secretary',
): Promise<Answer> {
  return estate.call('POST', '/api/events', { as, body: eventBody(fields) })
}

/** An event that was taken. */
export async function anEvent(
  estate: RunningEstate,
  fields: Fields = {},
  as: PersonName = 'secretary',
): Promise<any> {
  const answer = await announce(estate, fields, as)
  if (answer.status !== 201) throw new Error(`The event was not taken: ${JSON.stringify(answer.body)}`)
  return answer.body.doc
}

/** PATCHes an event; what comes back is the answer, whatever it is. */
export function changeEvent(
  estate: RunningEstate,
  id: string,
  body: Fields,
  as: PersonName = 'secretary',
): Promise<Answer> {
  return estate.call('PATCH', `/api/events/${id}`, { as, body })
}

/** Answers to an event; what comes back is the answer of the API, whatever it is. */
export function answer(
  estate: RunningEstate,
  event: string,
  as: PersonName,
  fields: Fields = {},
): Promise<Answer> {
  return estate.call('POST', '/api/rsvps', { as, body: { event, response: 'yes', guests: 0, ...fields } })
}

/** An answer that was taken. */
export async function answered(
  estate: RunningEstate,
  event: string,
  as: PersonName,
  fields: Fields = {},
): Promise<any> {
  const taken = await answer(estate, event, as, fields)
  if (taken.status !== 201) throw new Error(`${as} could not answer: ${JSON.stringify(taken.body)}`)
  return taken.body.doc
}

/** PATCHes an answer; what comes back is the answer of the API, whatever it is. */
export function changeAnswer(
  estate: RunningEstate,
  id: string,
  as: PersonName,
  body: Fields,
): Promise<Answer> {
  return estate.call('PATCH', `/api/rsvps/${id}`, { as, body })
}

/** An event's row as it is stored. */
export async function eventRow(id: string): Promise<any> {
  const [row] = await stored('select * from events where id = $1', [id])
  if (!row) throw new Error(`There is no event ${id}.`)
  return row
}

/** What an answer has come to, as it is stored. */
export async function answerRow(id: string): Promise<any> {
  const [row] = await stored('select * from rsvps where id = $1', [id])
  if (!row) throw new Error(`There is no answer ${id}.`)
  return row
}

/** Shifts an event in time, past every rule: its length stays, and answers are taken until it begins. */
export async function eventBegins(id: string, at: Date): Promise<void> {
  await stored(
    `update events set start = $2::timestamptz, "end" = $2::timestamptz + ("end" - start), rsvp_deadline = $2::timestamptz
     where id = $1`,
    [id, at.toISOString()],
  )
}
