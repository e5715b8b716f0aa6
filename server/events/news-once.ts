import type { SQL } from 'drizzle-orm'
import { MADE_NEWS } from '@/domain/events/news'
import { sql } from '../database'
import { literals } from '../literals'

/**
 * Ends an insert into `event_news` of what comes by the clock: once for each start of an event. The condition is that of the
 * index `event_news_once`, by which Postgres knows it.
 */
export const unlessNoted: SQL = sql`
  on conflict (event_id, kind, starts_at) where kind not in ${literals(MADE_NEWS)} do nothing`
