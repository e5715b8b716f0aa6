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
import { guardWarning, tellOfEnding } from '@/hooks/listings/end-by-itself'
import { guardHiddenDetail } from '@/hooks/listings/guard-filters'
import { listOpen } from '@/hooks/listings/list-open'
import { lockListing } from '@/hooks/listings/lock-listing'
import { nameSellers } from '@/hooks/listings/name-sellers'
import { recordListing } from '@/hooks/listings/record-listing'
import { writeListing } from '@/hooks/listings/write-listing'
import { settleReports } from '@/hooks/moderation/settle-reports'
import { putInRank } from '@/hooks/ranked-search'
import { anyoneSignedIn, which } from '../access'
import { defineCollection } from '../define'
import { passingText } from '../events/fields'
import { choices, derivedRelation, paise, stamp, told } from '../fields'
import { moderated } from '../moderation/fields'
import { listingQuery, listingsToChange, ownerAndModerators } from './access'

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
  },
  defaultSort: '-listedAt',
  forceSelect: { seller: true },
  access: { create: anyoneSignedIn, read: which(listingQuery), update: which(listingsToChange) },
  hooks: {
    beforeOperation: [guardHiddenDetail, lockListing, listOpen],
    beforeChange: [guardWarning, writeListing],
    afterChange: [recordListing, tellOfEnding, settleReports('listings')],
    afterOperation: [putInRank, nameSellers],
  },
  fields: [
    { name: 'title', type: 'text', required: true, maxLength: TITLE_MAX },
    { name: 'description', type: 'textarea', maxLength: DESCRIPTION_MAX },
    { name: 'type', type: 'select', options: choices(LISTING_TYPES), required: true },
    { name: 'category', type: 'select', options: choices(LISTING_CATEGORIES), defaultValue: 'other' },
    { name: 'status', type: 'select', options: choices(LISTING_STATUSES), defaultValue: 'active' },
    paise('pricePaise', 'Price'),
    { name: 'condition', type: 'select', options: choices(CONDITIONS) },
    {
      name: 'photos',
      type: 'upload',
      relationTo: 'media',
      hasMany: true,
      maxRows: PHOTOS_MAX,
      custom: { isRelationChecked: true },
    },
    {
      name: 'hiddenDetail',
      label: 'What only the owner can know',
      type: 'text',
      maxLength: HIDDEN_DETAIL_MAX,
      access: { read: ownerAndModerators },
      admin: { disableListFilter: true },
    },
    { name: 'renew', type: 'checkbox', virtual: true, admin: { hidden: true } },
    passingText('note', NOTE_MAX),
    derivedRelation('seller', 'users'),
    told('sellerName', 'text'),
    ...moderated(),
    stamp('listedAt'),
    stamp('expiresAt'),
    stamp('closedAt'),
    stamp('warnedFiveDaysAt'),
    stamp('warnedOneDayAt'),
  ],
})
