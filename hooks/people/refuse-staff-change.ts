import type { CollectionBeforeChangeHook } from 'payload'
import { has, isPerson } from '@/domain/actor'
import { notPermitted } from '@/domain/violations'
import { inTransaction, sql } from '@/server/database'
import { requireActor } from '../actor'

/** Nobody switches off themselves or whom they report to, by however many steps; the committee may everybody. */
export const refuseStaffChange: CollectionBeforeChangeHook = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  if (operation !== 'update') return data
  const actor = await requireActor(req)
  if (!isPerson(actor) || has(actor, 'admin') || has(actor, 'committee') || !actor.staff) return data
  const database = await inTransaction(req)
  const [superior] = await database.rows(sql`
    with recursive above as (
      select id, reporting_to_id from staff where id = ${actor.staff.id}
      union select s.id, s.reporting_to_id from staff s join above on s.id = above.reporting_to_id)
    select 1 from above where id = ${originalDoc?.id}`)
  if (superior) throw notPermitted('You may not change your own entry or that of somebody you report to.')
  return data
}
