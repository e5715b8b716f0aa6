import type { DeliveryChannel, DeliveryStatus, Urgency } from './words'

/** Seconds before the first retry; each later one waits twice as long: 60, 120, 240. */
export const RETRY_BASE_SECONDS = 60
export const RETRIES_MAX = 3
/** Hours for which a delivery waits for a provider that cannot be reached; after them it has failed. */
export const HELD_HOURS_MAX = 24
/** Seconds after which a delivery that is still `sending` is held to be a crash. No provider call lasts as long. */
export const LEASE_SECONDS = 60

/** Higher goes first: an emergency does not wait behind an announcement to everyone. */
export const DELIVERY_PRIORITY: Record<Urgency, number> = { normal: 0, urgent: 10, emergency: 20 }

/** Why something was not sent that somebody stopped. */
export const STOPPED = 'The announcement was withdrawn.'

/** What a provider answered to one attempt. */
export type SendResult =
  | {
      kind: 'sent'
      providerId: string | null
      /** What the provider said, or the file that was written: for whoever asked for this one message. */
      answer?: string
    }
  /** Surely not taken, and may be later. */
  | { kind: 'transient'; reason: string }
  /** Surely not taken, and nothing said of this message: the provider cannot be reached, or takes nothing from us now. */
  | { kind: 'unreachable'; reason: string }
  /** Surely not taken, and never will be. */
  | { kind: 'permanent'; reason: string }
  /** The provider may have taken it: the call ended without an answer. */
  | { kind: 'unclear'; reason: string }

/** A delivery under way. `attempts` counts the present one. */
export interface Attempt {
  channel: DeliveryChannel
  urgency: Urgency
  attempts: number
  /** Since when it has waited only because its provider could not be reached. */
  heldSince: Date | null
}

/** What becomes of a delivery after an attempt. */
export interface Settlement {
  status: DeliveryStatus
  error: string | null
  /** Not before this instant; null for at once, or never. */
  nextAttemptAt: Date | null
  sentAt: Date | null
  providerId: string | null
  /** The attempts that count from here on: those that never reached the provider are forgotten when one does. */
  attempts: number
  /** Kept while its provider cannot be reached. */
  heldSince: Date | null
}

/** What an attempt's answer makes of the delivery: sent, queued for a retry, failed, or for a person to look at. */
export function settle(attempt: Attempt, result: SendResult, now: Date): Settlement {
  const unsent = { ...UNSENT, attempts: attempt.attempts }
  switch (result.kind) {
    case 'sent':
      return { ...unsent, status: 'sent', error: null, sentAt: now, providerId: result.providerId }
    case 'permanent':
      return { ...unsent, status: 'failed', error: result.reason }
    case 'unclear':
      return mayRepeat(attempt)
        ? retry(attempt, result.reason, now)
        : { ...unsent, status: 'unknown', error: result.reason }
    case 'transient':
      return retry(attempt, result.reason, now)
    case 'unreachable':
      return hold(attempt, result.reason, now)
    default:
      return result satisfies never
  }
}

/** What becomes of a delivery whose worker stopped between the call and the mark. What may go again goes at once. */
export function settleCrashed(attempt: Attempt): Settlement {
  const error = 'The worker stopped while it was being sent.'
  const unsent = { ...UNSENT, attempts: triesOf(attempt), error }
  if (!mayRepeat(attempt)) return { ...unsent, status: 'unknown' }
  return { ...unsent, status: unsent.attempts > RETRIES_MAX ? 'failed' : 'queued' }
}

const UNSENT = { nextAttemptAt: null, sentAt: null, providerId: null, heldSince: null }

/** A repeated e-mail is known by its Message-ID. A second SMS cannot be told from a new one: only an emergency is worth it. */
function mayRepeat({ channel, urgency }: Attempt): boolean {
  return channel !== 'sms' || urgency === 'emergency'
}

/** Attempts that the provider knows of: before this one, a held delivery reached nobody. */
function triesOf({ attempts, heldSince }: Attempt): number {
  return heldSince ? 1 : attempts
}

function retry(attempt: Attempt, error: string, now: Date): Settlement {
  const attempts = triesOf(attempt)
  if (attempts > RETRIES_MAX) return { ...UNSENT, attempts, status: 'failed', error }
  return { ...UNSENT, attempts, status: 'queued', error, nextAttemptAt: afterTry(attempts, now) }
}

/** It is not the message's fault: it waits as long as a day, and is tried no more seldom than after the last retry. */
function hold({ attempts, heldSince }: Attempt, error: string, now: Date): Settlement {
  const since = heldSince ?? now
  if (now.getTime() - since.getTime() >= HELD_HOURS_MAX * 3_600_000)
    return { ...UNSENT, attempts, status: 'failed', error }
  const nextAttemptAt = afterTry(Math.min(attempts, RETRIES_MAX), now)
  return { ...UNSENT, attempts, status: 'queued', error, nextAttemptAt, heldSince: since }
}

function afterTry(tries: number, now: Date): Date {
  return new Date(now.getTime() + RETRY_BASE_SECONDS * 2 ** (tries - 1) * 1000)
}
