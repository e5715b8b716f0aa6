import { randomUUID } from 'node:crypto'
import type { BasePayload } from 'payload'
import { onPool, sql } from '@/server/database'
import { emailOf, PEOPLE, type PersonName } from '../../support/people'

/** Ids of one person: the account, and the profile that the person is known by. */
export interface Somebody {
  userId: string
  profileId: string
}

const PHONE = '+91 98765 43210'

/** The cast's own ids, by name. */
export async function findCast(payload: BasePayload): Promise<Record<PersonName, Somebody>> {
  const rows = await onPool(payload).rows<Somebody & { email: string }>(sql`
    select u.email, u.id as "userId", coalesce(s.id, r.id) as "profileId"
    from users u left join staff s on s.user_id = u.id left join residents r on r.user_id = u.id`)
  const byEmail = new Map(rows.map(({ email, ...somebody }) => [email, somebody]))
  const names = Object.keys(PEOPLE) as PersonName[]
  return Object.fromEntries(names.map((name) => [name, byEmail.get(emailOf(name))])) as Record<
    PersonName,
    Somebody
  >
}

async function anAccount(payload: BasePayload, name: string): Promise<string> {
  const userId = randomUUID()
  await onPool(payload).rows(sql`
    insert into users (id, name, email, phone) values (${userId}::uuid, ${name}, ${`${userId}@khaki.example`}, ${PHONE})`)
  return userId
}

/** Another member of staff beside the cast, active unless said otherwise. */
export async function aMemberOfStaff(
  payload: BasePayload,
  role: string,
  { isActive = true, isOnCall = false } = {},
): Promise<Somebody> {
  const userId = await anAccount(payload, role)
  const profileId = randomUUID()
  await onPool(payload).rows(sql`
    insert into staff (id, user_id, name, employee_id, staff_role, is_active, is_available24x7)
    values (${profileId}::uuid, ${userId}::uuid, ${role}, ${profileId.slice(0, 8)}, ${role}::enum_staff_staff_role,
      ${isActive}, ${isOnCall})`)
  return { userId, profileId }
}

/** Another resident with an account, in a flat of their own: verified and there to stay unless said otherwise. */
export async function aResident(
  payload: BasePayload,
  { isVerified = true, moveOutDate = null }: { isVerified?: boolean; moveOutDate?: string | null } = {},
): Promise<Somebody> {
  const userId = await anAccount(payload, 'Resident')
  const profileId = randomUUID()
  const flatId = randomUUID()
  const number = `Z-${profileId.slice(0, 6)}`
  await onPool(payload).rows(
    sql`insert into flats (id, block, number) values (${flatId}::uuid, 'Z', ${number})`,
  )
  await onPool(payload).rows(sql`
    insert into residents (id, user_id, flat_id, name, verified, move_out_date)
    values (${profileId}::uuid, ${userId}::uuid, ${flatId}::uuid, 'Resident', ${isVerified},
      ${moveOutDate}::timestamptz)`)
  return { userId, profileId }
}
