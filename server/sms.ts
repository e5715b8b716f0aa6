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
/** Wrong credentials, too many requests, out of order: nothing about this message, and the same for every other. */
const NOT_ABOUT_MESSAGE = [401, 403, 429, 502, 503, 504]
/** Where the provider says what became of a message. */
const CALLBACK_PATH = '/callbacks/twilio'
/** Names the delivery in the callback's address, which the provider's signature covers. */
export const CALLBACK_DELIVERY = 'delivery'

/** A texter over Twilio; without an account, every message becomes a file `<id>.sms.txt` under the data folder's `outbox`. */
export function createTexter(settings: Pick<Env, 'twilio' | 'dataDir' | 'estateUrl'>): Texter {
  return settings.twilio ? twilioTexter(settings.twilio, settings.estateUrl) : fileTexter(settings.dataDir)
}

function fileTexter(dataDir: string): Texter {
  return {
    async send({ id, to, text }) {
      const file = await writeToOutbox(dataDir, `${id}.sms.txt`, `To: ${to}\n\n${text}\n`)
      return { kind: 'sent', providerId: null, answer: file }
    },
  }
}

function twilioTexter(account: TwilioAccount, estateUrl: string): Texter {
  let connected: ReturnType<typeof connect> | undefined
  return {
    async send({ id, to, text }) {
      // The library is large: only a process that sends text messages loads it.
      connected ??= connect(account)
      const client = await connected
      try {
        const message = { to, from: account.from, body: text, ...callback(id, account, estateUrl) }
        const { sid, status } = await client.messages.create(message)
        return { kind: 'sent', providerId: sid, answer: `${sid} ${status ?? ''}`.trim() }
      } catch (error) {
        return explainFailure(error)
      }
    },
  }
}

/** Twilio itself refuses a message whose callback it cannot reach; one that was put elsewhere reaches this machine. */
function callback(id: string, { apiUrl }: TwilioAccount, estateUrl: string): { statusCallback?: string } {
  const url = new URL(CALLBACK_PATH, estateUrl)
  if (!apiUrl && isThisMachine(url.hostname)) return {}
  url.searchParams.set(CALLBACK_DELIVERY, id)
  return { statusCallback: url.href }
}

function isThisMachine(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || hostname.startsWith('127.')
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
    return { kind: NEVER_REACHED.includes(String(code)) ? 'unreachable' : 'unclear', reason }
  }
  if (NOT_ABOUT_MESSAGE.includes(status)) return { kind: 'unreachable', reason }
  return { kind: status >= 400 && status < 500 ? 'permanent' : 'transient', reason }
}
