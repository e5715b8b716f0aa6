import 'server-only'
import type { PayloadRequest } from 'payload'
import { PHOTOS_MAX } from '@/domain/tickets/words'
import { RuleViolation } from '@/domain/violations'
import { isUuid } from '@/hooks/uuid'
import type { Words } from '@/web/i18n/words'
import type { FormProblem } from '@/web/ui/form/state'
import { textOf } from './run'

/** Photos of a form: those that the page has uploaded already, and the files of a browser without JavaScript. */
export interface SentPhotos {
  ids: string[]
  files: File[]
}

/** Ids of uploaded photos, commas between them; and the field's plain files. */
export const PHOTOS_FIELD = 'photos'
const FILES_FIELD = 'photoFiles'

export function photosIn(form: FormData): SentPhotos {
  const ids = textOf(form, PHOTOS_FIELD).split(',').filter(isUuid)
  const files = form.getAll(FILES_FIELD).filter((entry) => entry instanceof File && entry.size > 0)
  return { ids: [...new Set(ids)], files: files as File[] }
}

/** @param max how many there is room for. */
export function checkPhotos({ ids, files }: SentPhotos, t: Words, max = PHOTOS_MAX): FormProblem[] {
  if (ids.length + files.length <= max) return []
  return [{ field: PHOTOS_FIELD, message: t('report.photos.tooMany', { max }) }]
}

/**
 * Stores the plain files in the request's transaction, and answers the ids of all photos.
 * @throws RuleViolation 413 or 415 about the field of photos.
 */
export async function storePhotos(req: PayloadRequest, { ids, files }: SentPhotos): Promise<string[]> {
  const stored: string[] = []
  for (const file of files) {
    const data = Buffer.from(await file.arrayBuffer())
    const media = await req.payload
      .create({
        collection: 'media',
        data: {},
        file: { data, mimetype: file.type, name: file.name, size: data.length },
        depth: 0,
        overrideAccess: false,
        req,
      })
      .catch(aboutPhotos)
    stored.push(media.id)
  }
  return [...ids, ...stored]
}

/** The upload names its own field; the form knows it by another name. */
function aboutPhotos(error: unknown): never {
  if (error instanceof RuleViolation) {
    throw new RuleViolation(
      error.status,
      error.problems.map((problem) => ({ ...problem, field: PHOTOS_FIELD })),
    )
  }
  throw error
}
