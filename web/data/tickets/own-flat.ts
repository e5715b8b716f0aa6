import type { Viewer } from '@/web/data/viewer'

/** The number of the flat that the viewer lives in; null for who lives in none. */
export async function ownFlat({ actor, payload, req }: Viewer): Promise<string | null> {
  if (!actor.resident) return null
  const flat = await payload.findByID({
    collection: 'flats',
    id: actor.resident.flatId,
    depth: 0,
    select: { number: true },
    overrideAccess: false,
    disableErrors: true,
    req,
  })
  return flat?.number ?? null
}
