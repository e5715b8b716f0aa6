import type { Media } from '@/payload-types'
import { type Photo, photosOf } from '@/web/data/tickets/photos'

const KILOBYTE = 1024

/** A file of an announcement: a photo to look at, or a document to save. */
export type Attachment =
  | { kind: 'photo'; photo: Photo }
  | { kind: 'document'; id: string; href: string; name: string; kilobytes: number | null }

/** The files that the viewer may see: those that were filled in. */
export function attachmentsOf(files: (string | Media)[] | null | undefined): Attachment[] {
  return (files ?? []).flatMap((file): Attachment[] => {
    const [photo] = photosOf([file])
    if (typeof file === 'string' || !photo) return []
    if (file.mimeType?.startsWith('image/')) return [{ kind: 'photo', photo }]
    const kilobytes = file.filesize ? Math.max(1, Math.round(file.filesize / KILOBYTE)) : null
    const name = file.alt?.trim() || file.filename || 'PDF'
    return [{ kind: 'document', id: file.id, href: photo.full, name, kilobytes }]
  })
}
