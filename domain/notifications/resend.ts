import { conflict, type RuleViolation } from '../violations'
import type { DeliveryStatus } from './words'

/** What a person may send again: what has failed, and what may or may not have gone. */
const RESENDABLE: readonly DeliveryStatus[] = ['failed', 'unknown']

/** Why a delivery in this state is not sent again, or null when it may be. */
export function refuseResend(status: DeliveryStatus): RuleViolation | null {
  if (RESENDABLE.includes(status)) return null
  return conflict('not_resendable', `What is ${status} is not sent again; only what failed or is unknown.`, {
    status,
  })
}
