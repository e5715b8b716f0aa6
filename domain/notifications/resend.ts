import { conflict, type RuleViolation } from '../violations'
import type { DeliveryChannel, DeliveryStatus } from './words'

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

/** What keeps a failed message from arriving however often it is sent, until a person changes something. */
export type Hindrance = 'opted_out' | 'wrong_address' | 'no_browser'

/** Twilio: the recipient answered STOP. */
const OPTED_OUT = [21610]
/** Twilio: no number, none that takes messages, or none that is known. */
const WRONG_NUMBER = [21211, 21214, 21217, 21614, 30005, 30006]

const NO_MAILBOX = /\b5\.1\.[0-3]\b|\b5(?:50|51|53)\b(?![ -]5\.)/
const NO_BROWSER = /no browser that takes push messages/
const NO_ADDRESS = /has no (?:e-mail address|phone number)|is not a phone number/

/**
 * Why another try of a message that failed for this reason cannot help; null where it may. A permanent answer that is not
 * known here, such as a refused sender, may have been mended at the provider since.
 */
export function hindranceOf(channel: DeliveryChannel, error: string | null): Hindrance | null {
  if (!error) return null
  if (NO_ADDRESS.test(error)) return 'wrong_address'
  switch (channel) {
    case 'sms':
      if (names(error, OPTED_OUT)) return 'opted_out'
      return names(error, WRONG_NUMBER) ? 'wrong_address' : null
    case 'email':
      return NO_MAILBOX.test(error) ? 'wrong_address' : null
    case 'push':
      return NO_BROWSER.test(error) ? 'no_browser' : null
    default:
      return channel satisfies never
  }
}

/** The provider's code stands at the end in brackets, or before its words: `… (21610)`, `Twilio 21610: …`. */
function names(error: string, codes: readonly number[]): boolean {
  return codes.some((code) => new RegExp(`\\b${code}\\b`).test(error))
}
