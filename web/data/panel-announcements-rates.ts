import type { Payload } from 'payload'
import { cache } from 'react'
import { isOverseenBy } from '@/hooks/announcements/seen-by'
import { reading, sql } from '@/server/database'
import { panelActor, panelRequest } from './panel-request'

export interface ReadRate {
  recipients: number
  read: number
  acknowledged: number
}

type Rates = Map<string, ReadRate>

/** What one rendering asks for until the next turn of the loop: a whole list's worth is one query. */
const batchOf = cache((payload: Payload) => {
  let waiting: { ids: string[]; rates: Promise<Rates> } | null = null
  return (id: string): Promise<Rates> => {
    if (waiting) {
      waiting.ids.push(id)
      return waiting.rates
    }
    const ids = [id]
    const rates = new Promise<void>((resolve) => setImmediate(resolve)).then(() => {
      waiting = null
      return ratesOf(payload, ids)
    })
    waiting = { ids, rates }
    return rates
  }
})

/** How many of an announcement's people have read it; null for who may not know, and before anybody was told. */
export async function readRateOf(payload: Payload, id: string): Promise<ReadRate | null> {
  return (await batchOf(payload)(id)).get(id) ?? null
}

/** For the author and the committee. Bounded by the announcements of one page. */
export async function ratesOf(payload: Payload, ids: readonly string[]): Promise<Rates> {
  if (ids.length === 0) return new Map()
  const actor = await panelActor(payload)
  const database = await reading(await panelRequest(payload))
  const rows = await database.rows<{
    id: string
    recipients: string
    read: string
    acknowledged: string
  }>(sql`
    select r.announcement_id as id, count(*) as recipients, count(r.read_at) as read,
      count(r.acknowledged_at) as acknowledged
    from receipts r join announcements a on a.id = r.announcement_id
    where r.announcement_id = any(${sql.param([...ids])}::uuid[]) and ${isOverseenBy(actor, sql`a`)}
    group by r.announcement_id`)
  return new Map(
    rows.map(({ id, recipients, read, acknowledged }) => [
      id,
      { recipients: Number(recipients), read: Number(read), acknowledged: Number(acknowledged) },
    ]),
  )
}
