import type { CollectionBeforeChangeHook } from 'payload'
import { has, isPerson } from '@/domain/actor'
import { notPermitted } from '@/domain/violations'
import { requireActor } from '../actor'
import { sameValue } from '../same-value'

/** What a resident keeps up to date about themselves. */
const OWN_FIELDS = ['phone', 'alternatePhone', 'emergencyContact']
/** What the committee does beside: verify who lives here, and note who left. */
const COMMITTEE_FIELDS = ['verified', 'moveInDate', 'moveOutDate']

/**
 * The administrator writes all of the register, others their part. While an account is not verified, the committee may
 * also refuse it: `user: null` (hooks/people/release-account.ts).
 */
export const refuseResidentChange: CollectionBeforeChangeHook = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  if (operation !== 'update') return data
  const actor = await requireActor(req)
  if (!isPerson(actor) || has(actor, 'admin')) return data
  const own = actor.resident?.id === originalDoc?.id ? OWN_FIELDS : []
  const allowed = has(actor, 'committee') ? [...own, ...COMMITTEE_FIELDS] : own
  const changed = Object.keys(data).filter((field) => !sameValue(data[field], originalDoc?.[field]))
  const isRefusal =
    has(actor, 'committee') && originalDoc?.user && !data.user && originalDoc.verified !== true
  const forbidden = changed.find(
    (field) => !allowed.includes(field) && field !== 'updatedAt' && !(field === 'user' && isRefusal),
  )
  if (forbidden) throw notPermitted(`You may not change ${forbidden} of this entry.`, forbidden)
  return data
}
