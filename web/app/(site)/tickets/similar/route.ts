import { nowOf } from '@/hooks/actor'
import { similarTickets } from '@/web/data/tickets/similar'
import { findViewer } from '@/web/data/viewer'
import { fromNow } from '@/web/i18n/format'
import { wordsIn } from '@/web/i18n/words'

export const dynamic = 'force-dynamic'

const PRIVATE = { 'Cache-Control': 'private, no-store' }

/** `GET /tickets/similar?title=`: open community tickets like the title that somebody types, in their language. */
export async function GET(request: Request): Promise<Response> {
  const viewer = await findViewer()
  if (!viewer) return Response.json({ tickets: [] }, { status: 401, headers: PRIVATE })
  const { language, req } = viewer
  const t = wordsIn(language)
  const found = await similarTickets(viewer, new URL(request.url).searchParams.get('title') ?? '')
  const tickets = found.map(({ status, createdAt, ...ticket }) => ({
    ...ticket,
    status: t(`tickets.status.${status}`),
    when: fromNow(createdAt, nowOf(req), language),
  }))
  return Response.json({ tickets }, { headers: PRIVATE })
}
