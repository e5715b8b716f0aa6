import type { PayloadRequest } from 'payload'

/** A ticket as whoever asks may read it; null for one that is not there, or not theirs to read. */
export function readableTicket(req: PayloadRequest, id: string) {
  return req.payload.findByID({
    collection: 'tickets',
    id,
    depth: 0,
    overrideAccess: false,
    disableErrors: true,
    req,
  })
}
