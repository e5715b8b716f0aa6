import { DateTime } from 'luxon'
import { stored } from './database'
import type { PersonName } from './people'
import { userIdOf } from './register'

const HOUR_MS = 3_600_000
const ZONE = 'Asia/Kolkata'

interface EventFields {
  title?: string
  status?: 'draft' | 'published' | 'cancelled' | 'completed'
  start?: Date
  /** Length in hours. */
  hours?: number
  isAllDay?: boolean
  location?: string
  /** Everyone when left out. */
  audience?: object
  author?: PersonName
  publishedAt?: Date
}

/** Six in the evening of the estate's zone so many local days from today. */
export const onDay = (days: number): Date =>
  DateTime.now().setZone(ZONE).startOf('day').plus({ days }).set({ hour: 18 }).toJSDate()

/** An event as the database has it, past every rule: published a month before it begins unless the fields say otherwise. */
export async function anEventRow(fields: EventFields = {}): Promise<string> {
  const { start = onDay(10), hours = 3, status = 'published', audience, author = 'secretary' } = fields
  const [row] = await stored<{ id: string }>(
    `insert into events (title, event_type, status, start, "end", all_day, location, audience, is_for_everyone,
       author_id, published_at)
     values ($1, 'social', $2, $3, $4, $5, $6, $7, $8, $9, $10) returning id`,
    [
      fields.title ?? 'Kite evening',
      status,
      start,
      new Date(start.getTime() + hours * HOUR_MS),
      fields.isAllDay ?? false,
      fields.location ?? 'The lawn',
      JSON.stringify(audience ?? { everyone: true }),
      audience === undefined,
      await userIdOf(author),
      fields.publishedAt ?? new Date(start.getTime() - 30 * 24 * HOUR_MS),
    ],
  )
  if (!row) throw new Error('The event was not stored.')
  return row.id
}

/** An answer as the database has it. */
export async function anAnswerRow(
  event: string,
  person: PersonName,
  response: 'yes' | 'no' | 'maybe',
  { standing = response === 'yes' ? 'going' : 'none', checkedInAt = null as Date | null } = {},
): Promise<void> {
  await stored(
    `insert into rsvps (event_id, user_id, response, standing, answered_at, queued_at, checked_in_at)
     values ($1, $2, $3, $4, now(), now(), $5)`,
    [event, await userIdOf(person), response, standing, checkedInAt],
  )
}

/** News of an event as the change that made it writes it; answers its id. */
export async function aNewsRow(
  event: string,
  kind: 'published' | 'changed' | 'cancelled',
  { by = 'secretary' as PersonName, note = null as string | null, createdAt = new Date() } = {},
): Promise<string> {
  const [row] = await stored<{ id: string }>(
    `insert into event_news (event_id, kind, actor_user_id, note, created_at) values ($1, $2, $3, $4, $5) returning id`,
    [event, kind, await userIdOf(by), note, createdAt],
  )
  if (!row) throw new Error('The news was not stored.')
  return row.id
}

/** Who was told of an event in the app, by name in the tests, once for each message; of one kind of happening. */
export async function toldOfEvent(event: string, kind: string): Promise<string[]> {
  const rows = await stored<{ name: string }>(
    `select split_part(u.email, '@', 1) as name from notifications n join users u on u.id = n.recipient_id
     where n.url = $1 and n.kind = $2 order by 1`,
    [`/events/${event}`, kind],
  )
  return rows.map(({ name }) => name)
}
