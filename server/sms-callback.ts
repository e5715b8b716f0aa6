import { validateRequest } from 'twilio/lib/webhooks/webhooks.js'
import { type ProviderReport, reportOf } from '@/domain/notifications'
import type { TwilioAccount } from './env'
import { CALLBACK_DELIVERY } from './sms'

/** A word of the provider about a message that it was given. */
export interface SmsCallback {
  /** The delivery that its address names; null in one that names none. */
  deliveryId: string | null
  /** The provider's own name for the message. */
  providerId: string
  /** Null when it says nothing of what became of the message. */
  report: ProviderReport | null
}

/** A callback as it came. */
export interface ReceivedCallback {
  /** Path and query, as they stood in the address. */
  target: string
  signature: string | null
  /** A form, encoded. */
  body: string
}

/**
 * Reads a callback of Twilio. Null when it does not bear the account's signature over the public address and all that was
 * posted: nobody else may say what became of a message, and without an account nobody at all.
 */
export function readSmsCallback(
  { target, signature, body }: ReceivedCallback,
  account: TwilioAccount | undefined,
  estateUrl: string,
): SmsCallback | null {
  const form = Object.fromEntries(new URLSearchParams(body))
  const address = `${estateUrl}${target}`
  if (!account || !signature || !validateRequest(account.authToken, signature, address, form)) return null
  return {
    deliveryId: new URL(address).searchParams.get(CALLBACK_DELIVERY),
    providerId: form.MessageSid ?? '',
    report: reportOf(form.MessageStatus ?? '', form.ErrorCode || null),
  }
}
