import { RESET_HOURS } from '../people/links'
import type { TicketHappeningKind } from '../tickets/happening'
import { PRIORITY_LABELS } from '../tickets/words'
import { invitedWords, joinedWords, movingOutWords } from './account-english'
import { type AnnouncementTongue, announcementMessage } from './announcement-words'
import { BOOKINGS_ENGLISH } from './booking-english'
import { bookingMessage } from './booking-words'
import { COMMUNITY_ENGLISH } from './community-english'
import { communityMessage } from './community-words'
import { type TicketWords, type Tongue, ticketMessage } from './compose'
import { ESCALATIONS_ENGLISH } from './escalation-english'
import { escalationWords } from './escalation-words'
import { EVENTS_ENGLISH } from './event-english'
import { eventMessage } from './event-words'
import { accountOf, type Occurrence, ticketOf } from './happening'
import { LISTINGS_ENGLISH } from './listing-english'
import { listingMessage } from './listing-words'
import { REPORTS_ENGLISH } from './report-english'
import { reportMessage } from './report-words'
import type { Address, Words } from './wording'

/** Every happening in English, for whoever hears of it. */
export function english(occurrence: Occurrence, address: Address): Words {
  switch (occurrence.kind) {
    case 'account.invited':
      return invitedWords(accountOf(occurrence))
    case 'account.joined':
      return joinedWords(accountOf(occurrence))
    case 'account.verified':
      return {
        title: 'Your account is verified',
        body: 'The committee has confirmed your home. Everything is open to you now.',
      }
    case 'account.moving_out':
      return movingOutWords(accountOf(occurrence))
    case 'account.password_reset':
      return {
        title: 'Choose a new password',
        body: `Somebody asked for a new password for your account. The link works for ${RESET_HOURS} hour, and once. If it was not you, do nothing: the old one still holds.`,
      }
    case 'announcement.published':
    case 'announcement.commented':
    case 'announcement.replied':
    case 'announcement.not_published':
      return announcementMessage(ANNOUNCEMENTS_ENGLISH, occurrence.kind, occurrence, address)
    case 'booking.requested':
    case 'booking.waitlisted':
    case 'booking.offered':
    case 'booking.payment_due':
    case 'booking.confirmed':
    case 'booking.rejected':
    case 'booking.cancelled':
    case 'booking.moved':
    case 'booking.expired':
    case 'booking.reminder':
    case 'booking.no_show':
    case 'booking.payment_received':
    case 'booking.refund_due':
      return bookingMessage(BOOKINGS_ENGLISH, occurrence.kind, occurrence, address)
    case 'event.published':
    case 'event.changed':
    case 'event.cancelled':
    case 'event.promoted':
    case 'event.reminder':
    case 'event.over':
      return eventMessage(EVENTS_ENGLISH, occurrence.kind, occurrence)
    case 'listing.message':
    case 'listing.expiring':
    case 'listing.expired':
    case 'listing.removed':
    case 'listing.restored':
      return listingMessage(LISTINGS_ENGLISH, occurrence.kind, occurrence)
    case 'gallery.waiting':
    case 'gallery.published':
    case 'gallery.removed':
    case 'gallery.commented':
    case 'moderation.reported':
    case 'moderation.warned':
      return communityMessage(COMMUNITY_ENGLISH, occurrence.kind, occurrence)
    case 'report.ready':
      return reportMessage(REPORTS_ENGLISH, occurrence)
    default:
      return ticketMessage(ENGLISH, occurrence.kind, occurrence, address)
  }
}

const ANNOUNCEMENTS_ENGLISH: AnnouncementTongue = {
  emergency: 'Emergency:',
  pleaseConfirm: 'Please confirm that you have read it.',
  commented: (title) => `A comment on “${title}”`,
  replied: (title) => `A reply to your comment on “${title}”`,
  notPublished: (number) => ({
    title: `${number} was not published`,
    body: 'When its time came there was nobody in its audience, or its author could no longer announce it. It is a draft again: look at it, then publish it.',
  }),
}

const ENGLISH: Tongue = {
  stop: '.',
  flat: (number) => `flat ${number}`,
  categoryName: (ticket) => ticket.categoryName,
  words: ticketWords,
  followed: {
    'ticket.acknowledged': 'which you follow, is acknowledged',
    'ticket.assigned': 'which you follow, is in somebody’s hands',
    'ticket.started': 'which you follow, is being worked on',
    'ticket.held': 'which you follow, is on hold',
    'ticket.resumed': 'which you follow, is being worked on again',
    'ticket.resolved': 'which you follow, is resolved',
    'ticket.returned': 'which you follow, is not solved yet after all',
    'ticket.closed': 'which you follow, is closed',
    'ticket.reopened': 'which you follow, is open again',
    'ticket.cancelled': 'which you follow, is cancelled',
  },
}

function ticketWords(kind: TicketHappeningKind, occurrence: Occurrence, address: Address): TicketWords {
  const { priority } = ticketOf(occurrence)
  const { audience } = address
  const { escalation } = occurrence
  if (escalation) return escalationWords(ESCALATIONS_ENGLISH, occurrence, escalation, address)
  const isYours = audience === 'resident'
  const isYourWork = audience === 'assignee'
  const your = isYours ? 'your ticket' : 'ticket'
  switch (kind) {
    case 'ticket.created':
      return isYours
        ? { head: 'reported for you', tail: 'It was reported in your name.' }
        : { head: 'new ticket', tail: `Priority: ${PRIORITY_LABELS[priority].toLowerCase()}.` }
    case 'ticket.emergency':
      return emergencyWords(address)
    case 'ticket.acknowledged':
      return { head: `${your} is acknowledged`, tail: 'It has been seen and will be given to somebody.' }
    case 'ticket.assigned':
    case 'ticket.reassigned':
    case 'ticket.unassigned':
      return handoverWords(address)
    case 'ticket.started':
      return { head: `work on ${your} has started` }
    case 'ticket.held':
      return { head: `${your} has to wait` }
    case 'ticket.resumed':
      return { head: `${your} goes on` }
    case 'ticket.resolved':
      return isYours
        ? {
            head: 'your ticket is resolved',
            tail: 'Please look and close it, or send it back if something is still wrong.',
          }
        : { head: 'resolved' }
    case 'ticket.returned':
      return { head: isYourWork ? 'sent back to you' : 'sent back', tail: 'It is not solved yet.' }
    case 'ticket.closed':
      return { head: `${your} is closed` }
    case 'ticket.reopened':
      return { head: 'reopened', tail: 'It needs somebody again.' }
    case 'ticket.cancelled':
      return { head: `${your} is cancelled` }
    case 'ticket.commented':
      return { head: occurrence.isInternal ? 'new internal comment' : `new comment on ${your}` }
    case 'ticket.priority_above_ceiling':
      return {
        head: 'a higher priority was asked for',
        tail: `Its category allows ${PRIORITY_LABELS[priority].toLowerCase()}. Please look at it now.`,
      }
    case 'ticket.due_soon':
      return { head: 'due soon', tail: 'Most of its time has passed.' }
    case 'ticket.overdue':
      return { head: 'overdue', tail: 'Its time to be resolved has passed.' }
    case 'ticket.escalated':
      return { head: 'escalated to you', tail: 'It has waited too long.' }
    default:
      return kind satisfies never
  }
}

function emergencyWords({ audience, assigneeName }: Address): TicketWords {
  if (audience === 'assignee') return { head: 'EMERGENCY, assigned to you', tail: 'Please go at once.' }
  const who = assigneeName ? `${assigneeName} is assigned.` : 'Nobody is assigned yet.'
  return { head: 'EMERGENCY', tail: who }
}

function handoverWords({ audience, assigneeName }: Address): TicketWords {
  if (audience === 'assignee') return { head: 'assigned to you' }
  if (audience === 'former_assignee')
    return { head: 'no longer yours', tail: 'You need not do anything more.' }
  return assigneeName
    ? { head: 'your ticket is assigned', tail: `${assigneeName} will take care of it.` }
    : { head: 'your ticket is being given to somebody else' }
}
