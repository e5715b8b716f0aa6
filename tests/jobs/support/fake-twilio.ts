import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getExpectedTwilioSignature } from 'twilio/lib/webhooks/webhooks.js'

/** A text message as the provider got it. */
export interface ReceivedSms {
  to: string
  from: string
  body: string
  /** Where the provider is to say what became of it; absent when it was not told. */
  statusCallback: string | null
}

/** A word of the provider about a message, as it posts it. */
export interface Callback {
  url: string
  headers: Record<string, string>
  body: string
}

/** A provider that speaks Twilio's protocol over real HTTP. */
export interface FakeTwilio {
  account: { accountSid: string; authToken: string; from: string; apiUrl: string }
  received: ReceivedSms[]
  /** Answers as `status` with Twilio's error `code`; `hang-up` breaks the connection without an answer. */
  answerWith(answer: { status: number; code?: number } | 'hang-up'): void
  /** What happens between a message's coming and its answer. */
  beforeAnswer(work: (sms: ReceivedSms) => Promise<void>): void
  /** The callback that says this of a received message, rightly signed. */
  callbackOf(sms: ReceivedSms, status: string, errorCode?: string): Callback
  close(): Promise<void>
}

/** What the account signs its callbacks with. */
export const AUTH_TOKEN = 'token'

type Answer = Parameters<FakeTwilio['answerWith']>[0]

/** Starts a provider that accepts everything. */
export async function startFakeTwilio(): Promise<FakeTwilio> {
  const received: ReceivedSms[] = []
  let answer: Answer = { status: 201 }
  let meanwhile = async (_: ReceivedSms): Promise<void> => undefined
  const server = createServer(async (request, response) => {
    const body = new URLSearchParams(await new Response(request as unknown as ReadableStream).text())
    const read = (name: string) => body.get(name) ?? ''
    received.push({
      ...{ to: read('To'), from: read('From'), body: read('Body') },
      statusCallback: body.get('StatusCallback'),
    })
    const count = received.length
    await meanwhile(received[count - 1] as ReceivedSms)
    respond(response, answer, count)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    account: {
      accountSid: 'ACtest',
      authToken: AUTH_TOKEN,
      from: '+15005550006',
      apiUrl: `http://127.0.0.1:${port}`,
    },
    received,
    answerWith: (next) => {
      answer = next
    },
    beforeAnswer: (work) => {
      meanwhile = work
    },
    callbackOf: (sms, status, errorCode) =>
      callback(sms, `SM${received.indexOf(sms) + 1}`, status, errorCode),
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

function respond(response: ServerResponse, answer: Answer, count: number): void {
  if (answer === 'hang-up') return void response.socket?.destroy()
  const { status, code } = answer
  const isTaken = status < 400
  response.writeHead(status, { 'content-type': 'application/json' })
  response.end(
    JSON.stringify(isTaken ? { sid: `SM${count}` } : { code, message: `Refused with ${code}`, status }),
  )
}

function callback(sms: ReceivedSms, sid: string, status: string, errorCode?: string): Callback {
  const url = sms.statusCallback ?? ''
  const form = {
    ...{ MessageSid: sid, MessageStatus: status, To: sms.to, AccountSid: 'ACtest' },
    ...(errorCode ? { ErrorCode: errorCode } : {}),
  }
  return {
    url,
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'x-twilio-signature': getExpectedTwilioSignature(AUTH_TOKEN, url, form),
    },
    body: new URLSearchParams(form).toString(),
  }
}
