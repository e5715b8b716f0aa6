import type { Where } from 'payload'
import { isUuid } from '@/hooks/uuid'

/** Photos that belong together on the pages: all that are shown, the featured ones, an event's, or the viewer's own. */
export type Place = 'all' | 'featured' | 'mine' | { event: string }

/** The place that an address names: `in=featured`, `in=mine`, `in=<an event's id>`. */
export function placeIn(value: unknown): Place {
  if (value === 'featured' || value === 'mine') return value
  return isUuid(value) ? { event: value } : 'all'
}

/** Whatever of a place the viewer sees; their own whether it is shown or not. */
export function photosOfPlace(place: Place, userId: string): Where {
  if (place === 'mine') return { uploader: { equals: userId } }
  const shown: Where[] = [{ status: { equals: 'published' } }, { hidden: { equals: false } }]
  if (place === 'featured') return { and: [...shown, { featured: { equals: true } }] }
  return { and: place === 'all' ? shown : [...shown, { event: { equals: place.event } }] }
}
