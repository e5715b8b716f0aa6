import type { CollectionAfterOperationHook } from 'payload'
import { type Actor, has, isPerson } from '@/domain/actor'
import { seesCosts } from '@/domain/tickets/visibility'
import { reading, sql } from '@/server/database'
import { actorOf } from '../actor'
import { idOf } from '../ids'
import { mapDocuments } from '../map-documents'
import { COST_FIELDS } from './hide-from-neighbours'

type Row = Record<string, unknown>

/** What was spent stays as hidden in the timeline as on the ticket. One query, and only where costs are told. */
export const hideTimelineCosts: CollectionAfterOperationHook = async ({ result, overrideAccess, req }) => {
  const actor = overrideAccess ? null : await actorOf(req)
  if (!actor || seesAllCosts(actor)) return result
  const rows: Row[] = []
  mapDocuments(result, (row) => {
    if (tellsCosts(row)) rows.push(row)
    return row
  })
  const ticketIds = [...new Set(rows.map((row) => idOf(row.ticket)).filter((id) => id !== null))]
  if (ticketIds.length === 0) return result
  const database = await reading(req)
  const tickets = await database.rows<{ id: string; assigned_to_id: string | null }>(
    sql`select id, assigned_to_id from tickets where id in ${ticketIds}`,
  )
  const open = new Set(
    tickets.filter((ticket) => seesCosts(actor, { assignedToId: ticket.assigned_to_id })).map(({ id }) => id),
  )
  return mapDocuments(result, (row) =>
    tellsCosts(row) && !open.has(idOf(row.ticket) ?? '') ? withoutCosts(row) : row,
  )
}

const seesAllCosts = (actor: Actor): boolean =>
  !isPerson(actor) || has(actor, 'tickets.all') || has(actor, 'finance.read')

const changesOf = (row: Row): Row =>
  row.changes && typeof row.changes === 'object' ? (row.changes as Row) : {}

const tellsCosts = (row: Row): boolean => COST_FIELDS.some((field) => field in changesOf(row))

function withoutCosts(row: Row): Row {
  const shown = Object.entries(changesOf(row)).filter(([field]) => !COST_FIELDS.includes(field as never))
  return { ...row, changes: Object.fromEntries(shown) }
}
