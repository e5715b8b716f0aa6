import { type Audience, about, type Notice } from './audiences'
import { isFollowed } from './followed'
import { announcementOf, bookingOf, type Occurrence, reportOf, ticketOf } from './happening'
import type { Urgency } from './words'

/** The share of the promised time, in per cent, at which the committee hears of it. */
const TO_THE_COMMITTEE_PERCENT = 200

/** Who hears of every new ticket. Managers are the facility managers and maintenance supervisors. */
const TRIAGE = ['manager', 'secretary'] as const

/** Who is told of what: contract §4, "Who is told", and whoever follows it. The actor is taken out later. */
export function noticeOf(occurrence: Occurrence): Notice {
  const notice = noticeByKind(occurrence)
  if (!isFollowed(occurrence.kind)) return notice
  return { ...notice, audiences: [...notice.audiences, 'follower'] }
}

function noticeByKind(occurrence: Occurrence): Notice {
  switch (occurrence.kind) {
    case 'ticket.created':
      return about('tickets', 'normal', [...TRIAGE, ...residentReportedFor(occurrence)])
    case 'ticket.emergency':
      // Everybody else has heard of it, and who is on call beside them does not have it.
      if (occurrence.isPassedOn) return about('tickets', 'emergency', ['assignee'])
      return about('tickets', 'emergency', [
        ...TRIAGE,
        ...residentReportedFor(occurrence),
        'assignee',
        'on_call',
      ])
    case 'ticket.acknowledged':
    case 'ticket.started':
    case 'ticket.resolved':
    case 'ticket.closed':
    case 'ticket.cancelled':
    case 'ticket.held':
    case 'ticket.resumed':
      return about('tickets', 'normal', ['resident', 'assignee'])
    case 'ticket.assigned':
      // Whoever is on call has just been told by the emergency itself that it is theirs.
      return occurrence.isAutomatic
        ? about('tickets', 'normal', ['resident'])
        : about('tickets', urgencyOfWork(occurrence), ['assignee', 'former_assignee', 'resident'])
    case 'ticket.reassigned':
    case 'ticket.unassigned':
      // Whom the system gives an emergency is told as loudly as of the emergency itself.
      if (occurrence.isAutomatic) return about('tickets', 'normal', ['former_assignee', 'resident'])
      return about('tickets', urgencyOfWork(occurrence), ['assignee', 'former_assignee', 'resident'])
    case 'ticket.returned':
    case 'ticket.reopened':
      return about('tickets', 'normal', ['assignee', 'former_assignee', 'manager'])
    case 'ticket.commented':
      return noticeOfComment(occurrence)
    case 'ticket.priority_above_ceiling':
      return about('tickets', 'urgent', ['manager'])
    case 'ticket.due_soon':
      return about('tickets', 'normal', ['assignee'], ['manager'])
    case 'ticket.overdue':
      // Whoever carries it knows: somebody above them is to hear of it.
      return about('tickets', 'urgent', ['assignee', 'supervisor'], ['facility_manager'], ['supervisor'])
    case 'ticket.escalated':
      return noticeOfEscalation(occurrence)
    case 'announcement.published':
      return about('announcements', announcementOf(occurrence).urgency, ['reader'])
    case 'announcement.commented':
      return about('announcements', 'normal', ['author'])
    case 'announcement.replied':
      return about('announcements', 'normal', ['replied_to', 'author'])
    case 'announcement.not_published':
      return about('announcements', 'urgent', ['author'], ['committee'])
    case 'booking.requested':
      return about('bookings', 'normal', ['approver'], ['facility_manager', 'secretary'])
    case 'booking.offered':
      // Half a day, and less when the time is near: the others are waiting.
      return about('bookings', 'urgent', ['booker'])
    case 'booking.waitlisted':
    case 'booking.payment_due':
    case 'booking.confirmed':
    case 'booking.rejected':
    case 'booking.reminder':
    case 'booking.no_show':
    case 'booking.payment_received':
      return about('bookings', 'normal', ['booker'])
    case 'booking.cancelled':
    case 'booking.moved':
    case 'booking.expired':
      return about('bookings', 'normal', ['booker', ...approverOf(occurrence)])
    case 'booking.refund_due':
      return about('bookings', 'normal', ['finance'], ['facility_manager'])
    case 'event.published':
    case 'event.changed':
    case 'event.cancelled':
    case 'event.reminder':
    case 'event.over':
      return about('events', 'normal', ['named'])
    case 'event.promoted':
      return about('events', 'urgent', ['named'])
    case 'listing.message':
    case 'listing.expiring':
    case 'listing.expired':
    case 'listing.removed':
    case 'listing.restored':
    case 'gallery.published':
    case 'gallery.removed':
    case 'gallery.commented':
    case 'moderation.warned':
      return about('listings', 'normal', ['named'])
    case 'gallery.waiting':
    case 'moderation.reported':
      return about('listings', 'normal', ['committee'], ['administrator'])
    case 'account.invited':
    case 'account.verified':
    case 'account.moving_out':
    case 'account.password_reset':
      return about('account', 'normal', ['account'])
    case 'account.joined':
      return about('account', 'normal', ['committee', 'administrator'])
    case 'report.ready':
      return about('operations', 'normal', reportOf(occurrence).own ? ['named'] : [...TRIAGE])
    default:
      return occurrence.kind satisfies never
  }
}

/**
 * Whoever approves was asked about what was more than a wish, and hears what became of it; not so of a move about which they
 * are asked anew.
 */
function approverOf(occurrence: Occurrence): Audience[] {
  const { status, formerStatus } = bookingOf(occurrence)
  const isWish = formerStatus === 'waitlisted' || formerStatus === 'offered'
  const isAskedAnew = status === 'pending' && formerStatus !== 'pending'
  return isWish || isAskedAnew ? [] : ['approver']
}

function residentReportedFor(occurrence: Occurrence): Audience[] {
  return occurrence.isReportedByOther ? ['resident'] : []
}

/** Whoever is given an emergency by staff hears at once. What the system gave out itself was told as the emergency already. */
function urgencyOfWork(occurrence: Occurrence): Urgency {
  const isGivenByStaff = occurrence.actorUserId !== null && occurrence.authorSide === 'staff'
  const isGiven = isGivenByStaff && occurrence.kind !== 'ticket.unassigned'
  return isGiven && ticketOf(occurrence).priority === 'emergency' ? 'urgent' : 'normal'
}

/**
 * The facility managers at half as much time again as was promised, the committee's duty officer at twice; and the managers
 * when an emergency goes from one on call to the next. That nobody is left to take it is an emergency of its own.
 */
function noticeOfEscalation({ escalation }: Occurrence): Notice {
  if (!escalation) return about('tickets', 'urgent', ['manager'])
  if (escalation.percent === null) {
    return escalation.passedOnTo
      ? about('tickets', 'urgent', ['manager'])
      : about('tickets', 'emergency', ['manager', 'duty_officer'], ['administrator'])
  }
  return escalation.percent >= TO_THE_COMMITTEE_PERCENT
    ? about('tickets', 'urgent', ['duty_officer'], ['facility_manager', 'administrator'])
    : about('tickets', 'urgent', ['facility_manager'], ['supervisor', 'secretary'])
}

/** The other side hears of a comment; an internal one stays among staff, and the assignee's own goes to the managers. */
function noticeOfComment(occurrence: Occurrence): Notice {
  const isForStaff = occurrence.isInternal === true || occurrence.authorSide === 'resident'
  return isForStaff
    ? about('tickets', 'normal', ['assignee'], ['manager'])
    : about('tickets', 'normal', ['resident'])
}
