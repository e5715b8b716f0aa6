import { DIGESTS } from '@/domain/notifications'
import { defineCollection } from '../define'
import { choices, derivedRelation } from '../fields'
import { preferencesEndpoints } from './preferences-endpoints'

/**
 * What each account chose to be told, and when: written and read through `/api/notification-preferences/me` alone.
 * An account without a row has the estate's defaults (domain/notifications/preferences.ts).
 */
export const notificationPreferences = defineCollection({
  slug: 'notification-preferences',
  isAudited: true,
  labels: { singular: 'Notification preferences', plural: 'Notification preferences' },
  admin: { group: false, hidden: true },
  endpoints: preferencesEndpoints,
  fields: [
    { ...derivedRelation('user', 'users'), required: true, unique: true } as never,
    { name: 'muted', type: 'checkbox', defaultValue: false },
    { name: 'urgentOnly', type: 'checkbox', defaultValue: false },
    { name: 'digest', type: 'select', options: choices(DIGESTS), defaultValue: 'off' },
    { name: 'quietFrom', type: 'text', maxLength: 5 },
    { name: 'quietTo', type: 'text', maxLength: 5 },
    { name: 'quietTimeZone', type: 'text', maxLength: 60 },
    { name: 'channels', type: 'json' },
    { name: 'categories', type: 'json' },
  ],
})
