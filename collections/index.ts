import type { CollectionConfig } from 'payload'
import { auditEvents } from './audit'
import { media } from './media'
import { notifications } from './notifications'
import { deliveries } from './notifications/deliveries'
import { jobRuns } from './notifications/job-runs'
import { notificationPreferences } from './notifications/preferences'
import { administrators } from './people/administrators'
import { flats } from './people/flats'
import { residents } from './people/residents'
import { staff } from './people/staff'
import { users } from './people/users'
import { tickets } from './tickets'
import { ticketCategories } from './tickets/categories'
import { ticketFollows } from './tickets/follows'
import { ticketUpdates } from './tickets/updates'

/** Every collection, in the order of the admin panel's menu. */
export const collections: CollectionConfig[] = [
  tickets,
  ticketCategories,
  ticketUpdates,
  ticketFollows,
  media,
  residents,
  flats,
  staff,
  users,
  administrators,
  notifications,
  notificationPreferences,
  deliveries,
  auditEvents,
  jobRuns,
]
