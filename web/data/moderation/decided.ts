import type { SQL } from 'drizzle-orm'
import type { ReportSubject } from '@/domain/moderation/words'
import { sql } from '@/server/database'

/**
 * What was decided, the `newest` of it, each thing once with its time: what was reported and answered, whatever the answer, and
 * what a moderator hid or removed without a report. What a report still waits for is not among it, hidden or not. Each kind
 * gives its newest along an index of its own, so that an early page does not read the years.
 */
export function decided(newest: number): SQL {
  const moderated = [
    moderatedOf('listings', sql`(s.hidden or s.status = 'removed')`, newest),
    moderatedOf('gallery-photos', sql`(s.hidden or s.status = 'removed')`, newest),
    // Without words is what its author has taken back.
    moderatedOf('comments', sql`s.hidden and s.body <> ''`, newest),
    moderatedOf('listing-messages', sql`s.hidden`, newest),
  ]
  return sql`
    select type, id, max(at) as at
    from (${answered(newest)} union all ${sql.join(moderated, sql` union all `)}) each_kind group by type, id`
}

/** By the last answer to each thing. */
const answered = (newest: number): SQL => sql`
  (select r.subject_type::text as type, r.subject_id::uuid as id, r.decided_at as at from reports r
  where r.outcome <> 'open' and not exists (
    select from reports o where o.subject_type = r.subject_type and o.subject_id = r.subject_id
      and (o.outcome = 'open' or (o.decided_at, o.id) > (r.decided_at, r.id)))
  order by r.decided_at desc, r.id desc limit ${newest})`

const moderatedOf = (type: ReportSubject, isModerated: SQL, newest: number): SQL => sql`
  (select ${type}::text, s.id, s.updated_at from ${sql.identifier(type.replace('-', '_'))} s
  where ${isModerated} and not exists (
    select from reports o where o.subject_type = ${type} and o.subject_id = s.id::text and o.outcome = 'open')
  order by s.updated_at desc limit ${newest})`
