import type { Photo } from '@/web/data/tickets/photos'

/** Small photos in a row; each opens in full. */
export function PhotoStrip({ photos, alt }: { photos: Photo[]; alt: (n: number, photo: Photo) => string }) {
  if (photos.length === 0) return null
  return (
    <ul className="photos">
      {photos.map((photo, index) => (
        <li key={photo.id}>
          <a href={photo.full}>
            <img
              src={photo.thumbnail}
              alt={alt(index + 1, photo)}
              width={photo.width ?? undefined}
              height={photo.height ?? undefined}
              loading="lazy"
            />
          </a>
        </li>
      ))}
    </ul>
  )
}
