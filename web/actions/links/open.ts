import { isStillAsked } from '@/domain/links/actions'
import { linkSpent } from '@/domain/links/refusals'
import { invalid } from '@/domain/violations'
import { carryOutLink, type LinkWish } from '@/hooks/links/carry-out'
import { type OpenedLink, openLink } from '@/hooks/links/open'
import { announcementMain } from '@/web/ui/links/announcement'
import { bookingMain, doneOf } from '@/web/ui/links/booking'
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

/** What the buttons and the page itself say; whoever says nothing confirms. */
const ACTS = ['confirm', 'read', 'refuse']

/** @throws RuleViolation 400 for a wish that is none, or cannot be read: it is never taken for a yes. */
function wishIn(form: FormData | null): LinkWish {
  if (!form) throw invalid([{ message: 'The form cannot be read.' }])
  const acts = form.getAll('act')
  const isUnknown = acts.length > 1 || acts.some((act) => typeof act !== 'string' || !ACTS.includes(act))
  const isNested = [...form.keys()].some((field) => field.startsWith('act['))
  if (isUnknown || isNested) throw invalid([{ field: 'act', message: `act is one of: ${ACTS.join(', ')}.` }])
  const text = (field: string) => {
    const value = form.get(field)
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
  }
  const [stars, revision] = [text('stars'), text('revision')]
  return {
    isRead: text('act') === 'read',
    stars: stars === null ? null : Number(stars),
    isRefusal: text('act') === 'refuse',
    note: text('note'),
    revision: revision === null ? null : Number(revision),
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
  if (subject.kind === 'booking') return bookingMain(frame, { ...about, link, booking: subject.booking })
  const { ticket } = subject
  return ticketMain(frame, { ...about, ticket, isWaiting: isStillAsked(link, ticket) })
}

function doneWords({ t }: LinkFrame, { subject }: OpenedLink): string {
  if (subject.kind === 'booking') return t(`links.booking.done.${doneOf(subject.booking.status)}`)
  if (subject.kind === 'ticket') return t('links.ticket.doneConfirmed')
  return t(`links.announcement.${subject.announcement.acknowledgedAt ? 'doneConfirmed' : 'doneRead'}`)
}

function titleOf({ subject }: OpenedLink): string {
  switch (subject.kind) {
    case 'announcement':
      return subject.announcement.title
    case 'ticket':
      return subject.ticket.title
    case 'booking':
      return subject.booking.facilityName
    default:
      return subject satisfies never
  }
}

function numberOf({ subject }: OpenedLink): string {
  switch (subject.kind) {
    case 'announcement':
      return subject.announcement.number
    case 'ticket':
      return subject.ticket.number
    case 'booking':
      return subject.booking.number
    default:
      return subject satisfies never
  }
}
