import type { Audience } from './audiences'
import { accountOf, announcementOf, bookingOf, type Occurrence, ticketOf } from './happening'
import { noticeOf } from './notices'

/** One group of people to look up: everybody of an audience, or the one (or the category) that `ref` names. */
export interface Need {
  audience: Audience
  /** Staff, resident or account id; for `on_call` the ticket's category, for `follower` the ticket, for `reader` the announcement. Null for managers, supervisors, secretary, duty officer, committee and administrators. */
  ref: string | null
}

/** Whom a happening may concern, `otherwise` included, so that one query can find them all. */
export function needsOf(occurrence: Occurrence): Need[] {
  const notice = noticeOf(occurrence)
  return [...notice.audiences, ...notice.otherwise].flatMap((audience) => needOf(audience, occurrence))
}

function needOf(audience: Audience, occurrence: Occurrence): Need[] {
  switch (audience) {
    case 'manager':
    case 'facility_manager':
    case 'supervisor':
    case 'duty_officer':
    case 'finance':
    case 'secretary':
    case 'committee':
    case 'administrator':
      return [{ audience, ref: null }]
    case 'account':
      return [{ audience, ref: accountOf(occurrence).userId }]
    case 'named':
      return (occurrence.recipientIds ?? []).map((ref) => ({ audience, ref }))
    case 'author':
      return named(audience, announcementOf(occurrence).authorId)
    case 'replied_to':
      return named(audience, announcementOf(occurrence).repliedToId)
    case 'reader':
      return [{ audience, ref: announcementOf(occurrence).id }]
    case 'assignee':
      return named(audience, ticketOf(occurrence).assignedToId)
    case 'former_assignee':
      return named(audience, occurrence.formerAssigneeId)
    case 'resident':
      return named(audience, ticketOf(occurrence).residentId)
    case 'booker':
      return named(audience, bookingOf(occurrence).residentId)
    case 'approver':
      return named(audience, bookingOf(occurrence).approverId)
    case 'on_call':
      return named(audience, ticketOf(occurrence).categoryId)
    case 'follower': {
      const ticket = ticketOf(occurrence)
      return ticket.scope === 'community' ? named(audience, ticket.id) : []
    }
    default:
      return audience satisfies never
  }
}

function named(audience: Audience, ref: string | null | undefined): Need[] {
  return ref ? [{ audience, ref }] : []
}
