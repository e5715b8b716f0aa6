import { headersWithCors, type PayloadRequest } from 'payload'
import { parseRangeHeader } from 'payload/internal'
import { notFound } from '@/domain/violations'
import { fileStore } from '@/server/files'
import { asDownload } from './as-download'

/** Uploads are re-encoded or PDFs: their endings say what they are. */
const TYPES: Record<string, string> = { jpg: 'image/jpeg', webp: 'image/webp', pdf: 'application/pdf' }

interface Asked {
  params: { filename: string }
}

/** `GET /api/media/file/:name` out of the bucket, as Payload answers it out of the folder, and after the same question who may see it. */
export async function serveFromBucket(req: PayloadRequest, { params }: Asked): Promise<Response> {
  const { filename } = params
  const size = await fileStore().sizeOf(filename)
  if (size === null) throw notFound()
  const asked = parseRangeHeader({ fileSize: size, rangeHeader: req.headers.get('range') })
  if (asked.type === 'invalid') return answer(req, null, 416, { 'Content-Range': `bytes */${size}` })
  const range = asked.type === 'partial' ? (asked.range ?? undefined) : undefined
  const file = await fileStore().read(filename, range)
  if (!file) throw notFound()
  return answer(req, file.body, range ? 206 : 200, {
    'Content-Type': TYPES[filename.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
    'Accept-Ranges': 'bytes',
    'Content-Length': String(file.size),
    ...(range ? { 'Content-Range': `bytes ${range.start}-${range.end}/${size}` } : {}),
  })
}

function answer(
  req: PayloadRequest,
  body: ReadableStream<Uint8Array> | null,
  status: number,
  headers: Record<string, string>,
): Response {
  const told = asDownload({ headers: new Headers(headers) })
  return new Response(body, { status, headers: headersWithCors({ headers: told, req }) })
}
