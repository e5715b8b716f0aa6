import type { SQL } from 'drizzle-orm'
import { noticeOf, ownReportReady, urlOf, wordingFor } from '@/domain/notifications'
import { MANAGING_ROLES } from '@/domain/staff'
import { presentResident } from '@/server/audience'
import { type Sql, sql } from '@/server/database'
import type { StoredReport } from '@/server/figures/staff-stored'

/** The accounts of the facility managers, the maintenance supervisors and the secretary, as `user_id`. */
export function overseers(now: Date): SQL {
  return sql`
    select s.user_id from staff s where s.is_active and s.staff_role::text in ${MANAGING_ROLES}
    union select r.user_id from residents r where r.committee_role = 'secretary' and ${presentResident(now)}`
}

/** Each of them is told their own, in one statement. Answers how many are new: nobody is told a period twice. */
export async function storeOwnMessages(
  database: Sql,
  reports: readonly StoredReport[],
  now: Date,
): Promise<number> {
  const rows = reports
    .filter(({ isActive }) => isActive)
    .map((report) => {
      const occurrence = ownReportReady(report)
      const { category, urgency } = noticeOf(occurrence)
      const address = { audience: 'named', assigneeName: null } as const
      const words = wordingFor(report.language)(occurrence, address)
      return {
        ...words,
        happening: occurrence.key,
        recipient: report.userId,
        url: urlOf(occurrence),
        category,
        urgency,
      }
    })
  const at = sql`${now.toISOString()}::timestamptz`
  const stored = await database.rows(sql`
    insert into notifications (happening, recipient_id, kind, category, title, body, url, urgency, created_at, updated_at)
    select m.happening, m.recipient, 'report.ready', m.category::enum_notifications_category, m.title, m.body, m.url,
      m.urgency::enum_notifications_urgency, ${at}, ${at}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as m(happening varchar, recipient uuid, category text,
      title varchar, body varchar, url varchar, urgency text)
    on conflict (happening, recipient_id) do nothing returning 1`)
  return stored.length
}
