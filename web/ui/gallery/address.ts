import type { Place } from '@/web/data/gallery/place'

/** Where the photos of a place are listed. */
export function placeAddress(place: Place, page = 1): string {
  const ways = { all: '/gallery', featured: '/gallery?view=featured', mine: '/gallery/mine' }
  const address = typeof place === 'string' ? ways[place] : `/gallery?event=${place.event}`
  if (page === 1) return address
  return `${address}${address.includes('?') ? '&' : '?'}page=${page}`
}

/** What an address of a photo says about the place that it is looked at in. */
export const placeName = (place: Place): string => (typeof place === 'string' ? place : place.event)

/** A photo's page, with the way on to its neighbours in the same place. */
export function photoAddress(id: string, place: Place, query: Record<string, string> = {}): string {
  const fields = new URLSearchParams({ ...(place === 'all' ? {} : { in: placeName(place) }), ...query })
  const text = fields.toString()
  return text ? `/gallery/${id}?${text}` : `/gallery/${id}`
}
