import type { CollectionConfig, CollectionSlug } from 'payload'
import { admitRequest } from '@/hooks/admit-request'
import { recordChange, recordDeletion } from '@/hooks/audit/record'
import { checkInput } from '@/hooks/check-input'
import { keepForcedSelect } from '@/hooks/keep-forced-select'
import { refuseForbiddenFields } from '@/hooks/refuse-forbidden-fields'
import { rememberAnswer } from '@/hooks/remember-answer'
import { stableOrder } from '@/hooks/stable-order'
import { trimAnswer, writeWhole } from '@/hooks/trim-answer'
import { nobody } from './access'

export interface EstateCollection extends Omit<CollectionConfig, 'slug' | 'lockDocuments'> {
  slug: CollectionSlug
  /** Whether each change leaves an audit event. The audit itself and the outbox are their own record. */
  isAudited: boolean
}

/**
 * A collection of the estate: what `access` does not open is closed, every operation passes the same door, and
 * the generic side doors (duplicate, bulk edit, document locks) are shut.
 */
export function defineCollection({ isAudited, ...config }: EstateCollection): CollectionConfig {
  const { hooks = {}, access = {} } = config
  return {
    ...config,
    // The tab with the address of the REST answer is for programmers, not for the committee.
    admin: { hideAPIURL: true, ...config.admin },
    access: {
      create: nobody,
      read: nobody,
      update: nobody,
      delete: nobody,
      unlock: nobody,
      readVersions: nobody,
      ...access,
    },
    lockDocuments: false,
    disableDuplicate: true,
    disableBulkEdit: true,
    disableBulkDelete: true,
    hooks: {
      ...hooks,
      beforeOperation: [
        admitRequest,
        writeWhole,
        keepForcedSelect,
        stableOrder,
        ...(hooks.beforeOperation ?? []),
      ],
      beforeValidate: [checkInput, refuseForbiddenFields, ...(hooks.beforeValidate ?? [])],
      afterChange: [...(isAudited ? [recordChange] : []), ...(hooks.afterChange ?? [])],
      afterOperation: [...(hooks.afterOperation ?? []), trimAnswer, rememberAnswer],
      afterDelete: [...(isAudited ? [recordDeletion] : []), ...(hooks.afterDelete ?? [])],
    },
  }
}
