import type { CollectionBeforeChangeHook, CollectionBeforeValidateHook } from 'payload'
import { isPerson } from '@/domain/actor'
import { isPushEndpoint, isPushKey, isPushSecret } from '@/domain/notifications'
import { invalid } from '@/domain/violations'
import { requireActor } from '@/hooks/actor'
import { inTransaction, sql } from '@/server/database'
import { env } from '@/server/env'

/** Browsers of one account that are sent to; beyond them the one that came first is let go. */
export const PUSH_SUBSCRIPTIONS_MAX = 10

/** Names the locks under which a browser changes hands. */
const LOCKS = 4713

const CHECKS = {
  endpoint: {
    isGood: (text: string) => isPushEndpoint(text, env.estateUrl),
    message: 'endpoint is no address of a browser’s push service.',
  },
  p256dh: { isGood: isPushKey, message: 'p256dh is a public key of 65 bytes in base64url.' },
  auth: { isGood: isPushSecret, message: 'auth is a secret of 16 bytes in base64url.' },
}

/** Only browsers' push services are called, and only with keys that a browser gave. @throws RuleViolation 400. */
export const checkPushSubscription: CollectionBeforeValidateHook = ({ data }) => {
  const problems = Object.entries(CHECKS)
    .filter(([field, { isGood }]) => typeof data?.[field] === 'string' && !isGood(data[field]))
    .map(([field, { message }]) => ({ field, message }))
  if (problems.length > 0) throw invalid(problems)
  return data
}

/**
 * A browser belongs to who is signed in there now, and to that sign-in: what was known of it under anybody goes, and so
 * do the account's oldest beyond the most it may have.
 */
export const ownPushSubscription: CollectionBeforeChangeHook = async ({ data, req }) => {
  const actor = await requireActor(req)
  const userId = isPerson(actor) ? actor.userId : null
  const database = await inTransaction(req)
  // One after the other: two pages of one browser may ask at once, and under two accounts too.
  await database.rows(sql`select 1 from users where id = ${userId} for no key update`)
  await database.rows(sql`select pg_advisory_xact_lock(${LOCKS}, hashtext(${data.endpoint}))`)
  await database.rows(sql`
    delete from push_subscriptions where endpoint = ${data.endpoint} or id in (
      select id from push_subscriptions where user_id = ${userId} and endpoint <> ${data.endpoint}
      order by created_at desc, id offset ${PUSH_SUBSCRIPTIONS_MAX - 1})`)
  return { ...data, user: userId, sessionId: sessionOf(req.user) }
}

const sessionOf = (user: unknown): string | null => (user as { _sid?: string } | null)?._sid ?? null
