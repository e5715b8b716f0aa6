import type { Endpoint, PayloadRequest } from 'payload'
import { asAttachment, fileNameOf } from '@/domain/documents/file-name'
import { invalid, notFound } from '@/domain/violations'
import { requireActor } from '@/hooks/actor'
import {
  type AskedFile,
  countDownload,
  type DocumentFile,
  documentFile,
} from '@/hooks/documents/document-file'
import { fileStore } from '@/server/files'

/** The greatest version that is asked for. */
const VERSION_MAX = 100_000

/** `GET /api/documents/:id/file[?version=n]`: the newest file or that of a version, as a download that is counted. */
async function file(req: PayloadRequest): Promise<Response> {
  await requireActor(req)
  const asked = { id: req.routeParams?.id, version: versionIn(req.query?.version), isForAnyone: false }
  const answer = await fileAnswer(req, asked, req)
  if (!answer) throw notFound()
  return answer
}

/** @throws RuleViolation 400 for what is no number of a version. */
function versionIn(value: unknown): number | null {
  if (value === undefined) return null
  const version = asVersion(value)
  if (version === null) throw invalid([{ field: 'version', message: 'A version is a number from 1 on.' }])
  return version
}

/** A version's number as an address names it; null for anything else. */
export function asVersion(value: unknown): number | null {
  const version = typeof value === 'string' && /^\d{1,6}$/.test(value) ? Number(value) : 0
  return version >= 1 && version <= VERSION_MAX ? version : null
}

/**
 * The file as an answer that is saved and never shown; null for who may not see it. A whole file that is asked for by
 * GET counts as a download.
 */
export async function fileAnswer(
  req: PayloadRequest,
  asked: AskedFile,
  { method, headers: sent }: Pick<PayloadRequest, 'method' | 'headers'>,
): Promise<Response | null> {
  const found = await documentFile(req, asked)
  const name = found?.media.filename
  if (!found || !name) return null
  const headersFor = (size: number) => headersOf(found, size)
  if (method === 'HEAD') {
    const size = await fileStore().sizeOf(name)
    return size === null ? null : new Response(null, { headers: headersFor(size) })
  }
  // Null where it has been lost.
  const file = await fileStore().read(name)
  if (!file) return null
  if (!sent.has('range')) await countDownload(req, found.document.id)
  return new Response(file.body, { headers: headersFor(file.size) })
}

function headersOf({ document, media, version }: DocumentFile, size: number): Record<string, string> {
  const { mimeType } = media
  return {
    'Cache-Control': 'private, no-store',
    'Content-Type': mimeType ?? 'application/octet-stream',
    'Content-Length': String(size),
    'Content-Disposition': asAttachment(fileNameOf({ title: document.title, version, mimeType })),
    'X-Content-Type-Options': 'nosniff',
  }
}

export const documentEndpoints: Endpoint[] = [{ path: '/:id/file', method: 'get', handler: file }]
