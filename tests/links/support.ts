import { randomUUID } from 'node:crypto'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import { afterAll, beforeAll } from 'vitest'
import { type LinkAction, linkFor, type SignedLink } from '@/domain/links/actions'
import { signLink } from '@/server/signed-links'
import { type Answer, ask } from '../site/support/ask'
import { stored } from '../support/database'
import type { PersonName } from '../support/people'
import { userIdOf } from '../support/register'

interface Question {
  body?: string
  headers?: Record<string, string>
}

/** The pages behind links over real HTTP, as they answer without the rest of the site. */
export interface LinkPages {
  url: string
  get(path: string, headers?: Record<string, string>): Promise<Answer>
  post(path: string, question?: Question): Promise<Answer>
}

/** Starts the pages before the file's tests and stops them after. */
export function useLinkPages(): LinkPages {
  const pages = {} as LinkPages
  let server: http.Server
  beforeAll(async () => {
    const link = await import('@/web/app/link/[token]/route')
    const unsubscribe = await import('@/web/app/unsubscribe/[token]/route')
    server = http.createServer(async (incoming, outgoing) => {
      const [, kind, token = ''] = (incoming.url ?? '').split('/')
      const answer = await answerOf(kind === 'link' ? link : unsubscribe, incoming, token)
      outgoing.writeHead(answer.status, Object.fromEntries(answer.headers))
      outgoing.end(Buffer.from(await answer.arrayBuffer()))
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    pages.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })
  pages.get = (path, headers = {}) => ask(`${pages.url}${path}`, { headers })
  pages.post = (path, { body = 'act=confirm', headers = {} } = {}) =>
    ask(`${pages.url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      body,
    })
  return pages
}

type Route = Record<
  'GET' | 'POST',
  (request: Request, context: { params: Promise<{ token: string }> }) => Promise<Response>
>

function answerOf(route: Route, incoming: http.IncomingMessage, token: string): Promise<Response> {
  const method = incoming.method === 'POST' ? 'POST' : 'GET'
  const request = new Request(`http://${incoming.headers.host}${incoming.url}`, {
    method,
    headers: new Headers(incoming.headers as Record<string, string>),
    ...(method === 'POST' ? { body: Readable.toWeb(incoming) as ReadableStream, duplex: 'half' } : {}),
  } as RequestInit)
  return route[method](request, { params: Promise.resolve({ token }) })
}

export const JSON_ONLY = { accept: 'application/json' }
export const BROWSER = { accept: 'text/html,application/xhtml+xml' }

interface Announced {
  to?: PersonName[]
  title?: string
  body?: string
  requiresAcknowledgement?: boolean
  urgency?: 'normal' | 'urgent' | 'emergency'
}

/** An announcement that was published, with the receipts of whom it was for. */
export async function anAnnouncement(wanted: Announced = {}): Promise<{ id: string; number: string }> {
  const { to = ['asha'], title = 'Water is off on Monday', requiresAcknowledgement = false } = wanted
  const { body = 'From 10 to 12.\n\nFill a bucket.', urgency = 'normal' } = wanted
  const [row] = await stored<{ id: string; number: string }>(
    `insert into announcements (number, title, body, status, urgency, requires_acknowledgement, author_id,
       published_at, valid_until, audience)
     values ($1, $2, $3, 'published', $4, $5, $6, now(), now() + interval '9 days', '{"everyone":true}')
     returning id, number`,
    [
      `ANN-2026-${randomUUID().slice(0, 8)}`,
      title,
      body,
      urgency,
      requiresAcknowledgement,
      await userIdOf('secretary'),
    ],
  )
  if (!row) throw new Error('The announcement was not stored.')
  for (const person of to) {
    await stored(
      `insert into receipts (announcement_id, user_id, recipient_name, flat_number, block)
       values ($1, $2, $3, 'A-101', 'A')`,
      [row.id, await userIdOf(person), person],
    )
  }
  return row
}

/** When somebody read and acknowledged an announcement, as the database has it. */
export async function receiptOf(announcementId: string, person: PersonName): Promise<any> {
  const [row] = await stored(
    'select read_at, read_way, acknowledged_at from receipts where announcement_id = $1 and user_id = $2',
    [announcementId, await userIdOf(person)],
  )
  return row
}

interface Sent {
  at?: Date
  /** The message that it is sent with: its own unless given. */
  notification?: string
  deadline?: Date | null
}

/** A link as it is sent to somebody. */
export async function aLink(
  action: LinkAction,
  subject: string,
  person: PersonName,
  { at = new Date(), notification = randomUUID(), deadline = null }: Sent = {},
): Promise<SignedLink> {
  return linkFor({ action, subject, userId: await userIdOf(person) }, notification, at, deadline)
}

/** The path of such a link. */
export async function pathOf(...link: Parameters<typeof aLink>): Promise<string> {
  const folder = link[0] === 'unsubscribe' ? 'unsubscribe' : 'link'
  return `/${folder}/${signLink(await aLink(...link))}`
}

/** How many links are marked as used. */
export async function spentCount(): Promise<number> {
  const [row] = await stored<{ count: number }>('select count(*)::int as count from spent_links')
  return row?.count ?? 0
}

export const codeOf = (answer: Answer): string => JSON.parse(answer.text).errors[0].code
