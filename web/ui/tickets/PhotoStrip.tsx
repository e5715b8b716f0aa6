import type { Photo } from '@/web/data/tickets/photos'

/** Small photos in a row; each opens in full. */
export function PhotoStrip({ photos, alt }: { photos: Photo[]; alt: (n: number) => string }) {
  if (photos.length === 0) return null
  return (
    <ul className="photos">
      {photos.map(({ id, full, thumbnail, width, height }, index) => (
        <li key={id}>
          <a href={full}>
            <img
              src={thumbnail}
              alt={alt(index + 1)}
              width={width ?? undefined}
              height={height ?? undefined}
              loading="lazy"
            />
          </a>
        </li>
      ))}
    </ul>
  )
}
