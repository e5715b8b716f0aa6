import type { Payload } from 'payload'
import { cache } from 'react'
import type { Report } from '@/payload-types'
import { panelRequest } from './panel-request'

/** One report as the viewer may see it, with whom it names; null when there is none. Read once a render. */
export const panelReport = cache(async (payload: Payload, id: string): Promise<Report | null> => {
  const req = await panelRequest(payload)
  return payload.findByID({
    collection: 'reports',
    id,
    depth: 1,
    overrideAccess: false,
    disableErrors: true,
    req,
  })
})
