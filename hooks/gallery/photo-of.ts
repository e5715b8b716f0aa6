import type { Photo } from '@/domain/gallery/photo'
import type { PhotoStatus } from '@/domain/gallery/words'
import type { ToldPost } from '@/domain/notifications'
import { idOf } from '../ids'

type Row = Record<string, unknown>

/** A row as the rules know it. */
export function photoOf(row: Row): Photo {
  return {
    status: row.status as PhotoStatus,
    isHidden: row.hidden === true,
    isFeatured: row.featured === true,
    caption: textOf(row.caption),
    uploaderId: idOf(row.uploader),
  }
}

/** A row as the messages about it need it. */
export function toldPhoto(row: Row): ToldPost {
  return { id: String(row.id), title: textOf(row.caption) ?? '', url: `/gallery/${row.id}` }
}

/** A text without the blanks around it; null for none. */
export function textOf(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
}
