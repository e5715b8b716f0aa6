import type { Condition } from './conditions'

/** Residents with an account that nobody has verified: `awaitsVerification` of domain/people/register.ts as a filter. */
export const AWAITING_VERIFICATION: readonly Condition[] = [
  { user: { exists: true } },
  { verified: { not_equals: true } },
]
