import type { CollectionBeforeChangeHook } from 'payload'
import { changeableFields } from '@/domain/people/register'
import { notPermitted } from '@/domain/violations'
import { requireActor } from '../actor'
import { sameValue } from '../same-value'

/** The administrator writes all of the register, others their part (domain/people/register.ts). */
export const refuseResidentChange: CollectionBeforeChangeHook = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  if (operation !== 'update') return data
  const allowed = changeableFields(await requireActor(req), String(originalDoc?.id))
  if (allowed === 'all') return data
  const changed = Object.keys(data).filter((field) => !sameValue(data[field], originalDoc?.[field]))
  const forbidden = changed.find((field) => !allowed.includes(field) && field !== 'updatedAt')
  if (forbidden) throw notPermitted(`You may not change ${forbidden} of this entry.`, forbidden)
  return data
}
