import { stored } from '../../support/database'
import type { PersonName } from '../../support/people'
import { categoryIdOf, userIdOf } from '../../support/register'

/** What figures are counted from, as the database has it, past every rule. Instants are ISO. */

export async function aTicketRow(
  createdAt: string,
  fields: { acknowledgedAt?: string; cancelledAt?: string; channel?: string } = {},
): Promise<void> {
  const { acknowledgedAt = null, cancelledAt = null, channel = 'web' } = fields
  await stored(
    `insert into tickets (number, title, description, category_id, scope, status, priority, channel, created_at,
       cycle_started_at, acknowledged_at, cancelled_at, cancel_reason)
     values ('PAST-' || gen_random_uuid(), 'Past', 'x', $1, 'community', $2, 'medium', $3, $4, $4, $5, $6, 'Gone')`,
    [
      await categoryIdOf('Plumbing'),
      cancelledAt ? 'cancelled' : acknowledgedAt ? 'acknowledged' : 'submitted',
      channel,
      createdAt,
      acknowledgedAt,
      cancelledAt,
    ],
  )
}

/** A notice by the secretary, and who was told of it, with the instant at which they read it. */
export async function aNoticeRow(
  publishedAt: string,
  readers: Partial<Record<PersonName, string | null>>,
  status: 'published' | 'withdrawn' = 'published',
): Promise<void> {
  const [notice] = await stored<{ id: string }>(
    `insert into announcements (number, title, body, status, urgency, audience, author_id, published_at, withdrawn_at)
     values ('ANN-' || gen_random_uuid(), 'Past', 'x', $1::enum_announcements_status, 'normal', '{"everyone":true}', $2, $3,
       case when $1 = 'withdrawn' then $3::timestamptz + interval '5 days' end) returning id`,
    [status, await userIdOf('secretary'), publishedAt],
  )
  for (const [person, readAt] of Object.entries(readers))
    await stored(
      `insert into receipts (announcement_id, user_id, recipient_name, read_at, read_way)
       values ($1, $2, 'x', $3, case when $3::timestamptz is not null then 'app'::enum_receipts_read_way end)`,
      [notice?.id, await userIdOf(person as PersonName), readAt],
    )
}

/** A day of use. */
export async function aDayOf(person: PersonName, date: string): Promise<void> {
  await stored('insert into activity_days (user_id, date) values ($1, $2)', [await userIdOf(person), date])
}

/** Since when the accounts of the cast are there, and that nobody has moved out. */
export async function sinceWhen(instant: string): Promise<void> {
  await stored('update users set created_at = $1', [instant])
  await stored('update residents set created_at = $1, move_out_date = null, verified = true', [instant])
}

/** Whoever moves out does so with the first instant of a day. */
export async function movesOut(person: PersonName, at: string): Promise<void> {
  await stored('update residents set move_out_date = $1 where user_id = $2', [at, await userIdOf(person)])
}
