import type { CollectionBeforeChangeHook } from 'payload'
import { changeableFields, mayRefuseAccount } from '@/domain/people/register'
import { notPermitted } from '@/domain/violations'
import { requireActor } from '../actor'
import { sameValue } from '../same-value'

/**
 * The administrator writes all of the register, others their part (domain/people/register.ts). While an account is not
 * verified, the committee may also refuse it: `user: null` (hooks/people/release-account.ts).
 */
export const refuseResidentChange: CollectionBeforeChangeHook = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  if (operation !== 'update') return data
  const actor = await requireActor(req)
  const allowed = changeableFields(actor, String(originalDoc?.id))
  if (allowed === 'all') return data
  const changed = Object.keys(data).filter((field) => !sameValue(data[field], originalDoc?.[field]))
  const refuses = !data.user && mayRefuseAccount(actor, originalDoc)
  const isAllowed = (field: string) => allowed.includes(field) || (field === 'user' && refuses)
  const forbidden = changed.find((field) => field !== 'updatedAt' && !isAllowed(field))
  if (forbidden) throw notPermitted(`You may not change ${forbidden} of this entry.`, forbidden)
  return data
}
