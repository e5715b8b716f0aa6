import type { Payload } from 'payload'
import { cache } from 'react'
import type { GalleryPhoto, Listing } from '@/payload-types'
import { panelRequest } from './panel-request'

/** One listing as the viewer may see it, with what it names; null when there is none. Read once a render. */
export const panelListing = cache(async (payload: Payload, id: string): Promise<Listing | null> => {
  const req = await panelRequest(payload)
  return payload.findByID({
    collection: 'listings',
    id,
    depth: 1,
    overrideAccess: false,
    disableErrors: true,
    req,
  })
})

/** One photo of the gallery, in the same way. */
export const panelPhoto = cache(async (payload: Payload, id: string): Promise<GalleryPhoto | null> => {
  const req = await panelRequest(payload)
  return payload.findByID({
    collection: 'gallery-photos',
    id,
    depth: 1,
    overrideAccess: false,
    disableErrors: true,
    req,
  })
})
