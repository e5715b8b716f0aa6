import 'server-only'
import type { PayloadRequest } from 'payload'
import { RuleViolation } from '@/domain/violations'
import { PHOTOS_FIELD, withPhotos } from '../photos'

/** The file that a form sent; null for none. */
export function fileIn(form: FormData): File | null {
  const file = form.get('file')
  return file instanceof File && file.size > 0 ? file : null
}

/**
 * Stores the file of a document in the request's transaction and does `work` with its id, as photos are stored.
 * @throws RuleViolation 413 or 415 about the field of the file.
 */
export async function withFile<Result>(
  req: PayloadRequest,
  file: File,
  work: (id: string) => Promise<Result>,
): Promise<Result> {
  return withPhotos(req, { ids: [], files: [file] }, ([id = '']) => work(id)).catch(aboutFile)
}

function aboutFile(error: unknown): never {
  if (!(error instanceof RuleViolation)) throw error
  const problems = error.problems.map((problem) =>
    problem.field === PHOTOS_FIELD ? { ...problem, field: 'file' } : problem,
  )
  throw new RuleViolation(error.status, problems)
}
