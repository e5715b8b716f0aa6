import { type Actor, has } from '@/domain/actor'
import type { Condition } from './conditions'

/** Residents with an account that nobody has verified. */
export const AWAITING_VERIFICATION: readonly Condition[] = [
  { user: { exists: true } },
  { verified: { not_equals: true } },
]

/** Who lets people in: the committee and the administrators. */
export const mayVerify = (actor: Actor): boolean => has(actor, 'committee') || has(actor, 'admin')
