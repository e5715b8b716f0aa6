import { asVersion, fileAnswer } from '@/collections/documents/endpoints/file'
import { FilesUnavailable } from '@/server/files/store'
import { documentReader } from '@/web/data/documents/list'

export const dynamic = 'force-dynamic'

/** When it is worth asking again for a file that is out of reach. */
const RETRY_SECONDS = 30

interface Props {
  params: Promise<{ id: string }>
}

/**
 * `GET /documents/:id/file[?version=n]`: what the API answers, and what is public also to who is not signed in. Where there
 * is nothing to see, the document's page says so.
 */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  const { viewer, req } = await documentReader()
  const asked = new URL(request.url).searchParams.get('version')
  const version = asVersion(asked)
  const { id } = await params
  const isKnown = asked === null || version !== null
  const answer = isKnown
    ? await fileAnswer(req, { id, version, isForAnyone: viewer === null }, request).catch(laterMaybe)
    : null
  if (answer) return answer
  return new Response(null, { status: 303, headers: { Location: `/documents/${encodeURIComponent(id)}` } })
}

/** The bucket of files is out of reach: the log says why. */
function laterMaybe(error: unknown): Response {
  if (!(error instanceof FilesUnavailable)) throw error
  return new Response(null, { status: 503, headers: { 'Retry-After': String(RETRY_SECONDS) } })
}
