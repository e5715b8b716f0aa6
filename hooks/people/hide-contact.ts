import type { CollectionAfterOperationHook, CollectionBeforeOperationHook, PayloadRequest } from 'payload'
import { isPerson, type Person } from '@/domain/actor'
import { CONTACT_FIELDS, hiddenContact, seesAllContacts } from '@/domain/people/register'
import { actorOf } from '../actor'
import { READ_OPERATIONS } from '../admit-request'
import { mapDocuments } from '../map-documents'
import { restrictFilters } from '../restrict-filters'
import { residentsServedBy } from './residents-served'

const ACCOUNT_FIELDS = ['phone', 'email'] as const
type Row = Record<string, unknown>

/** Whoever is asking, when contact data is kept from them. */
async function outsiderOf(req: PayloadRequest, overrideAccess: boolean | undefined): Promise<Person | null> {
  const actor = overrideAccess ? null : await actorOf(req)
  return actor && isPerson(actor) && !seesAllContacts(actor) ? actor : null
}

function without(row: Row, fields: readonly string[]): Row {
  return {
    ...row,
    ...Object.fromEntries(fields.filter((field) => field in row).map((field) => [field, null])),
  }
}

/** Contact data is answered to those who need it; the phone also to the assignee of their open ticket. */
export const hideContact: CollectionAfterOperationHook = async ({ result, overrideAccess, req }) => {
  const actor = await outsiderOf(req, overrideAccess)
  if (!actor) return result
  const served = actor.staff ? await residentsServedBy(req, actor.staff.id) : []
  return mapDocuments(result, (row) => {
    const id = String(row.id)
    return without(row, hiddenContact(actor, id, served.includes(id)))
  })
}

/** An account's address and number are its holder's contact data as well. */
export const hideAccountContact: CollectionAfterOperationHook = async ({ result, overrideAccess, req }) => {
  const actor = await outsiderOf(req, overrideAccess)
  if (!actor) return result
  return mapDocuments(result, (row) => (row.id === actor.userId ? row : without(row, ACCOUNT_FIELDS)))
}

/** A filter on a hidden field would tell by its result what the field holds. */
export const guardContactFilters: CollectionBeforeOperationHook = async ({
  args,
  operation,
  overrideAccess,
  req,
}) => {
  const actor = await outsiderOf(req, overrideAccess)
  if (!actor || !READ_OPERATIONS.includes(operation)) return args
  const own = actor.resident ? { id: { equals: actor.resident.id } } : { id: { exists: false } }
  return restrictFilters(args, CONTACT_FIELDS, own)
}

/** The same for accounts. */
export const guardAccountFilters: CollectionBeforeOperationHook = async ({
  args,
  operation,
  overrideAccess,
  req,
}) => {
  const actor = await outsiderOf(req, overrideAccess)
  if (!actor || !READ_OPERATIONS.includes(operation)) return args
  return restrictFilters(args, ACCOUNT_FIELDS, { id: { equals: actor.userId } })
}
