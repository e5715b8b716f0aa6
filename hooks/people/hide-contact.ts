import type { CollectionAfterOperationHook, CollectionBeforeOperationHook } from 'payload'
import { type Actor, has, isPerson } from '@/domain/actor'
import { actorOf } from '../actor'
import { READ_OPERATIONS } from '../admit-request'
import { mapDocuments } from '../map-documents'
import { restrictFilters } from '../restrict-filters'

const CONTACT_FIELDS = ['phone', 'alternatePhone', 'email', 'emergencyContact'] as const
type Row = Record<string, unknown>

/** Self, administrator, committee, facility manager and security head (contract §3, "People"). */
function seesAllContacts(actor: Actor): boolean {
  if (!isPerson(actor) || has(actor, 'admin') || has(actor, 'committee')) return true
  return actor.staff?.role === 'facility_manager' || actor.staff?.role === 'security_head'
}

/** A technician who reads the row of a resident serves their open ticket: the register shows no other. */
function hide(actor: Actor, row: Row): Row {
  if (!isPerson(actor) || row.id === actor.resident?.id) return row
  const isServing = actor.staff !== null && !has(actor, 'tickets.all') && !has(actor, 'finance.read')
  const hidden = CONTACT_FIELDS.filter((field) => !(isServing && field === 'phone'))
  return {
    ...row,
    ...Object.fromEntries(hidden.filter((field) => field in row).map((field) => [field, null])),
  }
}

/** Contact data is answered to those who need it, and to nobody else. */
export const hideContact: CollectionAfterOperationHook = async ({ result, overrideAccess, req }) => {
  const actor = overrideAccess ? null : await actorOf(req)
  if (!actor || seesAllContacts(actor)) return result
  return mapDocuments(result, (row) => hide(actor, row))
}

/** A filter on a hidden field would tell by its result what the field holds. */
export const guardContactFilters: CollectionBeforeOperationHook = async ({
  args,
  operation,
  overrideAccess,
  req,
}) => {
  const actor = overrideAccess ? null : await actorOf(req)
  if (!actor || !READ_OPERATIONS.includes(operation) || seesAllContacts(actor) || !isPerson(actor))
    return args
  const own = { id: { equals: actor.resident?.id ?? null } }
  return restrictFilters(args, CONTACT_FIELDS, actor.resident ? own : { id: { exists: false } })
}
