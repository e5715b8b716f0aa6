import {
  CONDITIONS,
  DESCRIPTION_MAX,
  HIDDEN_DETAIL_MAX,
  LISTING_CATEGORIES,
  LISTING_STATUSES,
  LISTING_TYPES,
  NOTE_MAX,
  PHOTOS_MAX,
  TITLE_MAX,
} from '@/domain/listings/words'
import { guardHiddenDetail } from '@/hooks/listings/guard-filters'
import { listOpen } from '@/hooks/listings/list-open'
import { lockListing } from '@/hooks/listings/lock-listing'
import { nameSellers } from '@/hooks/listings/name-sellers'
import { recordListing } from '@/hooks/listings/record-listing'
import { listingQuery } from '@/hooks/listings/seen-by'
import { writeListing } from '@/hooks/listings/write-listing'
import { settleReports } from '@/hooks/moderation/settle-reports'
import { putInRank } from '@/hooks/ranked-search'
import { anyoneSignedIn, which } from '../access'
import { defineCollection } from '../define'
import {
  choices,
  derivedRelation,
  frozen,
  inHeader,
  NO_FIELD,
  paise,
  passingText,
  stamp,
  told,
} from '../fields'
import { moderated } from '../moderation/fields'
import { listingsToChange, ownerAndModerators } from './access'

/** Where the panel's form and list of listings are made. */
const FORM = '/web/admin/listings'

/** What residents sell, give, look for and offer one another, what was lost and what was found. */
export const listings = defineCollection({
  slug: 'listings',
  isAudited: true,
  admin: {
    group: 'Community',
    useAsTitle: 'title',
    description: 'What residents sell, give, look for, have lost and found.',
    defaultColumns: ['title', 'type', 'status', 'pricePaise', 'seller', 'hidden', 'expiresAt'],
    listSearchableFields: ['title', 'description'],
    pagination: { defaultLimit: 25, limits: [10, 25, 50, 100] },
    components: {
      beforeListTable: [`${FORM}/ListingToolbar.tsx#ListingToolbar`],
      edit: { SaveButton: `${FORM}/ListingControls.tsx#ListingControls` },
    },
  },
  defaultSort: '-listedAt',
  forceSelect: { seller: true },
  access: { create: anyoneSignedIn, read: which(listingQuery), update: which(listingsToChange) },
  hooks: {
    beforeOperation: [guardHiddenDetail, lockListing, listOpen],
    beforeChange: [writeListing],
    afterChange: [recordListing, settleReports('listings')],
    afterOperation: [putInRank, nameSellers],
  },
  fields: [
    {
      name: 'summary',
      type: 'ui',
      admin: { disableListColumn: true, components: { Field: `${FORM}/ListingSummary.tsx#ListingSummary` } },
    },
    {
      name: 'title',
      type: 'text',
      required: true,
      maxLength: TITLE_MAX,
      admin: { components: frozen('Text') },
    },
    {
      name: 'description',
      type: 'textarea',
      maxLength: DESCRIPTION_MAX,
      admin: { components: frozen('Textarea') },
    },
    {
      name: 'type',
      type: 'select',
      options: choices(LISTING_TYPES),
      required: true,
      admin: { components: frozen('Select') },
    },
    {
      name: 'category',
      type: 'select',
      options: choices(LISTING_CATEGORIES),
      defaultValue: 'other',
      admin: { components: frozen('Select') },
    },
    {
      name: 'status',
      type: 'select',
      options: choices(LISTING_STATUSES),
      defaultValue: 'active',
      admin: { components: { ...NO_FIELD, Cell: `${FORM}/cells.tsx#ListingStatusCell` } },
    },
    paise('pricePaise', 'Price', { field: '/web/admin/FrozenFields.tsx#FrozenRupees' }),
    {
      name: 'condition',
      type: 'select',
      options: choices(CONDITIONS),
      admin: { components: frozen('Select') },
    },
    {
      name: 'photos',
      type: 'upload',
      relationTo: 'media',
      hasMany: true,
      maxRows: PHOTOS_MAX,
      custom: { isRelationChecked: true },
      admin: { components: frozen('Upload') },
    },
    {
      name: 'hiddenDetail',
      label: 'What only the owner can know',
      type: 'text',
      maxLength: HIDDEN_DETAIL_MAX,
      access: { read: ownerAndModerators },
      admin: { disableListFilter: true, components: frozen('Text') },
    },
    { name: 'renew', type: 'checkbox', virtual: true, admin: { hidden: true } },
    passingText('note', NOTE_MAX),
    inHeader(derivedRelation('seller', 'users')),
    told('sellerName', 'text'),
    ...moderated(),
    inHeader(stamp('listedAt')),
    inHeader(stamp('expiresAt')),
    inHeader(stamp('closedAt')),
    inHeader(stamp('warnedFiveDaysAt')),
    inHeader(stamp('warnedOneDayAt')),
    {
      name: 'audit',
      type: 'ui',
      admin: {
        disableListColumn: true,
        components: { Field: '/web/admin/DocumentAudit.tsx#DocumentAudit' },
      },
    },
  ],
})
