import { type FileHandle, open } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import type { Endpoint, PayloadRequest } from 'payload'
import { asAttachment, fileNameOf } from '@/domain/documents/file-name'
import { invalid, notFound } from '@/domain/violations'
import { requireActor } from '@/hooks/actor'
import { type AskedFile, countDownload, documentFile } from '@/hooks/documents/document-file'
import type { Media } from '@/payload-types'
import { env } from '@/server/env'

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
  const handle = found ? await opened(found.media.filename) : null
  if (!found || !handle) return null
  const { document, media, version } = found
  const { size } = await handle.stat()
  const headers = headersOf(
    fileNameOf({ title: document.title, version, mimeType: media.mimeType }),
    size,
    media,
  )
  if (method === 'HEAD') {
    await handle.close()
    return new Response(null, { headers })
  }
  if (!sent.has('range')) await countDownload(req, document.id)
  return new Response(Readable.toWeb(handle.createReadStream()) as ReadableStream, { headers })
}

function headersOf(name: string, size: number, { mimeType }: Media): Record<string, string> {
  return {
    'Cache-Control': 'private, no-store',
    'Content-Type': mimeType ?? 'application/octet-stream',
    'Content-Length': String(size),
    'Content-Disposition': asAttachment(name),
    'X-Content-Type-Options': 'nosniff',
  }
}

/** Null where the folder of files has lost it. */
async function opened(name: string | null | undefined): Promise<FileHandle | null> {
  if (!name) return null
  return open(path.join(env.dataDir, 'media', path.basename(name))).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
}

export const documentEndpoints: Endpoint[] = [{ path: '/:id/file', method: 'get', handler: file }]
