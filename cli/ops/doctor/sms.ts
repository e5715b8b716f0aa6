import type { Env, TwilioAccount } from '@/server/env'
import { broken, type Finding, ok, warn } from './finding'

const TIMEOUT_MS = 8_000
const API = 'https://api.twilio.com'
const CORRECT = 'correct TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN'

/** Whether the SMS provider knows the account: it is asked about the account itself, and sends nothing. */
export async function checkSms({ twilio, dataDir }: Pick<Env, 'twilio' | 'dataDir'>): Promise<Finding> {
  if (!twilio) return ok('sms', `no Twilio account: written as files under ${dataDir}/outbox`)
  try {
    return await askFor(twilio)
  } catch (error) {
    const reason = error instanceof Error && error.name === 'TimeoutError' ? 'no answer' : reasonOf(error)
    return broken(
      'sms',
      `Twilio cannot be reached: ${reason}`,
      'look at the network, or correct TWILIO_API_URL',
    )
  }
}

async function askFor({ accountSid, authToken, from, apiUrl }: TwilioAccount): Promise<Finding> {
  const url = new URL(`/2010-04-01/Accounts/${encodeURIComponent(accountSid)}.json`, apiUrl ?? API)
  const credentials = Buffer.from(`${accountSid}:${authToken}`).toString('base64')
  const answer = await fetch(url, {
    headers: { authorization: `Basic ${credentials}` },
    redirect: 'manual',
    signal: AbortSignal.timeout(TIMEOUT_MS),
  })
  const body: unknown = answer.ok ? await answer.json().catch(() => null) : await answer.body?.cancel()
  if (answer.status === 401 || answer.status === 403 || answer.status === 404)
    return broken('sms', `Twilio does not know the account (${answer.status})`, CORRECT)
  if (!answer.ok) return broken('sms', `Twilio answers ${answer.status}`, 'look at status.twilio.com')
  const status = (body as { status?: unknown } | null)?.status
  if (status && status !== 'active')
    return warn('sms', `Twilio calls the account ${status}`, 'see to it at Twilio')
  return ok('sms', `Twilio lets us in, from ${from}`)
}

function reasonOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  return cause instanceof Error ? cause.message : String(cause)
}
