import type { Media } from '@/payload-types'

/** A photo as a page shows it. Paths are this site's own. */
export interface Photo {
  id: string
  /** What it shows, or its file's name, where that is kept. */
  name: string | null
  full: string
  thumbnail: string
  /** The middle of it, square, for a grid. */
  tile: string
  width: number | null
  height: number | null
}

/** The photos that the viewer may see: those that were filled in. */
export function photosOf(photos: (string | Media)[] | null | undefined): Photo[] {
  return (photos ?? []).flatMap((photo) => {
    if (typeof photo === 'string' || !photo.url) return []
    const { thumbnail, tile } = photo.sizes ?? {}
    const small = thumbnail?.url ? thumbnail : photo
    return [
      {
        id: photo.id,
        name: photo.alt?.trim() || null,
        full: pathIn(photo.url),
        thumbnail: pathIn(small.url ?? photo.url),
        tile: pathIn(tile?.url ?? small.url ?? photo.url),
        width: small.width ?? null,
        height: small.height ?? null,
      },
    ]
  })
}

/** Payload names the public address; a page reached by another name of the same machine takes it from there. */
function pathIn(url: string): string {
  return URL.canParse(url) ? new URL(url).pathname : url
}
