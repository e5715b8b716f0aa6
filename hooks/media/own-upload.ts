import type { CollectionBeforeChangeHook } from 'payload'
import { isPerson } from '@/domain/actor'
import { requireActor } from '../actor'

export const ownUpload: CollectionBeforeChangeHook = async ({ data, operation, req }) => {
  if (operation !== 'create') return data
  const actor = await requireActor(req)
  return { ...data, uploadedBy: isPerson(actor) ? actor.userId : null, ticket: null, isInternal: false }
}
