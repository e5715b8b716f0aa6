import type { DeliveryStatus } from './words'

/** What a provider says later of a message that it was given. */
export type ProviderReport =
  /** It has the message. */
  | { kind: 'taken' }
  /** The phone has it. */
  | { kind: 'delivered' }
  | { kind: 'failed'; reason: string }

/**
 * The states of a delivery that a report changes; in any other it comes too late, or repeats what is known. A delivery
 * that waits for its next attempt is not failed by a report on the last one; one that has arrived stays so.
 */
export const CHANGED_BY: Record<ProviderReport['kind'], readonly DeliveryStatus[]> = {
  taken: ['sending', 'unknown'],
  delivered: ['queued', 'sending', 'sent', 'failed', 'unknown'],
  failed: ['sending', 'sent', 'unknown'],
}

/** Twilio's words for a text message's state; null for one that says nothing of it. */
export function reportOf(status: string, errorCode: string | null): ProviderReport | null {
  switch (status) {
    case 'accepted':
    case 'scheduled':
    case 'queued':
    case 'sending':
    case 'sent':
      return { kind: 'taken' }
    case 'delivered':
    case 'read':
      return { kind: 'delivered' }
    case 'failed':
    case 'undelivered':
      return {
        kind: 'failed',
        reason: `The provider could not deliver it${errorCode ? ` (${errorCode})` : ''}.`,
      }
    default:
      return null
  }
}
