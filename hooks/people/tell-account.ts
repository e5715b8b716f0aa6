import type { CollectionAfterChangeHook } from 'payload'
import { isPerson } from '@/domain/actor'
import { env } from '@/server/env'
import { actorOf, nowOf } from '../actor'
import { idOf } from '../ids'
import { tell } from '../notifications/tell'
import { sendInvitation } from './links'

/** A person whom an administrator gave an account gets a link to their first password; accounts that the operator's commands make do not. */
export const tellInvited: CollectionAfterChangeHook = async ({ doc, operation, req }) => {
  const actor = operation === 'create' ? await actorOf(req) : null
  if (!actor || !isPerson(actor)) return doc
  await sendInvitation(req, { id: String(doc.id), email: doc.email }, actor.userId)
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

/** Whoever is to move out is told when somebody else says the day, changes it or takes it back. */
export const tellMovingOut: CollectionAfterChangeHook = async ({ doc, operation, previousDoc, req }) => {
  const userId = idOf(doc.user)
  const [former, day] = [startOf(previousDoc?.moveOutDate), startOf(doc.moveOutDate)]
  const isNews = operation === 'update' && doc.verified === true && former?.getTime() !== day?.getTime()
  const actor = isNews && userId ? await actorOf(req) : null
  if (!actor || !userId || !isPerson(actor)) return doc
  const now = nowOf(req)
  // A past day that is set right is history, of which nobody has to be told.
  if (former && former <= now && day && day <= now) return doc
  await tell(req, [
    {
      kind: 'account.moving_out',
      key: `account.moving_out:${doc.id}:${day?.toISOString() ?? 'stays'}:${doc.updatedAt}`,
      actorUserId: actor.userId,
      account: {
        userId,
        url: '/profile/household',
        ...(day ? { moveOut: { start: day, zone: env.timeZone } } : {}),
      },
    },
  ])
  return doc
}

const startOf = (value: unknown): Date | null => (value ? new Date(String(value)) : null)
