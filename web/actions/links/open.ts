import { isStillAsked } from '@/domain/links/actions'
import { linkSpent } from '@/domain/links/refusals'
import { carryOutLink, type LinkWish } from '@/hooks/links/carry-out'
import { type OpenedLink, openLink } from '@/hooks/links/open'
import { announcementMain } from '@/web/ui/links/announcement'
import type { LinkFrame } from '@/web/ui/links/frame'
import type { Html } from '@/web/ui/links/html'
import { ticketMain } from '@/web/ui/links/ticket'
import { type Asking, formOf, withLink } from './asking'
import { json, page, refusal } from './respond'

const GONE = 410

/** Shows what a link is about, with the one form that carries it out. Changes nothing, however often it is asked. */
export function showLink(request: Request, token: string): Promise<Response> {
  return withLink(request, token, async (asking) =>
    answerOpened(asking, await openLink(asking.payload, asking.link, asking.now)),
  )
}

/** Carries a link out, for the form of its page and for the page's own note that it was read. */
export function followLink(request: Request, token: string): Promise<Response> {
  return withLink(request, token, async (asking) => {
    const { payload, link, now, frame, isJson } = asking
    const wish = wishIn(await formOf(request))
    const before = await openLink(payload, link, now)
    if (before.spentAt) return answerOpened(asking, before)
    const opened = await carryOutLink(payload, link, wish, now)
    const said = doneWords(frame, opened)
    return isJson ? json({ message: said }) : page(frame, titleOf(opened), mainOf(frame, opened, said))
  })
}

function wishIn(form: FormData): LinkWish {
  const stars = form.get('stars')
  return {
    isRead: form.get('act') === 'read',
    stars: typeof stars === 'string' && stars !== '' ? Number(stars) : null,
  }
}

/** A used link is gone for programs; people still see what it was about, and what they did. */
function answerOpened({ frame, isJson, link }: Asking, opened: OpenedLink): Response {
  const { spentAt } = opened
  const status = spentAt ? GONE : 200
  if (!isJson) return page(frame, titleOf(opened), mainOf(frame, opened), status)
  if (!spentAt) return json({ about: opened.subject.kind, number: numberOf(opened), title: titleOf(opened) })
  return refusal(frame, { status, problems: linkSpent(link.action, spentAt).problems }, isJson)
}

function mainOf(frame: LinkFrame, opened: OpenedLink, said: string | null = null): Html {
  const { subject, holder, link, spentAt } = opened
  const about = { name: holder.name, spentAt, said }
  if (subject.kind === 'announcement')
    return announcementMain(frame, { ...about, announcement: subject.announcement })
  const { ticket } = subject
  return ticketMain(frame, { ...about, ticket, isWaiting: isStillAsked(link, ticket) })
}

function doneWords({ t }: LinkFrame, { subject }: OpenedLink): string {
  if (subject.kind === 'ticket') return t('links.ticket.doneConfirmed')
  return t(`links.announcement.${subject.announcement.acknowledgedAt ? 'doneConfirmed' : 'doneRead'}`)
}

const titleOf = ({ subject }: OpenedLink): string =>
  subject.kind === 'ticket' ? subject.ticket.title : subject.announcement.title

const numberOf = ({ subject }: OpenedLink): string =>
  subject.kind === 'ticket' ? subject.ticket.number : subject.announcement.number
