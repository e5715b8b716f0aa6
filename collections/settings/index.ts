import type { Field, GlobalConfig } from 'payload'
import { UNNAMED_ESTATE } from '@/domain/estate'
import { GALLERY_MODERATIONS } from '@/domain/gallery/words'
import { admitGlobalRequest } from '@/hooks/admit-global'
import { recordGlobalChange } from '@/hooks/audit/record-global'
import { checkGlobalInput } from '@/hooks/check-input'
import { administrator, anyoneSignedIn, officeReads } from '../access'
import { choices } from '../fields'
import { serviceTime } from './service-time'

const LIMIT_MAX = 100_000

/** Six hex digits behind a `#`, or nothing at all. */
function isHexColor(value: string | null | undefined): true | string {
  return !value || /^#[0-9a-f]{6}$/i.test(value) || 'Write six hex digits, such as #6b5b2e.'
}

/** How many at most; nothing for no limit. */
function limit(name: string, description: string): Field {
  return {
    ...{ name, type: 'number', min: 1, max: LIMIT_MAX, custom: { integer: true } },
    access: officeReads,
    admin: { description },
  }
}

/** What the estate is called and how it looks. Read by who is signed in, but for what is the office's alone; written by the administrator. */
export const settings: GlobalConfig = {
  slug: 'settings',
  lockDocuments: false,
  admin: {
    group: 'Operations',
    hideAPIURL: true,
    description: 'What the estate is called and how residents reach its office.',
  },
  label: 'Estate settings',
  access: { read: anyoneSignedIn, update: administrator },
  fields: [
    { name: 'estateName', type: 'text', required: true, maxLength: 120, defaultValue: UNNAMED_ESTATE },
    { name: 'address', type: 'textarea', maxLength: 300 },
    {
      name: 'phone',
      type: 'text',
      maxLength: 20,
      admin: { description: 'The estate office, for residents.' },
    },
    { name: 'email', type: 'email' },
    {
      name: 'logo',
      type: 'upload',
      relationTo: 'media',
      custom: { isRelationChecked: true },
      admin: { description: 'Shown beside the name on every page, also before anybody signs in.' },
    },
    {
      name: 'accentColor',
      type: 'text',
      maxLength: 7,
      validate: isHexColor,
      defaultValue: '#6b5b2e',
      admin: { description: 'Six hex digits, such as #6b5b2e.' },
    },
    {
      name: 'galleryModeration',
      type: 'select',
      options: choices(GALLERY_MODERATIONS, {
        after: 'At once',
        before: 'Once a moderator has looked at them',
      }),
      defaultValue: 'after',
      admin: { description: 'When photos of residents are to be seen by everybody.' },
    },
    ...serviceTime,
    limit('emailsPerHour', 'E-mails to one person an hour; what is more waits. Emergencies do not count.'),
    limit('smsPerHour', 'SMS to one person an hour; what is more waits. Emergencies do not count.'),
    limit('emailsPerMinute', 'E-mails a minute that the SMTP server takes from the estate.'),
    limit('smsPerMinute', 'SMS a minute that the provider takes from the estate.'),
  ],
  hooks: {
    beforeOperation: [admitGlobalRequest],
    beforeValidate: [checkGlobalInput],
    afterChange: [recordGlobalChange],
  },
}
