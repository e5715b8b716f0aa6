import { stored } from '../../support/database'
import type { RunningEstate } from '../../support/estate'
import { aPhotoOf } from '../../support/factories'
import type { PersonName } from '../../support/people'
import { userIdOf } from '../../support/register'

type Fields = Record<string, unknown>

/** Sends a new picture of somebody's to the gallery. */
export async function addPhoto(estate: RunningEstate, as: PersonName, fields: Fields = {}) {
  const body = { photo: await aPhotoOf(estate, as), caption: 'Lamps at the gate', ...fields }
  return estate.call('POST', '/api/gallery-photos', { as, body })
}

/** A photo that was taken. */
export async function aPhoto(estate: RunningEstate, as: PersonName, fields: Fields = {}): Promise<any> {
  const answer = await addPhoto(estate, as, fields)
  if (answer.status !== 201) throw new Error(`The photo was not taken: ${JSON.stringify(answer.body)}`)
  return answer.body.doc
}

export interface EventFields {
  status?: 'draft' | 'published' | 'cancelled' | 'completed'
  /** Hours from now, negative for what has begun. */
  startsIn?: number
  /** Null for everybody. */
  audience?: object | null
  by?: PersonName
}

/** The id of an event as it is stored: begun an hour ago, for everybody, unless it is said otherwise. */
export async function anEvent(fields: EventFields = {}): Promise<string> {
  const { status = 'published', startsIn = -1, audience = null, by = 'secretary' } = fields
  const [row] = await stored<{ id: string }>(
    `insert into events (title, event_type, status, start, "end", audience, is_for_everyone, author_id)
     values ('Diwali in the garden', 'festival', $1, now() + make_interval(hours => $2),
       now() + make_interval(hours => $2 + 4), $3, $4, $5) returning id`,
    [status, startsIn, audience ?? { everyone: true }, audience === null, await userIdOf(by)],
  )
  return row?.id ?? ''
}

/** Photos wait for a moderator, or do not. */
export async function moderate(estate: RunningEstate, galleryModeration: 'before' | 'after'): Promise<void> {
  await estate.call('POST', '/api/globals/settings', { as: 'admin', body: { galleryModeration } })
}

/** The row of a photo as it is stored. */
export async function photoRow(id: string): Promise<any> {
  const [row] = await stored('select * from gallery_photos where id = $1', [id])
  return row
}

/** Who was told of what that leads to a photo, as `kind person title`. */
export async function toldOf(id: string): Promise<string[]> {
  const rows = await stored<{ kind: string; email: string; title: string }>(
    `select n.kind, u.email, n.title from notifications n join users u on u.id = n.recipient_id
     where n.url = $1 order by n.created_at, n.kind, u.email`,
    [`/gallery/${id}`],
  )
  return rows.map(({ kind, email, title }) => `${kind} ${email.split('@')[0]} ${title}`)
}
