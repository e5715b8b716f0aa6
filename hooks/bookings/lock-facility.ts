import type { CollectionBeforeOperationHook } from 'payload'
import { managesFacilities } from '@/domain/bookings/parts'
import { sql } from '@/server/database'
import { preparedInTransaction } from '@/server/prepared'
import { actorOf } from '../actor'
import { requireGroup, requireRows } from './require-rows'

const LISTS = ['openingHours', 'feeTiers', 'refundTiers']

/** A change of the terms waits for whoever is booking, and they for it. */
export const lockFacility: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation !== 'create' && operation !== 'update') return args
  // Whoever may not write facilities is told so, whatever they send.
  const actor = await actorOf(req)
  if (actor && !managesFacilities(actor)) return args
  const { data } = args as { data?: Record<string, unknown> }
  requireRows(data, LISTS)
  requireGroup(data, 'quota')
  if (data?.quota === null) data.quota = { count: null, per: null, group: null }
  const id = 'id' in args ? args.id : undefined
  if (id === undefined) return args
  const database = await preparedInTransaction(req)
  await database.rows(sql`select id from facilities where id = ${id} for no key update`)
  return args
}
