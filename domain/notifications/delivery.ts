import type { DeliveryChannel, DeliveryStatus, Urgency } from './words'

/** Seconds before the first retry; each later one waits twice as long: 60, 120, 240. */
export const RETRY_BASE_SECONDS = 60
export const RETRIES_MAX = 3
/** Seconds after which a delivery that is still `sending` is held to be a crash. No provider call lasts as long. */
export const LEASE_SECONDS = 60

/** Higher goes first: an emergency does not wait behind an announcement to everyone. */
export const DELIVERY_PRIORITY: Record<Urgency, number> = { normal: 0, urgent: 10, emergency: 20 }

/** What a provider answered to one attempt. */
export type SendResult =
  | { kind: 'sent'; providerId: string | null }
  /** Surely not taken, and may be later. */
  | { kind: 'transient'; reason: string }
  /** Surely not taken, and never will be. */
  | { kind: 'permanent'; reason: string }
  /** The provider may have taken it: the call ended without an answer. */
  | { kind: 'unclear'; reason: string }

/** A delivery under way. `attempts` counts the present one. */
export interface Attempt {
  channel: DeliveryChannel
  urgency: Urgency
  attempts: number
}

/** What becomes of a delivery after an attempt. */
export interface Settlement {
  status: DeliveryStatus
  error: string | null
  /** Not before this instant; null for at once, or never. */
  nextAttemptAt: Date | null
  sentAt: Date | null
  providerId: string | null
}

/** What an attempt's answer makes of the delivery: sent, queued for a retry, failed, or for a person to look at. */
export function settle(attempt: Attempt, result: SendResult, now: Date): Settlement {
  switch (result.kind) {
    case 'sent':
      return { ...UNSENT, status: 'sent', error: null, sentAt: now, providerId: result.providerId }
    case 'permanent':
      return { ...UNSENT, status: 'failed', error: result.reason }
    case 'unclear':
      return mayRepeat(attempt)
        ? retry(attempt, result.reason, now)
        : { ...UNSENT, status: 'unknown', error: result.reason }
    case 'transient':
      return retry(attempt, result.reason, now)
    default:
      return result satisfies never
  }
}

/** What becomes of a delivery whose worker stopped between the call and the mark. What may go again goes at once. */
export function settleCrashed(attempt: Attempt): Settlement {
  const error = 'The worker stopped while it was being sent.'
  if (!mayRepeat(attempt)) return { ...UNSENT, status: 'unknown', error }
  return { ...UNSENT, status: attempt.attempts > RETRIES_MAX ? 'failed' : 'queued', error }
}

const UNSENT = { nextAttemptAt: null, sentAt: null, providerId: null }

/** A repeated e-mail is known by its Message-ID. A second SMS cannot be told from a new one: only an emergency is worth it. */
function mayRepeat({ channel, urgency }: Attempt): boolean {
  return channel !== 'sms' || urgency === 'emergency'
}

function retry({ attempts }: Attempt, error: string, now: Date): Settlement {
  if (attempts > RETRIES_MAX) return { ...UNSENT, status: 'failed', error }
  const seconds = RETRY_BASE_SECONDS * 2 ** (attempts - 1)
  return { ...UNSENT, status: 'queued', error, nextAttemptAt: new Date(now.getTime() + seconds * 1000) }
}
