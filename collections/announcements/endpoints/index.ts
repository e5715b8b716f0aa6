import type { Endpoint, PayloadRequest } from 'payload'
import { has } from '@/domain/actor'
import { parseAudience } from '@/domain/announcements/audience'
import { notPermitted } from '@/domain/violations'
import { requireActor } from '@/hooks/actor'
import { previewAudience } from '@/hooks/announcements/preview-audience'
import { reachEndpoints } from './reach'

/** `POST /api/announcements/preview {audience}` → `{recipients, flats}`: how many it would be now. */
async function preview(req: PayloadRequest): Promise<Response> {
  const actor = await requireActor(req)
  if (!has(actor, 'announce')) throw notPermitted('Only who announces looks at audiences.')
  const body = ((await req.json?.()) ?? {}) as Record<string, unknown>
  return Response.json(await previewAudience(req, parseAudience(body.audience)))
}

export const announcementEndpoints: Endpoint[] = [
  { path: '/preview', method: 'post', handler: preview },
  ...reachEndpoints,
]
