import { type BasePayload, createLocalReq, getPayload, handleEndpoints, type SanitizedConfig } from 'payload'
import { type Actor, has, isPerson } from '@/domain/actor'
import { actorOf } from '@/hooks/actor'
import { env } from '@/server/env'
import { startQueue } from '@/server/queue'
import { type Estate, guarded, type Handler } from './guard'
import { routePattern } from './route-pattern'

const METHODS = ['GET', 'POST', 'PATCH', 'PUT', 'DELETE', 'OPTIONS'] as const

/** The REST API as handlers of Fetch requests under `/api`: Payload's endpoints behind the estate's guard. */
export function estateApi(config: Promise<SanitizedConfig>): Record<(typeof METHODS)[number], Handler> {
  let started: Promise<BasePayload> | undefined
  const payload = (): Promise<BasePayload> => {
    started ??= start(config)
    // A failed start must not be remembered: the next call tries again.
    started.catch(() => {
      started = undefined
    })
    return started
  }
  const actorBehind = async (headers: Headers): Promise<Actor | null> => {
    const running = await payload()
    const { user } = await running.auth({ headers })
    return user ? actorOf(await createLocalReq({ user }, running)) : null
  }
  const estate: Estate = {
    payload,
    origin: env.estateUrl,
    hasPanel: async (headers) => {
      const actor = await actorBehind(headers)
      return actor !== null && has(actor, 'panel')
    },
    accountOf: async (headers) => {
      const actor = await actorBehind(headers)
      return actor && isPerson(actor) ? actor.userId : null
    },
    routeOf: async (slug) => routePattern(slug, await config),
  }
  const handler: Handler = async (request, { params }) => {
    const { slug } = await params
    await payload()
    return handleEndpoints({ config, path: `/api/${slug.map(encodeURIComponent).join('/')}`, request })
  }
  const wrapped = guarded(handler, estate)
  return { GET: wrapped, POST: wrapped, PATCH: wrapped, PUT: wrapped, DELETE: wrapped, OPTIONS: wrapped }
}

/** The queue is readied before the first write, so that many first writes do not wait for connections inside it. */
async function start(config: Promise<SanitizedConfig>): Promise<BasePayload> {
  const payload = await getPayload({ config })
  await startQueue(payload)
  return payload
}
