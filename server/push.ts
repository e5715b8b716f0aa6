import webPush from 'web-push'
import { isPushEndpoint, type SendResult, type Urgency } from '@/domain/notifications'
import type { Env } from './env'
import { type VapidDetails, vapidDetails } from './vapid'

/** A browser that takes messages, as it described itself. */
export interface PushTarget {
  endpoint: string
  p256dh: string
  auth: string
}

/** What a browser shows. */
export interface PushMessage {
  /** The delivery's id: a repeated message takes the place of one that still waits at the push service. */
  id: string
  title: string
  body: string
  /** An address of the site; a later message of the same address takes the place of an earlier one on the screen. */
  url: string
  urgency: Urgency
}

/** How it went with one browser. `gone`: it takes nothing more, for ever. */
export type PushResult = SendResult | { kind: 'gone' }

/** Sends to browsers, and says how it went; it throws only on faults of our own. */
export interface Pusher {
  send(target: PushTarget, message: PushMessage): Promise<PushResult>
}

/** Milliseconds for one attempt: well within a delivery's lease. */
const SEND_TIMEOUT_MS = 10_000
/** Seconds for which a push service keeps what a sleeping phone has not fetched. Old news is found on the site. */
const KEEP_SECONDS: Record<Urgency, number> = { normal: 86_400, urgent: 259_200, emergency: 259_200 }
/** Whether a phone is woken from sleep for it. */
const WAKING: Record<Urgency, 'normal' | 'high'> = { normal: 'normal', urgent: 'high', emergency: 'high' }
const GONE = [404, 410]

/** A pusher that signs with the estate's keys. It calls nothing but browsers' push services. */
export function createPusher(settings: Pick<Env, 'vapid' | 'dataDir' | 'mailFrom' | 'estateUrl'>): Pusher {
  let details: VapidDetails | undefined
  return {
    async send(target, message) {
      if (!isPushEndpoint(target.endpoint, settings.estateUrl)) {
        return { kind: 'permanent', reason: 'The browser’s address is none of a push service.' }
      }
      details ??= vapidDetails(settings)
      const request = sealed(target, message, details)
      if (request instanceof Error) return { kind: 'permanent', reason: request.message }
      return call(target.endpoint, request)
    },
  }
}

/** The encrypted message; an error when the browser's key lies on no curve. */
function sealed({ endpoint, p256dh, auth }: PushTarget, message: PushMessage, vapid: VapidDetails) {
  const { id, title, body, url, urgency } = message
  const subscription = { endpoint, keys: { p256dh, auth } }
  try {
    return webPush.generateRequestDetails(subscription, JSON.stringify({ title, body, url, urgency }), {
      vapidDetails: vapid,
      TTL: KEEP_SECONDS[urgency],
      urgency: WAKING[urgency],
      topic: id.replaceAll('-', ''),
      contentEncoding: 'aes128gcm',
    })
  } catch (error) {
    if (error instanceof Error) return error
    throw error
  }
}

async function call(endpoint: string, { headers, body }: webPush.RequestDetails): Promise<PushResult> {
  try {
    const answer = await fetch(endpoint, {
      method: 'POST',
      headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)])),
      body: new Uint8Array(body ?? []),
      redirect: 'manual',
      signal: AbortSignal.timeout(SEND_TIMEOUT_MS),
    })
    await answer.body?.cancel()
    return resultOf(answer)
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
    return { kind: 'transient', reason: cause instanceof Error ? cause.message : String(cause) }
  }
}

function resultOf(answer: Response): PushResult {
  const { status } = answer
  if (answer.ok) return { kind: 'sent', providerId: answer.headers.get('location') }
  if (GONE.includes(status)) return { kind: 'gone' }
  const reason = `The push service answered ${status}.`
  return { kind: status === 429 || status >= 500 ? 'transient' : 'permanent', reason }
}
