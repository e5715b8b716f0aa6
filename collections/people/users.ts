import { has, isPerson } from '@/domain/actor'
import { NAME_MAX, PHONE_MAX } from '@/domain/people/register'
import { endPushOnNewPassword, endPushOnSignOut } from '@/hooks/notifications/push-unsubscribe'
import { capSessions } from '@/hooks/people/cap-sessions'
import { checkPassword } from '@/hooks/people/check-password'
import { dropSecrets } from '@/hooks/people/drop-secrets'
import { guardAccountFilters, hideAccountContact } from '@/hooks/people/hide-contact'
import { keepNamesEqual } from '@/hooks/people/keep-names-equal'
import { keepProfilePhones } from '@/hooks/people/keep-phones-equal'
import { refuseDeadAccount } from '@/hooks/people/refuse-dead-account'
import { rememberDevice } from '@/hooks/people/remember-device'
import { storeDialable } from '@/hooks/people/store-dialable'
import { tellInvited } from '@/hooks/people/tell-account'
import { env } from '@/server/env'
import { administrator, fieldMay, may, which } from '../access'
import { ownCalendarEndpoints } from '../bookings/endpoints/calendar'
import { defineCollection } from '../define'
import { choices } from '../fields'
import { accountEndpoints } from './endpoints/account'

/** How long a sign-in lasts, in seconds: a week. */
const SESSION_SECONDS = 7 * 24 * 3600

export const users = defineCollection({
  slug: 'users',
  isAudited: true,
  auth: {
    tokenExpiration: SESSION_SECONDS,
    maxLoginAttempts: 0,
    useSessions: true,
    depth: 0,
    cookies: { sameSite: 'Lax', secure: env.estateUrl.startsWith('https:') },
  },
  labels: { singular: 'Account', plural: 'Accounts' },
  admin: {
    group: 'People',
    useAsTitle: 'name',
    defaultColumns: ['name', 'email', 'phone', 'language'],
    listSearchableFields: ['name', 'email', 'phone'],
    description: 'Who can sign in. What a person may do follows from their resident and staff profiles.',
    components: { edit: { beforeDocumentControls: ['/web/admin/AccountActions.tsx#AccountActions'] } },
  },
  access: {
    admin: async ({ req }) => (await may((actor) => has(actor, 'panel'))({ req })) === true,
    create: administrator,
    read: which((actor) => {
      if (!isPerson(actor) || has(actor, 'tickets.all') || has(actor, 'committee')) return true
      return { id: { equals: actor.userId } }
    }),
    update: which((actor) => {
      if (!isPerson(actor) || has(actor, 'admin')) return true
      return { id: { equals: actor.userId } }
    }),
    delete: administrator,
  },
  endpoints: [...accountEndpoints, ...ownCalendarEndpoints],
  fields: [
    { name: 'name', type: 'text', required: true, maxLength: NAME_MAX },
    {
      name: 'email',
      type: 'email',
      required: true,
      unique: true,
      access: { update: fieldMay((actor) => has(actor, 'admin')) },
    },
    {
      name: 'phone',
      type: 'text',
      maxLength: PHONE_MAX,
      admin: {
        description: 'Where SMS go. It follows the number that its holder writes into their profile.',
      },
    },
    {
      name: 'language',
      type: 'select',
      enumName: 'language',
      options: choices(['en', 'hi'], { en: 'English', hi: 'हिन्दी' }),
      defaultValue: 'en',
    },
    {
      name: 'messages',
      type: 'ui',
      admin: {
        disableListColumn: true,
        components: { Field: '/web/admin/deliveries/MessagesOfDocument.tsx#MessagesOfDocument' },
      },
    },
  ],
  hooks: {
    beforeOperation: [dropSecrets, guardAccountFilters],
    beforeValidate: [checkPassword],
    beforeChange: [storeDialable, endPushOnNewPassword],
    beforeLogin: [refuseDeadAccount],
    afterLogin: [capSessions, rememberDevice],
    afterLogout: [endPushOnSignOut],
    afterChange: [keepNamesEqual, keepProfilePhones, tellInvited],
    afterOperation: [hideAccountContact],
  },
})
