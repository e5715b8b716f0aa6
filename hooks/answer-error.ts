import type { AfterErrorHook, PayloadRequest } from 'payload'
import { type Problem, RuleViolation } from '@/domain/violations'
import { databaseAnswer } from './database-answer'
import { isUuid } from './uuid'

export interface Answer {
  status: number
  problems: Problem[]
}

const OUR_FAULT: Answer = {
  status: 500,
  problems: [
    {
      code: 'internal',
      message: 'Something went wrong on our side. It has been logged; try again in a moment.',
    },
  ],
}

/** The bucket of files is out of reach (server/files/bucket.ts). */
const FILES_UNAVAILABLE: Answer = {
  status: 503,
  problems: [
    { code: 'unavailable', message: 'Files can be neither kept nor shown just now. Try again in a moment.' },
  ],
}

/** Every error leaves in the contract's shape, with the contract's status and code, and never a stack trace. */
export const answerError: AfterErrorHook = async ({ error, req }) => {
  const { status, problems } = await answerFor(error, req)
  return { status, response: { errors: problems } as never }
}

export async function answerFor(error: unknown, req: PayloadRequest): Promise<Answer> {
  if (error instanceof RuleViolation) return { status: error.status, problems: error.problems }
  if (error instanceof Error && error.name === 'FilesUnavailable') return FILES_UNAVAILABLE
  const ofDatabase = databaseAnswer(error)
  if (ofDatabase) return ofDatabase === 'unforeseen' ? OUR_FAULT : ofDatabase
  const name = error instanceof Error ? error.name : ''
  const status = (error as { status?: number }).status ?? 500
  if (name === 'ValidationError') return { status: 400, problems: fieldProblems(error as Error) }
  if (name === 'Forbidden') return forbidden(req)
  if (name === 'NotFound' || status === 404) return notFoundAnswer()
  if (name === 'AuthenticationError')
    return plain(401, 'invalid_credentials', 'The e-mail or the password is wrong.')
  if (name === 'QueryError')
    return plain(400, 'invalid', 'The filter or the order names a field that does not exist.')
  if (name === 'SyntaxError') return plain(400, 'invalid', 'The body is not well-formed.')
  if (status >= 500) return OUR_FAULT
  return plain(status, CODES[status] ?? 'invalid', (error as Error).message)
}

const CODES: Record<number, string> = {
  400: 'invalid',
  401: 'unauthenticated',
  403: 'not_permitted',
  404: 'not_found',
  409: 'conflict',
  413: 'payload_too_large',
  415: 'unsupported_media',
  423: 'conflict',
  429: 'too_many_requests',
}

function plain(status: number, code: string, message: string): Answer {
  return { status, problems: [{ code, message }] }
}

const notFoundAnswer = (): Answer => plain(404, 'not_found', 'There is nothing here that you may see.')

/**
 * Payload says "forbidden" both when an operation is closed to somebody and when a query leaves a document out.
 * The first is 403; the second is 404, unless the document is one they may see but not change.
 */
async function forbidden(req: PayloadRequest): Promise<Answer> {
  const refused = plain(403, 'not_permitted', 'You may not do this.')
  const { collection, filename, id } = req.routeParams ?? {}
  if (!req.context.isOperationRefused && typeof filename === 'string') return notFoundAnswer()
  if (req.context.isOperationRefused || typeof collection !== 'string' || id === undefined) return refused
  if (!isUuid(id)) return notFoundAnswer()
  const found = await req.payload.find({
    collection: collection as Parameters<typeof req.payload.find>[0]['collection'],
    where: { id: { equals: id } },
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: false,
    disableErrors: true,
    req,
  })
  return found.docs.length > 0 ? refused : notFoundAnswer()
}

function fieldProblems(error: Error): Problem[] {
  const listed = (error as { data?: { errors?: { path?: string; message?: string }[] } }).data?.errors ?? []
  if (listed.length === 0) return [{ code: 'invalid', message: error.message }]
  return listed.map(({ path, message }) => ({
    code: 'invalid',
    message: message ?? 'This value cannot be stored.',
    ...(path ? { field: path } : {}),
  }))
}
