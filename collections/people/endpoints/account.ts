import { decodeJwt } from 'jose'
import type { Endpoint, PayloadRequest } from 'payload'
import { has, isPerson } from '@/domain/actor'
import { notFound, notPermitted } from '@/domain/violations'
import { actorOf, requireActor } from '@/hooks/actor'
import { sendInvitation } from '@/hooks/people/links'
import { sendResetLink } from '@/hooks/people/reset-link'
import { resetPassword } from '@/hooks/people/reset-password'
import { isUuid } from '@/hooks/uuid'
import { withTransaction } from '@/server/database'

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
  await sendResetLink(req, (await bodyOf(req)).email)
  return Response.json({ message: 'If there is such an account, a link is on its way to it.' })
}

async function bodyOf(req: PayloadRequest): Promise<Record<string, unknown>> {
  const body = (await req.json?.()) as unknown
  return body && typeof body === 'object' ? (body as Record<string, unknown>) : {}
}

/** `POST /api/users/reset-password`: with the token from the link; other sign-ins of the account end. */
async function setNewPassword(req: PayloadRequest): Promise<Response> {
  const result = await resetPassword(req, await bodyOf(req))
  return Response.json({ message: 'The password is changed.', ...result })
}

/** `POST /api/users/:id/invite`: sends the link to a first password again; the one before no longer works. */
async function invite(req: PayloadRequest): Promise<Response> {
  const actor = await requireActor(req)
  if (!isPerson(actor) || !has(actor, 'admin')) throw notPermitted('Only an administrator invites people.')
  const id = req.routeParams?.id
  if (!isUuid(id)) throw notFound()
  const { payload } = req
  const account = await payload.findByID({
    collection: 'users',
    id,
    depth: 0,
    overrideAccess: false,
    disableErrors: true,
    req,
  })
  if (!account) throw notFound()
  await withTransaction(payload, req, () => sendInvitation(req, account, actor.userId))
  return Response.json({ message: 'The invitation is on its way.' })
}

export const accountEndpoints: Endpoint[] = [
  { path: '/me', method: 'get', handler: me },
  { path: '/forgot-password', method: 'post', handler: forgotPassword },
  { path: '/reset-password', method: 'post', handler: setNewPassword },
  { path: '/:id/invite', method: 'post', handler: invite },
]
