import type { SQL } from 'drizzle-orm'
import type { PayloadRequest } from 'payload'
import type { Language, Listener, Need } from '@/domain/notifications'
import { MANAGING_ROLES } from '@/domain/staff'
import { belongsHere, presentResident } from '../audience'
import { CONTACT_PROFILE, type ContactProfile } from '../contact-profiles'
import { sql } from '../database'
import { preferencesOfRow } from '../preference-rows'
import { preparedInTransaction } from '../prepared'
import { suitsCategory } from '../suits-category'

interface ListenerRow {
  audience: Listener['audience']
  ref: string | null
  user_id: string
  name: string
  language: Language | null
  profile: ContactProfile
}

/** The people that were found, each with the need that they answer. */
export type FoundListener = Listener & Pick<Need, 'ref'>

/**
 * The live people behind the needs: active staff, verified residents who have not moved out, and accounts by name.
 * One query, in the request's transaction; its parts are only those that are asked for.
 */
export async function findListeners(
  req: PayloadRequest,
  needs: readonly Need[],
  now: Date,
): Promise<FoundListener[]> {
  const parts = partsFor(needs, now)
  if (parts.length === 0) return []
  const database = await preparedInTransaction(req)
  const rows = await database.rows<ListenerRow>(sql`
    select p.audience, p.ref, u.id as user_id, u.name, u.language, ${CONTACT_PROFILE} as profile
    from (${sql.join(parts, sql` union all `)}) p(audience, ref, user_id) join users u on u.id = p.user_id
    left join notification_preferences c on c.user_id = u.id`)
  return rows.map(({ user_id: userId, language, profile: { preferences, ...contact }, ...row }) => ({
    ...{ ...row, ...contact, userId },
    language: language ?? 'en',
    preferences: preferencesOfRow(preferences),
  }))
}

function partsFor(needs: readonly Need[], now: Date): SQL[] {
  const audiences = [...new Set(needs.map((need) => need.audience))]
  return audiences.map((audience) => {
    const refs = [...new Set(needs.filter((need) => need.audience === audience).map((need) => need.ref))]
    return partFor(
      audience,
      refs.filter((ref) => ref !== null),
      now,
    )
  })
}

function partFor(audience: Need['audience'], refs: readonly string[], now: Date): SQL {
  const wanted = sql`any(${sql.param(refs)}::uuid[])`
  switch (audience) {
    case 'manager':
      return sql`select 'manager', null::uuid, s.user_id from staff s
        where s.is_active and s.staff_role::text in ${MANAGING_ROLES}`
    case 'facility_manager':
      return sql`select 'facility_manager', null::uuid, s.user_id from staff s
        where s.is_active and s.staff_role = 'facility_manager'`
    case 'supervisor':
      return sql`select 'supervisor', null::uuid, s.user_id from staff s
        where s.is_active and s.staff_role = 'maintenance_supervisor'`
    case 'duty_officer':
      return dutyOfficer(now)
    case 'finance':
      return sql`select 'finance', null::uuid, s.user_id from staff s
        where s.is_active and s.can_manage_finances`
    case 'secretary':
      return sql`select 'secretary', null::uuid, r.user_id from residents r
        where r.committee_role = 'secretary' and ${presentResident(now)}`
    case 'committee':
      return sql`select 'committee', null::uuid, r.user_id from residents r
        where r.committee_role <> 'none' and ${presentResident(now)}`
    case 'administrator':
      return sql`select 'administrator', null::uuid, a.user_id from administrators a`
    case 'resident':
    case 'booker':
    case 'approver':
      return sql`select ${audience}, r.id, r.user_id from residents r
        where r.id = ${wanted} and ${presentResident(now)}`
    case 'assignee':
    case 'former_assignee':
      return sql`select ${audience}, s.id, s.user_id from staff s where s.is_active and s.id = ${wanted}`
    case 'on_call':
      return sql`select 'on_call', c.id, s.user_id from staff s cross join ticket_categories c
        where s.is_active and s.is_available24x7 and c.id = ${wanted}
          and ${suitsCategory(sql`s.staff_role`, sql`c.id`)}`
    case 'follower':
      return sql`select 'follower', f.ticket_id, r.user_id from ticket_follows f
        join residents r on r.user_id = f.user_id
        where f.ticket_id = ${wanted} and ${presentResident(now)}`
    case 'account':
      return sql`select 'account', u.id, u.id from users u where u.id = ${wanted}`
    case 'named':
    case 'author':
    case 'replied_to':
      return sql`select ${audience}, u.id, u.id from users u where u.id = ${wanted} and ${belongsHere(now)}`
    case 'reader':
      throw new Error('Readers are told in bulk: jobs/announcements/tell-readers.ts.')
    default:
      return audience satisfies never
  }
}

/**
 * Who of the committee is on duty: whom the settings name as long as they are on it, else the secretary, else everybody on
 * it. Only who has an account can be told.
 */
function dutyOfficer(now: Date): SQL {
  return sql`select 'duty_officer', null::uuid, d.user_id from (
    select o.*, min(o.turn) over () as first from (
      select r.user_id, case when r.id = (select duty_officer_id from settings limit 1) then 1
        when r.committee_role = 'secretary' then 2 else 3 end as turn
      from residents r
      where r.committee_role <> 'none' and r.user_id is not null and ${presentResident(now)}) o) d
    where d.turn = d.first`
}
