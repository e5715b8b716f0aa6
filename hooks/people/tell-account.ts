import type { CollectionAfterChangeHook } from 'payload'
import { isPerson } from '@/domain/actor'
import { actorOf } from '../actor'
import { idOf } from '../ids'
import { tell } from '../notifications/tell'

/** A person whom an administrator gave an account hears of it; accounts that the operator's commands make do not. */
export const tellInvited: CollectionAfterChangeHook = async ({ doc, operation, req }) => {
  const actor = operation === 'create' ? await actorOf(req) : null
  if (!actor || !isPerson(actor)) return doc
  await tell(req, [
    {
      kind: 'account.invited',
      key: `account.invited:${doc.id}`,
      actorUserId: actor.userId,
      account: { userId: String(doc.id) },
    },
  ])
  return doc
}

/** A resident whom the committee verifies is told that the account now counts. */
export const tellVerified: CollectionAfterChangeHook = async ({ doc, operation, previousDoc, req }) => {
  const userId = idOf(doc.user)
  const isNews = operation === 'update' && doc.verified === true && previousDoc?.verified !== true
  const actor = isNews && userId ? await actorOf(req) : null
  if (!actor || !userId) return doc
  await tell(req, [
    {
      kind: 'account.verified',
      key: `account.verified:${doc.id}:${doc.updatedAt}`,
      actorUserId: isPerson(actor) ? actor.userId : null,
      account: { userId },
    },
  ])
  return doc
}
