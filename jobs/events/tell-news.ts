import { type BasePayload, createLocalReq, type PayloadRequest } from 'payload'
import { inTransaction, type Sql, withTransaction } from '@/server/database'
import { recipientsOf } from '@/server/events/recipients'
import { storeCrowdDeliveries, storeCrowdMessages } from '../notifications/crowd'
import { lockUntoldNews, markTold, type UntoldNews } from './untold-news'

/**
 * Tells everybody whom a piece of an event's news concerns, in a handful of statements however many they are. First all see
 * it in the app; then, in a transaction of its own so that nobody waits for it, what goes out as each of them chose. Running
 * it again, or after a crash in between, tells nobody twice. Answers whether there was anything to do.
 */
export async function tellNews(payload: BasePayload, newsId: string, now: Date): Promise<boolean> {
  const isShown = await withNews(payload, newsId, now, (_, database, news) => show(database, news, now))
  if (!isShown) return false
  const isSent = await withNews(payload, newsId, now, async (req, database, news) => {
    if (news.isTrue) await storeCrowdDeliveries(req, database, news.occurrence, now, now)
    await markTold(database, newsId, now)
  })
  return isSent
}

async function show(database: Sql, news: UntoldNews, now: Date): Promise<void> {
  if (!news.isTrue) return
  const recipients = recipientsOf(news.kind, news.eventId, news.audience, now)
  await storeCrowdMessages(database, news.occurrence, recipients, now)
}

/** Does `work` under the lock of news that is not told yet. Answers whether there was any. */
async function withNews(
  payload: BasePayload,
  id: string,
  now: Date,
  work: (req: PayloadRequest, database: Sql, news: UntoldNews) => Promise<void>,
): Promise<boolean> {
  const req = await createLocalReq({ context: { now } }, payload)
  return withTransaction(payload, req, async () => {
    const database = await inTransaction(req)
    const news = await lockUntoldNews(database, id)
    if (news) await work(req, database, news)
    return news !== null
  })
}
