import { headers } from 'next/headers'
import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { cache } from 'react'
import type { Actor } from '@/domain/actor'
import { requireActor } from '@/hooks/actor'

/**
 * The request of whoever looks at the panel, for the components that Payload gives none (list cells, toolbars,
 * headlines). One sign-in check a render, however many cells ask.
 */
export const panelRequest = cache(async (payload: Payload): Promise<PayloadRequest> => {
  const own = await headers()
  const { user } = await payload.auth({ headers: own })
  return createLocalReq({ req: { headers: own }, ...(user ? { user } : {}) }, payload)
})

/** Who looks at the panel. @throws RuleViolation 401 when the account no longer counts. */
export async function panelActor(payload: Payload): Promise<Actor> {
  return requireActor(await panelRequest(payload))
}
