import type { CollectionBeforeChangeHook, CollectionBeforeOperationHook } from 'payload'
import { isPerson } from '@/domain/actor'
import { requireAnothersDecision } from '@/domain/moderation/report'
import { conflict } from '@/domain/violations'
import { preparedInTransaction } from '@/server/prepared'
import { requireActor } from '../actor'
import { idOf } from '../ids'
import { lockCommentRow } from './lock-row'

/** Takes the comment's lock first: of two moderators the second sees what the first has decided, and who takes it back too. */
export const lockComment: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  const id = 'id' in args ? args.id : undefined
  if ((operation !== 'update' && operation !== 'delete') || id === undefined) return args
  await lockCommentRow(await preparedInTransaction(req), String(id))
  return args
}

/** Hides a comment, or lets another's stand again. Who hid it first is kept as long as it is hidden; its words never change. */
export const moderateComment: CollectionBeforeChangeHook = async ({ data, operation, originalDoc, req }) => {
  if (operation !== 'update') return data
  const actor = await requireActor(req)
  const wasHidden = originalDoc.hidden === true
  const hidden = data.hidden === undefined ? wasHidden : data.hidden === true
  if (wasHidden && !hidden && originalDoc.body === '')
    throw conflict('taken_back', 'Whoever said this has taken it back: nothing is left to stand again.')
  if (wasHidden && !hidden) requireAnothersDecision(actor, idOf(originalDoc.author), 'hidden')
  const by = isPerson(actor) ? actor.userId : null
  return { ...data, hidden, hiddenBy: hidden ? (wasHidden ? originalDoc.hiddenBy : by) : null }
}
