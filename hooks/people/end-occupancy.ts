import type { CollectionBeforeDeleteHook } from 'payload'
import { nowOf } from '../actor'
import { asSystem } from '../as-system'

/** A stay ends where the next one begins: more than one that goes on was written by hand. */
const STAYS_MAX = 10

/** Who is taken off the register no longer lives here: their stay ends now, and is kept by name. */
export const endOccupancy: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const now = nowOf(req).toISOString()
  const system = asSystem(req, 'end-occupancy')
  const { docs } = await req.payload.find({
    collection: 'occupancies',
    where: {
      and: [{ resident: { equals: id } }, { or: [{ to: { exists: false } }, { to: { greater_than: now } }] }],
    },
    limit: STAYS_MAX,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req: system,
  })
  for (const { id: stay, from } of docs) {
    // One that was to begin later ends as it begins.
    const data = { to: from && from > now ? from : now }
    await req.payload.update({
      collection: 'occupancies',
      id: stay,
      data,
      depth: 0,
      overrideAccess: true,
      req: system,
    })
  }
}
