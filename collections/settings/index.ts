import type { GlobalConfig } from 'payload'
import { UNNAMED_ESTATE } from '@/domain/estate'
import { admitGlobalRequest } from '@/hooks/admit-global'
import { recordGlobalChange } from '@/hooks/audit/record-global'
import { checkGlobalInput } from '@/hooks/check-input'
import { administrator, anyoneSignedIn } from '../access'

/** Six hex digits behind a `#`, or nothing at all. */
function isHexColor(value: string | null | undefined): true | string {
  return !value || /^#[0-9a-f]{6}$/i.test(value) || 'Write six hex digits, such as #6b5b2e.'
}

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
  ],
  hooks: {
    beforeOperation: [admitGlobalRequest],
    beforeValidate: [checkGlobalInput],
    afterChange: [recordGlobalChange],
  },
}
