import { randomUUID } from 'node:crypto'
import { decodeJwt } from 'jose'
import type { Endpoint, PayloadRequest } from 'payload'
import { isPerson } from '@/domain/actor'
import { invalid } from '@/domain/violations'
import { actorOf, personOf } from '@/hooks/actor'
import { tell } from '@/hooks/notifications/tell'
import { requireGoodPassword } from '@/hooks/people/check-password'
import { onPool, sql, withTransaction } from '@/server/database'

/** `GET /api/users/me`: the account, its profiles and its powers; nobody signed in is no error. */
async function me(req: PayloadRequest): Promise<Response> {
  const actor = req.user ? await actorOf(req) : null
  if (!actor || !isPerson(actor) || !req.user) return Response.json({ user: null })
  const account = await req.payload.findByID({
    collection: 'users',
    id: req.user.id,
    depth: 0,
    overrideAccess: false,
    req,
  })
  const token = tokenOf(req)
  return Response.json({
    user: {
      ...account,
      collection: 'users',
      resident: actor.resident?.id ?? null,
      staff: actor.staff?.id ?? null,
      powers: [...actor.powers],
    },
    collection: 'users',
    strategy: 'local-jwt',
    ...(token ? { exp: decodeJwt(token).exp } : {}),
  })
}

function tokenOf(req: PayloadRequest): string | null {
  const header = req.headers.get('authorization')
  if (header?.startsWith('JWT ')) return header.slice(4)
  const cookie = req.headers.get('cookie') ?? ''
  return /(?:^|;\s*)payload-token=([^;]+)/.exec(cookie)?.[1] ?? null
}

/** `POST /api/users/forgot-password`: the same answer for everyone; the link goes out through the outbox. */
async function forgotPassword(req: PayloadRequest): Promise<Response> {
  const email = (await bodyOf(req)).email
  if (typeof email !== 'string' || !email.includes('@')) {
    throw invalid([{ field: 'email', message: 'Write the e-mail address of the account.' }])
  }
  await withTransaction(req.payload, req, () => sendReset(req, email))
  return Response.json({ message: 'If there is such an account, a link is on its way to it.' })
}

async function sendReset(req: PayloadRequest, email: string): Promise<void> {
  const found = await req.payload.find({
    collection: 'users',
    where: { email: { equals: email.trim().toLowerCase() } },
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: true,
    req,
  })
  const account = found.docs[0]
  if (!account || !(await personOf(req, String(account.id)))) return
  const token = await req.payload.forgotPassword({
    collection: 'users',
    data: { email: account.email },
    disableEmail: true,
    req,
  })
  await tell(req, [
    {
      kind: 'account.password_reset',
      key: `account.password_reset:${account.id}:${randomUUID()}`,
      actorUserId: null,
      account: { userId: String(account.id), url: `/admin/reset/${token}` },
    },
  ])
}

async function bodyOf(req: PayloadRequest): Promise<Record<string, unknown>> {
  const body = (await req.json?.()) as unknown
  return body && typeof body === 'object' ? (body as Record<string, unknown>) : {}
}

/** `POST /api/users/reset-password`: with the token from the link; other sign-ins of the account end. */
async function resetPassword(req: PayloadRequest): Promise<Response> {
  const { token, password } = await bodyOf(req)
  requireGoodPassword(password)
  if (typeof token !== 'string' || token === '')
    throw invalid([{ field: 'token', message: 'The link is not complete.' }])
  const result = await req.payload.resetPassword({
    collection: 'users',
    data: { token, password: String(password) },
    overrideAccess: true,
    req,
  })
  await endOtherSessions(req, String(result.user.id), result.token)
  return Response.json({ message: 'The password is changed.', ...result })
}

/** Whoever knew the old password is out; the sign-in that the link has just made stays. */
async function endOtherSessions(
  req: PayloadRequest,
  userId: string,
  token: string | undefined,
): Promise<void> {
  const kept = token ? String(decodeJwt(token).sid) : ''
  await onPool(req.payload).rows(
    sql`delete from users_sessions where _parent_id = ${userId} and id <> ${kept}`,
  )
}

export const accountEndpoints: Endpoint[] = [
  { path: '/me', method: 'get', handler: me },
  { path: '/forgot-password', method: 'post', handler: forgotPassword },
  { path: '/reset-password', method: 'post', handler: resetPassword },
]
