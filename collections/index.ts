import type { CollectionConfig } from 'payload'
import { announcements } from './announcements'
import { announcementCategories } from './announcements/categories'
import { comments } from './announcements/comments'
import { receipts } from './announcements/receipts'
import { auditEvents } from './audit'
import { bookings } from './bookings'
import { closures } from './bookings/closures'
import { facilities } from './bookings/facilities'
import { ledgerEntries } from './bookings/ledger'
import { emergencyContacts } from './contacts'
import { documents } from './documents'
import { documentVersions } from './documents/versions'
import { events } from './events'
import { eventFeedback } from './events/feedback'
import { rsvps } from './events/rsvps'
import { eventWalkIns } from './events/walk-ins'
import { activityDays } from './figures/activity-days'
import { staffReports } from './figures/staff-reports'
import { galleryPhotos } from './gallery'
import { galleryLikes } from './gallery/likes'
import { listings } from './listings'
import { listingMessages } from './listings/messages'
import { listingThreads } from './listings/threads'
import { media } from './media'
import { reports } from './moderation/reports'
import { notifications } from './notifications'
import { deliveries } from './notifications/deliveries'
import { jobRuns } from './notifications/job-runs'
import { notificationPreferences } from './notifications/preferences'
import { pushSubscriptions } from './notifications/push-subscriptions'
import { administrators } from './people/administrators'
import { flats } from './people/flats'
import { occupancies } from './people/occupancies'
import { residents } from './people/residents'
import { staff } from './people/staff'
import { users } from './people/users'
import { tickets } from './tickets'
import { ticketCategories } from './tickets/categories'
import { ticketEscalations } from './tickets/escalations'
import { ticketFollows } from './tickets/follows'
import { ticketUpdates } from './tickets/updates'

/** Every collection, in the order of the admin panel's menu. */
export const collections: CollectionConfig[] = [
  tickets,
  ticketCategories,
  ticketUpdates,
  ticketFollows,
  ticketEscalations,
  announcements,
  announcementCategories,
  receipts,
  comments,
  bookings,
  facilities,
  closures,
  ledgerEntries,
  events,
  rsvps,
  eventWalkIns,
  eventFeedback,
  listings,
  listingThreads,
  listingMessages,
  galleryPhotos,
  galleryLikes,
  reports,
  documents,
  documentVersions,
  emergencyContacts,
  media,
  residents,
  flats,
  occupancies,
  staff,
  staffReports,
  users,
  administrators,
  notifications,
  notificationPreferences,
  deliveries,
  pushSubscriptions,
  auditEvents,
  activityDays,
  jobRuns,
]
