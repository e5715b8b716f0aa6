import { type Sql, sql } from '@/server/database'
import { instant } from '@/server/instant'
import { BATCH, type Sweep } from './sweep'

/** What the register knows of how to reach somebody, by the field's name in the audit. */
const CONTACT_COLUMNS = {
  phone: 'phone',
  alternatePhone: 'alternate_phone',
  email: 'email',
  emergencyContact: 'emergency_contact_phone',
} as const

/** The audit tells that it went; neither the audit nor anybody keeps what it was. */
const ERASED = { from: 'erased, a year after moving out', to: null }

/**
 * How to reach who has moved out, and whom to call for them. In bulk, and not by an ordinary change: that would write
 * every number once more into the audit, which is kept for ever.
 */
export const contactsOfMovedOut: Sweep = async (database, before) => {
  const rows = await database.rows<Record<string, unknown> & { id: string }>(sql`
    select r.id, r.phone, r.alternate_phone, r.email,
      coalesce(r.emergency_contact_phone, r.emergency_contact_name) as emergency_contact_phone
    from residents r where r.move_out_date < ${instant(before)}
      and num_nonnulls(r.phone, r.alternate_phone, r.email, r.emergency_contact_name, r.emergency_contact_phone) > 0
    order by r.move_out_date limit ${BATCH} for update skip locked`)
  const those = sql`any(${sql.param(rows.map(({ id }) => id))}::uuid[])`
  await database.rows(sql`
    update residents set phone = null, alternate_phone = null, email = null, emergency_contact_name = null,
      emergency_contact_phone = null, updated_at = now() where id = ${those}`)
  await record(
    database,
    'residents',
    rows.map((row) => {
      const fields = Object.entries(CONTACT_COLUMNS).filter(([, column]) => row[column] !== null)
      return { id: row.id, changes: Object.fromEntries(fields.map(([field]) => [field, ERASED])) }
    }),
  )
  return rows.length
}

/** The number of their account, unless they work here or administer the estate. By the address they may come back. */
export const phonesOfMovedOut: Sweep = async (database, before) => {
  const rows = await database.rows<{ id: string }>(sql`
    select u.id from users u join residents r on r.user_id = u.id
    where r.move_out_date < ${instant(before)} and u.phone is not null
      and not exists (select from staff s where s.user_id = u.id and s.is_active)
      and not exists (select from administrators a where a.user_id = u.id)
    order by r.move_out_date limit ${BATCH} for no key update of u skip locked`)
  await database.rows(sql`
    update users set phone = null, updated_at = now()
    where id = any(${sql.param(rows.map(({ id }) => id))}::uuid[])`)
  await record(
    database,
    'users',
    rows.map(({ id }) => ({ id, changes: { phone: ERASED } })),
  )
  return rows.length
}

async function record(database: Sql, subject: string, events: readonly object[]): Promise<void> {
  await database.rows(sql`
    insert into audit_events (action, subject, subject_id, job, changes)
    select 'update', ${subject}, id, 'retention', changes
    from jsonb_to_recordset(${JSON.stringify(events)}::jsonb) as row(id text, changes jsonb)`)
}
