import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import { type Actor, has, isPerson } from '@/domain/actor'
import { requireMoveOut, saysMoveOut } from '@/domain/people/household'
import { changeableFields, mayRefuseAccount } from '@/domain/people/register'
import { localDate } from '@/domain/time'
import { notPermitted } from '@/domain/violations'
import { env } from '@/server/env'
import { nowOf, requireActor } from '../actor'
import { idOf } from '../ids'
import { sameValue } from '../same-value'
import { residentTypeOf } from './resident-type'

type Row = Record<string, unknown>

/**
 * The administrator writes all of the register, others their part (domain/people/register.ts), and households when
 * somebody of them moves out (household.ts beside it). While an account is not verified, the committee may also refuse
 * it: `user: null` (hooks/people/release-account.ts).
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
  const leaves = await mayMoveOut(req, actor, originalDoc ?? {})
  const isAllowed = (field: string) =>
    allowed.includes(field) || (field === 'user' && refuses) || (field === 'moveOutDate' && leaves)
  const forbidden = changed.find((field) => field !== 'updatedAt' && !isAllowed(field))
  if (forbidden) throw notPermitted(`You may not change ${forbidden} of this entry.`, forbidden)
  if (changed.includes('moveOutDate') && !has(actor, 'committee'))
    requireMoveOut(dayOf(data.moveOutDate), dayOf(originalDoc?.moveOutDate), dayOf(nowOf(req)) ?? '')
  return data
}

async function mayMoveOut(req: PayloadRequest, actor: Actor, row: Row): Promise<boolean> {
  const type = isPerson(actor) ? await residentTypeOf(req, actor) : null
  const leaver = {
    residentId: String(row.id),
    flatId: idOf(row.flat) ?? '',
    residentType: row.residentType as 'owner' | 'tenant' | 'family',
  }
  return saysMoveOut(actor, leaver, type)
}

function dayOf(value: unknown): string | null {
  return value ? localDate(new Date(value as string | Date), env.timeZone) : null
}
