import { oneLine, type SendResult } from '@/domain/notifications'
import { type Sql, sql } from '@/server/database'
import type { Pusher, PushMessage, PushResult, PushTarget } from '@/server/push'
import type { ClaimedDelivery } from '../deliveries/claimed'

/** Characters that a screen has room for, and an encrypted message too: 4096 bytes of it, three to a letter of Hindi. */
const TITLE_MAX = 100
const BODY_MAX = 240
/** Browsers of one person that are called at once; nobody has more (hooks/notifications/push-subscribe.ts). */
const TARGETS_MAX = 20

interface Target extends PushTarget {
  id: string
}

/**
 * Sends a delivery to every browser of its recipient, and forgets those that are gone. It is sent when one of them took
 * it; all are tried again only when none did.
 */
export async function sendPush(
  database: Sql,
  delivery: ClaimedDelivery,
  { pusher, estateUrl }: { pusher: Pusher; estateUrl: string },
): Promise<SendResult> {
  const targets = await database.rows<Target>(sql`
    select id, endpoint, p256dh, auth from push_subscriptions where user_id = ${delivery.recipientId}
    order by created_at desc limit ${TARGETS_MAX}`)
  const message = messageOf(delivery, estateUrl)
  const results = await Promise.all(targets.map((target) => pusher.send(target, message)))
  const gone = targets.filter((_, index) => results[index]?.kind === 'gone').map(({ id }) => id)
  if (gone.length > 0) {
    await database.rows(sql`delete from push_subscriptions where id = any(${sql.param(gone)}::uuid[])`)
  }
  return together(results)
}

function messageOf({ id, title, body, url, urgency }: ClaimedDelivery, estateUrl: string): PushMessage {
  const { href } = new URL(url, estateUrl)
  return { id, title: oneLine(title, TITLE_MAX), body: oneLine(body, BODY_MAX), url: href, urgency }
}

/** What several browsers' answers mean for the one delivery. */
function together(results: readonly PushResult[]): SendResult {
  const answers = results.filter((result) => result.kind !== 'gone')
  for (const kind of ['sent', 'transient', 'unclear', 'permanent'] as const) {
    const answer = answers.find((result) => result.kind === kind)
    if (answer) return answer
  }
  return { kind: 'permanent', reason: 'The account has no browser that takes push messages.' }
}
