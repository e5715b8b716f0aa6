import { sightOf } from '@/web/data/tickets/changes'
import { findViewer, viewerBehind } from '@/web/data/viewer'
import { draining } from '@/web/live/draining'
import { ticketFeed } from '@/web/live/feed'
import { takePlace } from '@/web/live/places'
import { changeStream } from '@/web/live/stream'

export const dynamic = 'force-dynamic'

const PRIVATE = { 'Cache-Control': 'private, no-store' }
/** Seconds after which somebody whose places are all taken may try again. */
const RETRY_AFTER_SECONDS = '20'
/** Neither Next nor a proxy may hold events back to compress or collect them. */
const STREAMED = {
  'Content-Type': 'text/event-stream; charset=utf-8',
  'Cache-Control': 'private, no-store, no-transform',
  'X-Accel-Buffering': 'no',
  // Kept alive, it would hold up the end of this process once the stream is over.
  Connection: 'close',
}

const answer = (status: number, code: string, headers: Record<string, string> = {}): Response =>
  Response.json({ errors: [{ code }] }, { status, headers: { ...PRIVATE, ...headers } })

/**
 * `GET /tickets/:number/changes`: what happens to a ticket, for its open page. Server-sent events, or with
 * `Accept: application/json` the version that holds now, for who asks from time to time.
 */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ number: string }> },
): Promise<Response> {
  const { number } = await params
  const viewer = await findViewer()
  if (!viewer) return answer(401, 'unauthenticated')
  const sight = await sightOf(viewer, number)
  if (!sight) return answer(404, 'not_found')
  const { version, ticketId } = sight
  if (!request.headers.get('accept')?.includes('text/event-stream')) {
    return Response.json({ version }, { headers: PRIVATE })
  }
  const leave = takePlace(viewer.actor.userId)
  if (!leave) return answer(429, 'too_many_requests', { 'Retry-After': RETRY_AFTER_SECONDS })
  const sent = new Headers(request.headers)
  const stream = changeStream({
    version: new URL(request.url).searchParams.get('from') ?? version,
    look: async () => {
      const now = await viewerBehind(sent)
      return now && ((await sightOf(now, number))?.version ?? null)
    },
    listen: (listener) => ticketFeed().listen(ticketId, listener),
    ends: AbortSignal.any([request.signal, draining()]),
    done: leave,
  })
  return new Response(stream, { headers: STREAMED })
}
