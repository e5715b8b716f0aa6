import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A text message as the provider got it. */
export interface ReceivedSms {
  to: string
  from: string
  body: string
}

/** A provider that speaks Twilio's protocol over real HTTP. */
export interface FakeTwilio {
  account: { accountSid: string; authToken: string; from: string; apiUrl: string }
  received: ReceivedSms[]
  /** Answers as `status` with Twilio's error `code`; `hang-up` breaks the connection without an answer. */
  answerWith(answer: { status: number; code?: number } | 'hang-up'): void
  close(): Promise<void>
}

type Answer = Parameters<FakeTwilio['answerWith']>[0]

/** Starts a provider that accepts everything. */
export async function startFakeTwilio(): Promise<FakeTwilio> {
  const received: ReceivedSms[] = []
  let answer: Answer = { status: 201 }
  const server = createServer(async (request, response) => {
    const body = new URLSearchParams(await new Response(request as unknown as ReadableStream).text())
    received.push({ to: body.get('To') ?? '', from: body.get('From') ?? '', body: body.get('Body') ?? '' })
    respond(response, answer, received.length)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    account: {
      accountSid: 'ACtest',
      authToken: 'token',
      from: '+15005550006',
      apiUrl: `http://127.0.0.1:${port}`,
    },
    received,
    answerWith: (next) => {
      answer = next
    },
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
