import { createTransport } from 'nodemailer'
import type { SendResult } from '@/domain/notifications'
import type { Env } from './env'
import { writeToOutbox } from './outbox-files'

/** One e-mail to one person. */
export interface Mail {
  /** The delivery's id: names the message for ever, and its file where no SMTP server is set. */
  id: string
  to: { name: string; address: string }
  subject: string
  text: string
  html: string
  /** Where a mail program stops such mail by one POST (RFC 8058); absent on what everybody gets. */
  unsubscribeUrl?: string
  /** Files that go with it; left out for none. */
  attachments?: readonly MailFile[]
}

/** A file of a mail: text, under a name of our own making. */
export interface MailFile {
  name: string
  /** Its media type, parameters included. */
  type: string
  text: string
}

/** Sends e-mail, and says how it went; it throws only on faults of our own. */
export interface Mailer {
  send(mail: Mail): Promise<SendResult>
  close(): void
}

/** Messages on their way at once, each over its own connection to the SMTP server. */
export const MAIL_CONNECTIONS = 20
const MESSAGES_PER_CONNECTION = 1000
/** Milliseconds for one whole attempt: well within a delivery's lease. */
const SEND_TIMEOUT_MS = 25_000
const CONNECT_TIMEOUT_MS = 10_000
const SOCKET_TIMEOUT_MS = 15_000

type Settings = Pick<Env, 'smtpUrl' | 'mailFrom' | 'estateUrl' | 'dataDir'>

/** A mailer over SMTP_URL; without one, every message becomes a file `<id>.eml` under the data folder's `outbox`. */
export function createMailer(settings: Settings): Mailer {
  return settings.smtpUrl ? smtpMailer(settings.smtpUrl, settings) : fileMailer(settings)
}

function smtpMailer(url: string, settings: Settings): Mailer {
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: MAIL_CONNECTIONS,
    maxMessages: MESSAGES_PER_CONNECTION,
    connectionTimeout: CONNECT_TIMEOUT_MS,
    greetingTimeout: CONNECT_TIMEOUT_MS,
    socketTimeout: SOCKET_TIMEOUT_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    async send(mail) {
      // Not AbortSignal.timeout: it would keep each mail in memory for the whole time, long after it has been sent.
      const ending = new AbortController()
      const deadline = setTimeout(() => ending.abort(), SEND_TIMEOUT_MS)
      try {
        const info = await transport.sendMail({ ...compose(mail, settings), signal: ending.signal })
        return { kind: 'sent', providerId: info.messageId, answer: info.response }
      } catch (error) {
        return explainFailure(error)
      } finally {
        clearTimeout(deadline)
      }
    },
    close: () => transport.close(),
  }
}

function fileMailer(settings: Settings): Mailer {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'unix' })
  return {
    async send(mail) {
      const { message, messageId } = await transport.sendMail(compose(mail, settings))
      const file = await writeToOutbox(settings.dataDir, `${mail.id}.eml`, message as Buffer)
      return { kind: 'sent', providerId: messageId, answer: file }
    },
    close: () => transport.close(),
  }
}

const ONE_CLICK = { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }

/** The Message-ID is the same at every attempt, so that mail programs know a repeated message. */
function compose(mail: Mail, settings: Settings) {
  return {
    from: settings.mailFrom,
    to: mail.to,
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    messageId: `<${mail.id}@${new URL(settings.estateUrl).hostname}>`,
    headers: { 'Auto-Submitted': 'auto-generated', ...(mail.unsubscribeUrl ? ONE_CLICK : {}) },
    ...(mail.attachments ? { attachments: mail.attachments.map(attached) } : {}),
    ...(mail.unsubscribeUrl ? { list: { unsubscribe: mail.unsubscribeUrl } } : {}),
  }
}

const attached = ({ name, type, text }: MailFile) => ({ filename: name, contentType: type, content: text })

interface SmtpFailure extends Error {
  code?: string
  /** The network's own code behind `code`. */
  originalCode?: string
  responseCode?: number
  /** What was being said when it failed; absent when no connection came to be. */
  command?: string
  timeoutType?: string
}

/** Nobody was there, or nobody who would talk to us: no word of any message. */
const NOT_THERE = ['ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH', 'ENOTFOUND', 'EAI_AGAIN']
const NOT_TALKING = ['EDNS', 'EAUTH', 'ETLS']
const BEFORE_TALKING = ['CONNECT_TIMEOUT', 'GREETING_TIMEOUT', 'UPGRADE_TIMEOUT']
/** The server closes down, or has no room for another caller. */
const CLOSING = 421
/** The session was in the wrong state, whatever the message. */
const OUT_OF_ORDER = 503

/**
 * Only what the server says of this one message is for ever. A wrong password or a refused connection is the
 * operator's to correct, and all messages wait for that. A call that breaks off in the middle is tried again: the server
 * may have the message already, and knows it by its Message-ID.
 */
function explainFailure(error: unknown): SendResult {
  const failure = error as SmtpFailure
  const { message: reason, code, responseCode } = failure
  if (isOutOfReach(failure)) return { kind: 'unreachable', reason }
  const isAboutMessage = code === 'EENVELOPE' || code === 'EMESSAGE'
  const isRefused = responseCode === undefined || (responseCode >= 500 && responseCode !== OUT_OF_ORDER)
  return { kind: isAboutMessage && isRefused ? 'permanent' : 'transient', reason }
}

function isOutOfReach({ code = '', originalCode = '', responseCode, ...failure }: SmtpFailure): boolean {
  if (responseCode === CLOSING || NOT_THERE.includes(originalCode) || NOT_TALKING.includes(code)) return true
  if (BEFORE_TALKING.includes(failure.timeoutType ?? '')) return true
  const isGreeting = code === 'EPROTOCOL' && failure.command === 'CONN'
  // The pool gave up: each connection was closed as soon as it was made.
  return isGreeting || (code === 'ECONNECTION' && failure.command === undefined)
}
