import type { CollectionBeforeChangeHook } from 'payload'
import { breaksPolicy } from '@/domain/violations'
import { inTransaction, sql } from '@/server/database'

/** Nobody reports, by however many steps, to themselves. */
export const refuseHierarchyCircle: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const superior = data.reportingTo as string | null | undefined
  if (!superior || superior === originalDoc?.reportingTo || !originalDoc?.id) return data
  const database = await inTransaction(req)
  await database.rows(sql`select pg_advisory_xact_lock(hashtext('staff-hierarchy'))`)
  const [above] = await database.rows(sql`
    with recursive above as (
      select id, reporting_to_id from staff where id = ${superior}
      union select s.id, s.reporting_to_id from staff s join above on s.id = above.reporting_to_id)
    select 1 from above where id = ${originalDoc.id}`)
  if (above) throw breaksPolicy('hierarchy_circle', 'This person would report to themselves.', 'reportingTo')
  return data
}
