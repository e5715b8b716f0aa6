import type RequestClient from 'twilio/lib/base/RequestClient'
import type { SendResult } from '@/domain/notifications'
import type { Env, TwilioAccount } from './env'
import { writeToOutbox } from './outbox-files'

/** One text message to one phone. */
export interface Sms {
  /** The delivery's id; names its file where no provider is set. */
  id: string
  /** E.164. */
  to: string
  text: string
}

/** Sends text messages, and says how it went; it throws only on faults of our own. */
export interface Texter {
  send(sms: Sms): Promise<SendResult>
}

/** Milliseconds for one whole attempt: well within a delivery's lease. */
const SEND_TIMEOUT_MS = 20_000
/** The request surely did not arrive: there was no connection to carry it. */
const NEVER_REACHED = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']
/** Wrong credentials, and too many requests: neither says anything about this message. */
const NOT_ABOUT_MESSAGE = [401, 403, 429]

/** A texter over Twilio; without an account, every message becomes a file `<id>.sms.txt` under the data folder's `outbox`. */
export function createTexter(settings: Pick<Env, 'twilio' | 'dataDir'>): Texter {
  return settings.twilio ? twilioTexter(settings.twilio) : fileTexter(settings.dataDir)
}

function fileTexter(dataDir: string): Texter {
  return {
    async send({ id, to, text }) {
      await writeToOutbox(dataDir, `${id}.sms.txt`, `To: ${to}\n\n${text}\n`)
      return { kind: 'sent', providerId: null }
    },
  }
}

function twilioTexter(account: TwilioAccount): Texter {
  let connected: ReturnType<typeof connect> | undefined
  return {
    async send({ to, text }) {
      // The library is large: only a process that sends text messages loads it.
      connected ??= connect(account)
      const client = await connected
      try {
        const { sid } = await client.messages.create({ to, from: account.from, body: text })
        return { kind: 'sent', providerId: sid }
      } catch (error) {
        return explainFailure(error)
      }
    },
  }
}

async function connect({ accountSid, authToken, apiUrl }: TwilioAccount) {
  const { default: twilio } = await import('twilio')
  class RedirectedClient extends twilio.RequestClient {
    override request<Data>(options: RequestClient.RequestOptions<Data>) {
      const { pathname, search } = new URL(options.uri)
      return super.request({ ...options, uri: new URL(pathname + search, apiUrl).href })
    }
  }
  const Client = apiUrl ? RedirectedClient : twilio.RequestClient
  return twilio(accountSid, authToken, { httpClient: new Client({ timeout: SEND_TIMEOUT_MS }) })
}

interface TwilioFailure extends Error {
  /** The HTTP status, when the provider answered. */
  status?: number
  /** The provider's own code, or the network's. */
  code?: number | string
}

function explainFailure(error: unknown): SendResult {
  const { message, status, code } = error as TwilioFailure
  const reason = `${message || `The provider answered ${status}.`}${typeof code === 'number' ? ` (${code})` : ''}`
  if (status === undefined) {
    return { kind: NEVER_REACHED.includes(String(code)) ? 'transient' : 'unclear', reason }
  }
  const isPermanent = status >= 400 && status < 500 && !NOT_ABOUT_MESSAGE.includes(status)
  return { kind: isPermanent ? 'permanent' : 'transient', reason }
}
