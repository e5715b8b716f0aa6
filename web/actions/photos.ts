import 'server-only'
import type { PayloadRequest } from 'payload'
import { RuleViolation } from '@/domain/violations'

/** The field by which forms send photos. */
export const PHOTO_FIELD = 'photos'

/** The photos that a form sent; an untouched field sends one file without content. */
export const filesOf = (form: FormData): File[] =>
  form.getAll(PHOTO_FIELD).filter((entry): entry is File => entry instanceof File && entry.size > 0)

/**
 * Stores the photos of a form and answers their ids. Inside `withTransaction`, so that what they belong to stands or
 * falls with them.
 * @throws RuleViolation 413 or 415 on `photos`.
 */
export async function photosOf(form: FormData, req: PayloadRequest): Promise<string[]> {
  const ids: string[] = []
  for (const file of filesOf(form)) ids.push(await storePhoto(file, req))
  return ids
}

async function storePhoto(file: File, req: PayloadRequest): Promise<string> {
  const data = Buffer.from(await file.arrayBuffer())
  try {
    const photo = await req.payload.create({
      collection: 'media',
      data: {},
      file: { data, mimetype: file.type, name: file.name, size: data.length },
      depth: 0,
      overrideAccess: false,
      req,
    })
    return photo.id
  } catch (error) {
    if (!(error instanceof RuleViolation)) throw error
    throw new RuleViolation(
      error.status,
      error.problems.map((problem) => ({ ...problem, field: PHOTO_FIELD })),
    )
  } finally {
    // The request goes on to operations that take no file.
    delete req.file
  }
}
