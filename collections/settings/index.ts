import type { GlobalConfig } from 'payload'
import { admitGlobalRequest } from '@/hooks/admit-global'
import { recordGlobalChange } from '@/hooks/audit/record-global'
import { checkGlobalInput } from '@/hooks/check-input'
import { administrator, anyoneSignedIn } from '../access'

/** What the estate is called and how it looks. Read by who is signed in, written by the administrator. */
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
    { name: 'estateName', type: 'text', required: true, maxLength: 120, defaultValue: 'The Khaki Estate' },
    { name: 'address', type: 'textarea', maxLength: 300 },
    {
      name: 'phone',
      type: 'text',
      maxLength: 20,
      admin: { description: 'The estate office, for residents.' },
    },
    { name: 'email', type: 'email' },
    {
      name: 'accentColor',
      type: 'text',
      maxLength: 7,
      defaultValue: '#6b5b2e',
      admin: { description: 'Six hex digits, such as #6b5b2e.' },
    },
  ],
  hooks: {
    beforeOperation: [admitGlobalRequest],
    beforeValidate: [checkGlobalInput],
    afterChange: [recordGlobalChange],
  },
}
