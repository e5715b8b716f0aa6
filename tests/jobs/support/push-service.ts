import { createDecipheriv, createECDH, type ECDH, hkdfSync, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import http, { type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A call that a browser's push service got. */
export interface PushCall {
  path: string
  headers: IncomingHttpHeaders
  body: Buffer
}

/** A push service of this machine: it keeps what it is given, and answers what it is told to. */
export interface PushService {
  origin: string
  calls: PushCall[]
  /** What the calls of a path are answered; 201 by default. */
  answerAt(path: string, answer: (response: ServerResponse) => void): void
  close(): Promise<void>
}

const TAKEN = (response: ServerResponse) => response.writeHead(201, { location: '/message/1' }).end()

/** Starts one on a free port. */
export async function startPushService(): Promise<PushService> {
  const calls: PushCall[] = []
  const answers = new Map<string, (response: ServerResponse) => void>()
  const server = http.createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const path = request.url ?? ''
    calls.push({ path, headers: request.headers, body: Buffer.concat(chunks) })
    const answer = answers.get(path) ?? TAKEN
    answer(response)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    answerAt: (path, answer) => void answers.set(path, answer),
    close: async () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

/** A browser: the keys that it made, and what it reads with them. */
export interface FakeBrowser {
  p256dh: string
  auth: string
  /** Opens a message as the standard says (RFC 8291). @throws Error when it was sealed for another. */
  read(body: Buffer): Record<string, unknown>
}

/** A browser with keys of its own. */
export function aBrowser(): FakeBrowser {
  const keys = createECDH('prime256v1')
  const own = keys.generateKeys()
  const auth = randomBytes(16)
  return {
    p256dh: own.toString('base64url'),
    auth: auth.toString('base64url'),
    read: (body) => JSON.parse(opened(body, keys, own, auth)),
  }
}

function opened(body: Buffer, keys: ECDH, own: Buffer, auth: Buffer): string {
  const salt = body.subarray(0, 16)
  const keyLength = body.readUInt8(20)
  const sender = body.subarray(21, 21 + keyLength)
  const sealed = body.subarray(21 + keyLength)
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), own, sender])
  const shared = derived(keys.computeSecret(sender), auth, info, 32)
  const key = derived(shared, salt, Buffer.from('Content-Encoding: aes128gcm\0'), 16)
  const nonce = derived(shared, salt, Buffer.from('Content-Encoding: nonce\0'), 12)
  const decipher = createDecipheriv('aes-128-gcm', key, nonce)
  decipher.setAuthTag(sealed.subarray(-16))
  const padded = Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()])
  return padded.subarray(0, padded.lastIndexOf(2)).toString('utf8')
}

const derived = (secret: Buffer, salt: Buffer, info: Buffer, length: number): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, salt, info, length))
