import type { Endpoint, PayloadRequest } from 'payload'
import { isPerson } from '@/domain/actor'
import { parsePreferences } from '@/domain/notifications'
import { notPermitted } from '@/domain/violations'
import { requireActor } from '@/hooks/actor'
import { changePreferences, preferencesOf } from '@/hooks/notifications/preferences'
import { withTransaction } from '@/server/database'
import { env } from '@/server/env'

/** `GET /api/notification-preferences/me`: what the caller chose to be told, defaults included. */
async function read(req: PayloadRequest): Promise<Response> {
  return Response.json(await preferencesOf(req, await callerOf(req)))
}

/** `PATCH /api/notification-preferences/me`: changes what it names; null or an empty object takes choices back. */
async function change(req: PayloadRequest): Promise<Response> {
  const userId = await callerOf(req)
  const patch = parsePreferences(await bodyOf(req), env.timeZone)
  const chosen = await withTransaction(req.payload, req, () => changePreferences(req, userId, patch))
  return Response.json(chosen)
}

async function callerOf(req: PayloadRequest): Promise<string> {
  const actor = await requireActor(req)
  if (!isPerson(actor)) throw notPermitted('Only people have preferences.')
  return actor.userId
}

async function bodyOf(req: PayloadRequest): Promise<Record<string, unknown>> {
  const body = (await req.json?.()) as unknown
  return body && typeof body === 'object' ? (body as Record<string, unknown>) : {}
}

export const preferencesEndpoints: Endpoint[] = [
  { path: '/me', method: 'get', handler: read },
  { path: '/me', method: 'patch', handler: change },
]
