import { access } from './access'
import { announcements } from './announcements'
import { booking } from './booking'
import { bookingMove } from './booking-move'
import { bookingWords } from './booking-words'
import { bookings } from './bookings'
import { common } from './common'
import { community } from './community'
import { contacts } from './contacts'
import { documents } from './documents'
import { errors } from './errors'
import { event } from './event'
import { eventDoor } from './event-door'
import { eventForm } from './event-form'
import { events } from './events'
import { facilities } from './facilities'
import { figures } from './figures'
import { gallery } from './gallery'
import { home } from './home'
import { household } from './household'
import { links } from './links'
import { listings } from './listings'
import { moderation } from './moderation'
import { notifications } from './notifications'
import { profile } from './profile'
import { reach } from './reach'
import { report } from './report'
import { shell } from './shell'
import { staffReports } from './staff-reports'
import { ticket } from './ticket'
import { tickets } from './tickets'
import { work } from './work'

/** English, the language that the others are translated from. */
export const en = {
  common,
  errors,
  access,
  facilities,
  home,
  announcements,
  bookings,
  booking,
  bookingMove,
  bookingWords,
  tickets,
  ticket,
  report,
  reach,
  work,
  staffReports,
  community,
  events,
  event,
  eventForm,
  eventDoor,
  listings,
  moderation,
  gallery,
  documents,
  contacts,
  figures,
  household,
  links,
  notifications,
  profile,
  shell,
}
