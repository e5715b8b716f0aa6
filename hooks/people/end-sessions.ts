import type { CollectionAfterChangeHook } from 'payload'
import { inTransaction } from '@/server/database'
import { personOf } from '../actor'
import { releaseAnswers } from '../events/release-answers'
import { idOf } from '../ids'
import { endListings } from '../listings/end-listings'
import { endSessions } from './end-account-sessions'

/**
 * Who stops counting (deactivated, unverified, moved out, taken off the register) is signed out at once, and stays so if they
 * return; what they wanted to come to has their places for others, and what they offered is no longer to be had.
 */
export const endSessionsOfGone: CollectionAfterChangeHook = async ({ doc, operation, previousDoc, req }) => {
  const userId = operation === 'update' ? (idOf(doc.user) ?? idOf(previousDoc?.user)) : null
  if (userId === null || (await personOf(req, userId))) return doc
  await endSessions(await inTransaction(req), userId)
  await releaseAnswers(req, userId)
  await endListings(req, userId)
  return doc
}
