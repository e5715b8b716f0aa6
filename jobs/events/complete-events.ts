import { ASKED_DAYS } from '@/domain/events/by-itself'
import { addDays } from '@/domain/time'
import { onPool, sql } from '@/server/database'
import { unlessNoted } from '@/server/events/news-once'
import type { JobContext, JobResult } from '../job'
import { moveDue } from '../move-due'
import { tellEvents } from './tell-events'

/** Ends the events whose time is over, and asks those who came how it was. */
export async function completeEvents(context: JobContext): Promise<JobResult> {
  const now = sql`${context.now.toISOString()}::timestamptz`
  const result = await moveDue(context, {
    job: 'complete-events',
    collection: 'events',
    due: sql`t.status = 'published' and t."end" <= ${now}`,
    to: sql`'completed'`,
  })
  await askThoseWhoCame(context)
  const told = await tellEvents(context)
  return { ...result, failed: result.failed + told.failed }
}

/** Also of what somebody ended by hand. After some days it is too late to ask. */
async function askThoseWhoCame({ payload, now }: JobContext): Promise<void> {
  await onPool(payload).rows(sql`
    insert into event_news (event_id, kind, starts_at, created_at)
    select e.id, 'over', e.start, ${now.toISOString()}::timestamptz from events e
    where e.status in ('published', 'completed') and e."end" <= ${now.toISOString()}::timestamptz
      and e."end" > ${addDays(now, -ASKED_DAYS).toISOString()}::timestamptz
      and exists (select from rsvps a where a.event_id = e.id and a.checked_in_at is not null)
    ${unlessNoted}`)
}
