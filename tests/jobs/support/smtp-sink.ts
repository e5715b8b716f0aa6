import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer } from 'smtp-server'

/** What the server answers to a message: nothing is acceptance, a code from 400 on is a refusal. */
export type Answer = { code: number; message: string } | undefined

/** An SMTP server that keeps what it is given. */
export interface SmtpSink {
  url: string
  /** Messages in the order in which their last byte came, refused ones included; none when the sink keeps none. */
  raw: string[]
  /** Answers each message when the promise resolves; accepts by default. */
  answerWith(answer: (raw: string) => Answer | Promise<Answer>): void
  parsed(): Promise<Email[]>
  close(): Promise<void>
}

/** Starts a sink on a free port of this machine, or on one that it had before. */
export async function startSmtpSink({ keeps = true, port: wanted = 0 } = {}): Promise<SmtpSink> {
  const raw: string[] = []
  let answer: (raw: string) => Answer | Promise<Answer> = () => undefined
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', async () => {
        const message = Buffer.concat(chunks).toString('utf8')
        if (keeps) raw.push(message)
        const refusal = await answer(message)
        done(refusal ? Object.assign(new Error(refusal.message), { responseCode: refusal.code }) : null)
      })
    },
  })
  // A killed client is part of what is tested.
  server.on('error', () => undefined)
  server.listen(wanted, '127.0.0.1')
  await once(server.server, 'listening')
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    raw,
    answerWith: (next) => {
      answer = next
    },
    parsed: () => Promise.all(raw.map((message) => PostalMime.parse(message))),
    close: () => new Promise((resolve) => server.close(resolve)),
  }
}
