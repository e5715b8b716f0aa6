import type { BasePayload, PayloadRequest } from 'payload'
import type { SignedLink } from '@/domain/links/actions'
import { linkExpired, linkForged } from '@/domain/links/refusals'
import {
  isUnsubscribed,
  type Unsubscribable,
  unsubscribableOf,
  unsubscribingPatch,
} from '@/domain/links/unsubscribing'
import { withTransaction } from '@/server/database'
import { changePreferences, preferencesOf } from '../notifications/preferences'
import { requestOfHolder } from './holder'

interface Unsubscribing {
  what: Unsubscribable
  /** In the name of whose mail it is, whether or not they are still active here. */
  req: PayloadRequest
}

/**
 * Whose mail of which kind a link stops; changes nothing.
 * @throws RuleViolation 404 when there is no such kind or account, 410 when its days are over.
 */
export async function unsubscribing(
  payload: BasePayload,
  link: SignedLink,
  now: Date,
): Promise<Unsubscribing> {
  const what = unsubscribableOf(link.subject)
  if (link.action !== 'unsubscribe' || !what) throw linkForged()
  if (link.expiresAt <= now) throw linkExpired(link.action)
  const req = await requestOfHolder(payload, link, now)
  if (!req) throw linkForged()
  return { what, req }
}

/** Whether e-mails of the kind have been stopped before. */
export async function isStopped({ what, req }: Unsubscribing, { userId }: SignedLink): Promise<boolean> {
  return isUnsubscribed(await preferencesOf(req, userId), what)
}

/** Stops the e-mails of the link's kind for its holder; twice is as once. Answers the kind. */
export async function unsubscribe(
  payload: BasePayload,
  link: SignedLink,
  now: Date,
): Promise<Unsubscribable> {
  const { what, req } = await unsubscribing(payload, link, now)
  await withTransaction(payload, req, () => changePreferences(req, link.userId, unsubscribingPatch(what)))
  return what
}
