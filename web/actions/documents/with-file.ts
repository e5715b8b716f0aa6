import 'server-only'
import type { PayloadRequest } from 'payload'
import { type Problem, RuleViolation } from '@/domain/violations'
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
    problem.field === PHOTOS_FIELD ? { ...ofDocument(problem), field: 'file' } : problem,
  )
  throw new RuleViolation(error.status, problems)
}

/** What is neither a PDF nor a picture is told so, for the words of photos ask for a photo. */
function ofDocument(problem: Problem): Problem {
  if (problem.code !== 'unsupported_media') return problem
  return { ...problem, details: { reason: 'document', ...problem.details } }
}
