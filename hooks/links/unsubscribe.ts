import type { BasePayload, PayloadRequest } from 'payload'
import type { SignedLink } from '@/domain/links/actions'
import { linkExpired, linkForged } from '@/domain/links/refusals'
import { CATEGORIES, type NotificationCategory } from '@/domain/notifications'
import { withTransaction } from '@/server/database'
import { changePreferences } from '../notifications/preferences'
import { requestOfHolder } from './holder'

interface Unsubscribing {
  category: NotificationCategory
  /** In the name of whose mail it is, whether or not they are still active here. */
  req: PayloadRequest
}

/**
 * Whose mail of which category a link stops; changes nothing.
 * @throws RuleViolation 404 when there is no such category or account, 410 when its days are over.
 */
export async function unsubscribing(
  payload: BasePayload,
  link: SignedLink,
  now: Date,
): Promise<Unsubscribing> {
  const category = CATEGORIES.find((one) => one === link.subject)
  if (link.action !== 'unsubscribe' || !category) throw linkForged()
  if (link.expiresAt <= now) throw linkExpired(link.action)
  const req = await requestOfHolder(payload, link, now)
  if (!req) throw linkForged()
  return { category, req }
}

/** Stops the e-mails of the link's category for its holder; twice is as once. Answers the category. */
export async function unsubscribe(
  payload: BasePayload,
  link: SignedLink,
  now: Date,
): Promise<NotificationCategory> {
  const { category, req } = await unsubscribing(payload, link, now)
  await withTransaction(payload, req, () =>
    changePreferences(req, link.userId, { categories: { [category]: { email: false } } }),
  )
  return category
}
