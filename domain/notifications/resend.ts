import { conflict, type RuleViolation } from '../violations'
import type { DeliveryStatus } from './words'

/** What a person may send again: what has failed, and what may or may not have gone. */
const RESENDABLE: readonly DeliveryStatus[] = ['failed', 'unknown']

/** Why a delivery in this state is not sent again, or null when it may be. What was stopped with its announcement stays so. */
export function refuseResend(status: DeliveryStatus, isStopped: boolean): RuleViolation | null {
  if (!RESENDABLE.includes(status))
    return refusal(`What is ${status} is not sent again; only what failed or is unknown.`, status)
  if (isStopped) return refusal('It tells of an announcement that has been withdrawn.', status)
  return null
}

const refusal = (message: string, status: DeliveryStatus) => conflict('not_resendable', message, { status })
