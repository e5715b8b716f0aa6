import { ESCALATION_JOB } from '@/domain/sla/words'
import { expireApprovals } from './bookings/expire-approvals'
import { expireOffers } from './bookings/expire-offers'
import { markNoShows } from './bookings/mark-no-shows'
import { remindBookings } from './bookings/remind-bookings'
import { closeResolvedTickets } from './close-resolved-tickets'
import { deliver } from './deliver'
import { completeEvents } from './events/complete-events'
import { remindEvents } from './events/remind-events'
import { tellEvents } from './events/tell-events'
import type { Job } from './job'
import { expireListings } from './listings/expire-listings'
import { seeOut } from './people/see-out'
import { publishScheduled } from './publish-scheduled'
import { reportStaff } from './reports/report-staff'
import { retention } from './retention'
import { sendDigests } from './send-digests'
import { escalateTickets } from './tickets/escalate'
import { wakeHeldTickets } from './wake-held-tickets'

const EVERY_MINUTE = '* * * * *'
/** Digests go at eight by the clock of each person, and there are zones whose clocks differ by quarters of an hour. */
const EVERY_QUARTER = '*/15 * * * *'
/** As often as a promise of a quarter of an hour needs. */
const EVERY_FIVE_MINUTES = '*/5 * * * *'
const HOURLY = '0 * * * *'
const AT_SIX = '0 6 * * *'
const MONDAYS_AT_EIGHT = '0 8 * * 1'
const FIRST_AT_EIGHT = '0 8 1 * *'
const NIGHTLY = '30 3 * * *'

/** Every scheduled job. Times are the estate's own. */
export const JOBS: readonly Job[] = [
  {
    name: 'deliver',
    description: 'Sends what is due and was not sent, and takes back what a crash left half sent.',
    schedule: EVERY_MINUTE,
    runsAtStart: true,
    run: (context) => deliver(context),
  },
  {
    name: 'publish-scheduled',
    description: 'Publishes announcements whose time has come, and tells readers that a crash left untold.',
    schedule: EVERY_MINUTE,
    runsAtStart: true,
    run: publishScheduled,
  },
  {
    name: 'wake-held-tickets',
    description: 'Takes up held tickets again when their time has come.',
    schedule: EVERY_MINUTE,
    run: wakeHeldTickets,
  },
  {
    name: ESCALATION_JOB,
    description:
      'Tells who is to act where promised times run out, and gives emergencies to the next on call.',
    schedule: EVERY_FIVE_MINUTES,
    run: escalateTickets,
  },
  {
    name: 'close-resolved-tickets',
    description: 'Closes resolved tickets after a week of silence.',
    schedule: HOURLY,
    run: closeResolvedTickets,
  },
  {
    name: 'send-digests',
    description: 'Puts together the day of each person who chose to be told once a day.',
    schedule: EVERY_QUARTER,
    run: sendDigests,
  },
  {
    name: 'expire-approvals',
    description: 'Gives up bookings that nobody decided on or paid for in time.',
    schedule: EVERY_MINUTE,
    run: expireApprovals,
  },
  {
    name: 'expire-offers',
    description: 'Ends offers that nobody took, and offers the time to the next who waits.',
    schedule: EVERY_MINUTE,
    run: expireOffers,
  },
  {
    name: 'mark-no-shows',
    description: 'Ends bookings that are over, and releases the time of those who did not come.',
    schedule: EVERY_MINUTE,
    run: markNoShows,
  },
  {
    name: 'remind-bookings',
    description: 'Reminds of bookings a day and two hours before they begin.',
    schedule: EVERY_MINUTE,
    run: remindBookings,
  },
  {
    name: 'tell-events',
    description: 'Tells of new, changed and cancelled events whom a crash left untold.',
    schedule: EVERY_MINUTE,
    runsAtStart: true,
    run: tellEvents,
  },
  {
    name: 'remind-events',
    description: 'Reminds of events a week, a day and two hours before they begin.',
    schedule: EVERY_MINUTE,
    run: remindEvents,
  },
  {
    name: 'complete-events',
    description: 'Ends events that are over, and asks those who came how it was.',
    schedule: EVERY_MINUTE,
    run: completeEvents,
  },
  {
    name: 'expire-listings',
    description: 'Warns of listings that end in five days and in one, and ends those whose time is over.',
    schedule: HOURLY,
    run: expireListings,
  },
  {
    name: 'see-out',
    description: 'Ends the sign-ins, waits and answers of those whose day of moving out has come.',
    schedule: HOURLY,
    runsAtStart: true,
    run: seeOut,
  },
  {
    name: 'staff-report-daily',
    needsEarlierWorker: true,
    description: 'Stores what everybody on the staff did yesterday, and tells who oversees them.',
    schedule: AT_SIX,
    run: (context) => reportStaff(context, 'daily'),
  },
  {
    name: 'staff-report-weekly',
    needsEarlierWorker: true,
    description:
      'Stores what everybody on the staff did last week, Monday to Sunday, and tells each their own.',
    schedule: MONDAYS_AT_EIGHT,
    run: (context) => reportStaff(context, 'weekly'),
  },
  {
    name: 'staff-report-monthly',
    needsEarlierWorker: true,
    description: 'Stores what everybody on the staff did last month, and tells each their own.',
    schedule: FIRST_AT_EIGHT,
    run: (context) => reportStaff(context, 'monthly'),
  },
  {
    name: 'retention',
    description: 'Lets go of what has been kept long enough.',
    schedule: NIGHTLY,
    run: retention,
  },
]
