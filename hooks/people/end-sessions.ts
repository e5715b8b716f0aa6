import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, PayloadRequest } from 'payload'
import { inTransaction } from '@/server/database'
import { personOf } from '../actor'
import { releaseAnswers } from '../events/release-answers'
import { idOf } from '../ids'
import { endListings } from '../listings/end-listings'
import { endSessions } from './end-account-sessions'

/**
 * Who stops counting (deactivated, unverified, moved out, taken off the register, or the account of a profile that went to
 * another) is signed out at once, and stays so if they return; what they wanted to come to has their places for others, and
 * what they offered is no longer to be had.
 */
export const endSessionsOfGone: CollectionAfterChangeHook = async ({ doc, operation, previousDoc, req }) => {
  if (operation === 'update') await endIfGone(req, [idOf(doc.user), idOf(previousDoc?.user)])
  return doc
}

/** The same of whoever held a profile that is deleted. */
export const endSessionsOfDeleted: CollectionAfterDeleteHook = async ({ doc, req }) => {
  await endIfGone(req, [idOf(doc.user)])
  return doc
}

async function endIfGone(req: PayloadRequest, accounts: readonly (string | null)[]): Promise<void> {
  for (const userId of new Set(accounts)) {
    if (userId === null || (await personOf(req, userId))) continue
    await endSessions(await inTransaction(req), userId)
    await releaseAnswers(req, userId)
    await endListings(req, userId)
  }
}
