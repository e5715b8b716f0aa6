import type { PersonName } from '../../support/people'
import { type CommunityExamples, communityPagesOf } from './community-pages'

/** A page as it is measured and looked at. */
export interface MeasuredPage {
  /** Its name in the folder of screenshots. */
  name: string
  path: string
  /** Who looks; nobody is signed in when absent. */
  as?: PersonName
  /** Whose secret link it is, where nobody is signed in. */
  holder?: PersonName
  /** Looked at as it comes back from being sent with nothing filled in. */
  isSentEmpty?: boolean
}

/** Numbers and tokens that the pages' addresses need. */
export interface Examples extends CommunityExamples {
  /** A ticket of Asha's in each state that gives her something to do, and one of everybody's. */
  submitted: string
  resolved: string
  closed: string
  community: string
  /** A ticket that the plumber has begun. */
  started: string
  unassigned: string
  /** An announcement that waits for Asha's confirmation, with what was said about it. */
  announcement: string
  /** One that has been replaced, and its thread closed. */
  replaced: string
  /** An announcement that some have read and others have not. */
  reach: string
  /** Bookings of Asha's: one that waits for Omar, one to pay, one that is confirmed and paid, one that was cancelled. */
  bookingPending: string
  bookingUnpaid: string
  bookingConfirmed: string
  bookingCancelled: string
  /** A time that Meera waited for, and is offered. */
  bookingOffered: string
  /** Another start of the confirmed one, as an instant. */
  bookingOtherStart: string
  invitation: string
  reset: string
  /** Paths of links in mails to Asha, and of one whose ticket is closed. */
  linkToAnnouncement: string
  linkToTicket: string
  linkOvertaken: string
  linkToDecide: string
  linkToOffer: string
  linkToUnsubscribe: string
  /** Facilities: one with an approver, a fee and taken times, a shared one, and one by the night. */
  banquetHall: string
  pool: string
  guestRoom: string
  /** Addresses of the form that books: a free time, one with everything chosen, one that somebody else has. */
  slotToBook: string
  slotChosen: string
  slotTaken: string
  /** A local day on which something is taken. */
  dayShown: string
}

/**
 * Every page of the site, as each kind of person who has it. A page that is not here is not measured;
 * tests/site/measured-pages.test.ts fails where a route or a step of work has no entry.
 */
export const pagesOf = (examples: Examples): MeasuredPage[] => [
  { name: 'sign-in', path: '/sign-in' },
  { name: 'join', path: '/join' },
  { name: 'join-problems', path: '/join', isSentEmpty: true },
  { name: 'join-received', path: '/join/received' },
  { name: 'forgot-password', path: '/forgot-password' },
  { name: 'forgot-password-sent', path: '/forgot-password/sent' },
  { name: 'reset-password', path: `/reset-password/${examples.reset}` },
  { name: 'reset-password-expired', path: '/reset-password/0123456789abcdef' },
  { name: 'invitation', path: `/invitation/${examples.invitation}`, holder: 'gardener' },
  { name: 'invitation-expired', path: '/invitation/0123456789abcdef' },
  { name: 'invitation-accepted', path: '/invitation/accepted' },
  { name: 'link-announcement', path: examples.linkToAnnouncement },
  { name: 'link-ticket', path: examples.linkToTicket },
  { name: 'link-decide-booking', path: examples.linkToDecide },
  { name: 'link-answer-offer', path: examples.linkToOffer },
  { name: 'link-overtaken', path: examples.linkOvertaken },
  { name: 'link-forged', path: '/link/nonsense' },
  { name: 'unsubscribe', path: examples.linkToUnsubscribe },
  { name: 'offline', path: '/offline' },
  { name: 'no-address', path: '/nonsense' },
  { name: 'home-resident', path: '/', as: 'asha' },
  { name: 'home-without-tickets', path: '/', as: 'omar' },
  { name: 'home-committee', path: '/', as: 'secretary' },
  { name: 'home-plumber', path: '/', as: 'plumber' },
  { name: 'home-manager', path: '/', as: 'manager' },
  { name: 'home-administrator', path: '/', as: 'admin' },
  { name: 'tickets-mine', path: '/tickets', as: 'asha' },
  { name: 'tickets-past', path: '/tickets?past=1', as: 'asha' },
  { name: 'tickets-community', path: '/tickets?whose=community', as: 'meera' },
  { name: 'tickets-none', path: '/tickets', as: 'omar' },
  { name: 'ticket-new', path: '/tickets/new', as: 'asha' },
  { name: 'ticket-new-problems', path: '/tickets/new', as: 'asha', isSentEmpty: true },
  { name: 'ticket-submitted', path: `/tickets/${examples.submitted}`, as: 'asha' },
  { name: 'ticket-edit', path: `/tickets/${examples.submitted}/edit`, as: 'asha' },
  { name: 'ticket-resolved', path: `/tickets/${examples.resolved}`, as: 'asha' },
  { name: 'ticket-closed', path: `/tickets/${examples.closed}`, as: 'asha' },
  { name: 'ticket-community', path: `/tickets/${examples.community}`, as: 'meera' },
  { name: 'ticket-plumber', path: `/tickets/${examples.started}`, as: 'plumber' },
  { name: 'ticket-supervisor', path: `/tickets/${examples.unassigned}`, as: 'supervisor' },
  { name: 'announcements', path: '/announcements', as: 'asha' },
  { name: 'announcements-found', path: '/announcements?search=water&unread=1', as: 'asha' },
  { name: 'announcements-earlier', path: '/announcements?view=earlier', as: 'asha' },
  { name: 'announcements-committee', path: '/announcements?view=sent', as: 'secretary' },
  { name: 'announcements-none', path: '/announcements?search=nonsense', as: 'asha' },
  { name: 'announcement', path: `/announcements/${examples.announcement}`, as: 'asha' },
  { name: 'announcement-committee', path: `/announcements/${examples.announcement}`, as: 'secretary' },
  { name: 'announcement-replaced', path: `/announcements/${examples.replaced}`, as: 'asha' },
  { name: 'not-found', path: '/tickets/MNT-1999-0001', as: 'asha' },
  { name: 'notifications', path: '/notifications', as: 'asha' },
  { name: 'preferences', path: '/notifications/preferences', as: 'asha' },
  { name: 'profile', path: '/profile', as: 'asha' },
  { name: 'profile-contact', path: '/profile/contact', as: 'asha' },
  { name: 'profile-password', path: '/profile/password', as: 'asha' },
  { name: 'profile-calendar', path: '/profile/calendar', as: 'asha' },
  { name: 'profile-sessions', path: '/profile/sessions', as: 'asha' },
  { name: 'profile-staff', path: '/profile', as: 'plumber' },
  { name: 'facilities', path: '/facilities', as: 'asha' },
  { name: 'facilities-day', path: `/facilities?date=${examples.dayShown}`, as: 'asha' },
  { name: 'facility-hall', path: `/facilities/${examples.banquetHall}`, as: 'asha' },
  { name: 'facility-pool', path: `/facilities/${examples.pool}?guests=2`, as: 'asha' },
  { name: 'facility-nights', path: `/facilities/${examples.guestRoom}`, as: 'asha' },
  { name: 'booking-length', path: examples.slotToBook, as: 'asha' },
  { name: 'booking-length-problems', path: `${examples.slotToBook}&guests=x&step=2`, as: 'asha' },
  { name: 'booking-for-others', path: `${examples.slotToBook}&who=a`, as: 'manager' },
  { name: 'booking-check', path: examples.slotChosen, as: 'asha' },
  { name: 'booking-check-problems', path: examples.slotChosen, as: 'asha', isSentEmpty: true },
  { name: 'booking-taken', path: examples.slotTaken, as: 'asha' },
  { name: 'booking-wait', path: `${examples.slotTaken}&waitlist=1`, as: 'asha' },

  { name: 'work-plumber', path: '/work', as: 'plumber' },
  { name: 'work-trade', path: '/work?list=trade', as: 'plumber' },
  { name: 'work-waiting', path: '/work?list=waiting', as: 'plumber' },
  { name: 'work-history', path: '/work?list=history', as: 'plumber' },
  { name: 'work-done', path: `/work/${examples.started}/done`, as: 'plumber' },
  { name: 'work-hold', path: `/work/${examples.started}/hold`, as: 'plumber' },
  { name: 'work-note', path: `/work/${examples.started}/note`, as: 'plumber' },
  { name: 'work-estimate', path: `/work/${examples.started}/estimate`, as: 'plumber' },
  { name: 'work-unassign', path: `/work/${examples.community}/unassign`, as: 'supervisor' },
  { name: 'work-cancel', path: `/work/${examples.unassigned}/cancel`, as: 'manager' },
  { name: 'work-close', path: `/work/${examples.resolved}/close`, as: 'manager' },
  { name: 'work-send-back', path: `/work/${examples.resolved}/send-back`, as: 'manager' },
  { name: 'work-reopen', path: `/work/${examples.closed}/reopen`, as: 'manager' },
  { name: 'work-unassigned', path: '/work?list=unassigned', as: 'supervisor' },
  { name: 'work-overdue', path: '/work?list=overdue', as: 'supervisor' },
  { name: 'work-risk', path: '/work?list=risk', as: 'supervisor' },
  { name: 'work-team', path: '/work?list=team', as: 'manager' },
  { name: 'work-member', path: '/work?staff=EL001', as: 'manager' },
  { name: 'work-reports', path: '/work/reports', as: 'plumber' },
  { name: 'work-reports-team', path: '/work/reports', as: 'secretary' },
  { name: 'work-reports-member', path: '/work/reports?staff=PL001', as: 'manager' },
  { name: 'work-assign', path: `/work/assign/${examples.unassigned}`, as: 'supervisor' },
  { name: 'work-supervisor', path: '/work', as: 'supervisor' },
  { name: 'reach', path: `/announcements/${examples.reach}/reach`, as: 'secretary' },
  { name: 'reach-remind', path: `/announcements/${examples.reach}/reach/remind`, as: 'secretary' },
  { name: 'reach-door-list', path: `/announcements/${examples.reach}/reach/door-list`, as: 'secretary' },
  { name: 'bookings', path: '/bookings', as: 'asha' },
  { name: 'bookings-past', path: '/bookings?past=1', as: 'asha' },
  { name: 'bookings-none', path: '/bookings', as: 'ravi' },
  { name: 'booking-pending', path: `/bookings/${examples.bookingPending}`, as: 'asha' },
  { name: 'booking-decide', path: `/bookings/${examples.bookingPending}`, as: 'omar' },
  { name: 'booking-unpaid', path: `/bookings/${examples.bookingUnpaid}`, as: 'asha' },
  { name: 'booking-confirmed', path: `/bookings/${examples.bookingConfirmed}`, as: 'asha' },
  { name: 'booking-cancelled', path: `/bookings/${examples.bookingCancelled}`, as: 'asha' },
  { name: 'booking-offered', path: `/bookings/${examples.bookingOffered}`, as: 'meera' },
  { name: 'booking-move', path: `/bookings/${examples.bookingConfirmed}/move`, as: 'asha' },
  {
    name: 'booking-move-preview',
    path: `/bookings/${examples.bookingConfirmed}/move?start=${examples.bookingOtherStart}`,
    as: 'asha',
  },
  { name: 'bookings-approvals', path: '/bookings/approvals', as: 'omar' },
  { name: 'home-offered', path: '/', as: 'meera' },
  ...communityPagesOf(examples),
]
