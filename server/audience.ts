import type { SQL } from 'drizzle-orm'
import type { Audience } from '@/domain/announcements/audience'
import { localDate, localDaySpan } from '@/domain/time'
import { sql } from './database'
import { env } from './env'

/**
 * Residents `r` who count: verified, and moving out on a later day of the estate's zone, if ever. `isPresent` of
 * domain/actor.ts in SQL.
 */
export function presentResident(now: Date): SQL {
  return sql`r.verified and ${livesHere(now)}`
}

/** Residents `r` of the register who have not moved out, whether or not they have an account yet. */
export function livesHere(now: Date): SQL {
  const today = localDate(now, env.timeZone)
  const tomorrow = localDaySpan(today, today, env.timeZone)?.end ?? now
  return sql`(r.move_out_date is null or r.move_out_date >= ${tomorrow.toISOString()}::timestamptz)`
}

/**
 * Whether an account `u` still belongs to somebody of the estate: what is said here is not for who has left. `personOf` of
 * hooks/actor.ts in SQL.
 */
export function belongsHere(now: Date): SQL {
  return sql`(exists (select 1 from residents r where r.user_id = u.id and ${presentResident(now)})
    or exists (select 1 from staff s where s.user_id = u.id and s.is_active)
    or exists (select 1 from administrators a where a.user_id = u.id))`
}

/** The accounts of an audience at `now`, each once: `user_id, name, flat_number, block`, the flat null for staff. */
export function accountsOf(audience: Audience, now: Date): SQL {
  return sql`
    select u.id as user_id, u.name, f.number as flat_number, f.block
    from users u
    left join residents r on r.user_id = u.id and ${presentResident(now)}
    left join flats f on f.id = r.flat_id
    left join staff s on s.user_id = u.id and s.is_active
    where ${conditionOf(audience)}`
}

function conditionOf({ everyone, blocks, residentTypes, committee, staff }: Audience): SQL {
  if (everyone) return sql`(r.id is not null or s.id is not null)`
  const parts: SQL[] = []
  if (blocks.length > 0 || residentTypes.length > 0) {
    const inBlock = blocks.length > 0 ? sql`f.block = any(${sql.param([...blocks])}::text[])` : sql`true`
    const ofType =
      residentTypes.length > 0
        ? sql`r.resident_type::text = any(${sql.param([...residentTypes])}::text[])`
        : sql`true`
    parts.push(sql`(r.id is not null and ${inBlock} and ${ofType})`)
  }
  if (committee) parts.push(sql`r.committee_role <> 'none'`)
  if (staff) parts.push(sql`s.id is not null`)
  return parts.length > 0 ? sql`(${sql.join(parts, sql` or `)})` : sql`false`
}
