import 'server-only'
import type { Payload, PayloadRequest } from 'payload'
import { PHOTOS_MAX } from '@/domain/tickets/words'
import { RuleViolation } from '@/domain/violations'
import { isUuid } from '@/hooks/uuid'
import type { Media } from '@/payload-types'
import { fileStore } from '@/server/files'
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
  return [{ field: PHOTOS_FIELD, message: t('report.photos.tooManySent', { max }) }]
}

/**
 * Stores the plain files in the request's transaction, and does `work` with the ids of all photos. When that fails, their
 * rows go with the transaction and their files by hand.
 * @throws RuleViolation 413 or 415 about the field of photos.
 */
export async function withPhotos<Result>(
  req: PayloadRequest,
  { ids, files }: SentPhotos,
  work: (photos: string[]) => Promise<Result>,
): Promise<Result> {
  const stored: Media[] = []
  try {
    for (const file of files) stored.push(await storePhoto(req, file))
    return await work([...ids, ...stored.map(({ id }) => id)])
  } catch (error) {
    await removeFiles(req.payload, stored)
    throw error
  }
}

async function storePhoto(req: PayloadRequest, file: File): Promise<Media> {
  const data = Buffer.from(await file.arrayBuffer())
  const creating = req.payload.create({
    collection: 'media',
    data: {},
    file: { data, mimetype: file.type, name: file.name, size: data.length },
    depth: 0,
    overrideAccess: false,
    req,
  })
  return creating.catch(aboutPhotos)
}

/** What is left behind takes room and no more: it is logged. */
async function removeFiles(payload: Payload, photos: readonly Media[]): Promise<void> {
  const names = photos.flatMap(({ filename, sizes }) => [
    filename,
    sizes?.thumbnail?.filename,
    sizes?.tile?.filename,
  ])
  for (const name of names.filter((known) => typeof known === 'string'))
    await fileStore()
      .remove(name)
      .catch((error: unknown) =>
        payload.logger.warn({ err: error, msg: `The photo ${name} was not used, and is still stored.` }),
      )
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
