import { createHash } from 'node:crypto'
import { calendarFeed } from '@/hooks/bookings/calendar-feed'
import { CALENDAR_TYPE } from '@/server/calendar/write'
import { runningPayload } from '@/web/data/session'

export const dynamic = 'force-dynamic'

const PRIVATE = { 'Cache-Control': 'private, no-store', 'X-Robots-Tag': 'noindex, nofollow' }
const FILE = /^([\w-]+)\.ics$/

/**
 * `GET /calendar/<token>.ics`: the bookings of whoever the address belongs to, for calendar programs, which have no session.
 * 304 for who has it as it is; 404 for an address that is unknown or no more.
 */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ file: string }> },
): Promise<Response> {
  const [, token = ''] = FILE.exec((await params).file) ?? []
  const text = await calendarFeed(await runningPayload(), token, new Date())
  if (text === null) {
    const headers = { ...PRIVATE, 'Content-Type': 'text/plain; charset=utf-8' }
    return new Response('There is no such calendar, or no longer.\n', { status: 404, headers })
  }
  const etag = `"${createHash('sha256').update(text).digest('base64url')}"`
  if (isKnown(request.headers.get('if-none-match'), etag))
    return new Response(null, { status: 304, headers: { ...PRIVATE, ETag: etag } })
  return new Response(text, {
    headers: {
      ...PRIVATE,
      ETag: etag,
      'Content-Type': CALENDAR_TYPE,
      'Content-Disposition': 'inline; filename="bookings.ics"',
      'X-Content-Type-Options': 'nosniff',
    },
  })
}

/** Whether one of the tags that are sent is this one; what stands on the way may have made them weak. */
const isKnown = (sent: string | null, etag: string): boolean =>
  (sent ?? '').split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag)
