import type { DeliveryChannel, DeliveryStatus } from '@/domain/notifications'
import { seesAllContacts } from '@/domain/people/register'
import { reading, sql } from '@/server/database'
import type { Viewer } from '../viewer'

/** Somebody who was told of an announcement and has not read it. */
export interface Unreached {
  user: string
  name: string
  /** For those alone who are answered everybody's (contract §3). */
  phone: string | null
  tried: { channel: DeliveryChannel; status: DeliveryStatus }[]
}

/** A flat in which nobody has read an announcement. */
export interface Household {
  flat: string
  block: string
  floor: number | null
  people: Unreached[]
}

interface Choice {
  /** Every block when null. */
  block: string | null
  page: number
  /** Households on one page. */
  size: number
}

type Row = Omit<Household, 'people'> & Unreached

/** The unreached households in walking order: block, floor, number. */
export async function householdPage(
  viewer: Viewer,
  { id, happening }: { id: string; happening: string | null },
  { block, page, size }: Choice,
): Promise<{ households: Household[]; hasMore: boolean }> {
  const database = await reading(viewer.req)
  const rows = await database.rows<Row>(sql`
    with chosen as (
      select q.flat_number as flat, q.block, f.floor,
        row_number() over (order by q.block, f.floor nulls first, length(q.flat_number), q.flat_number) as place
      from (select flat_number, block from receipts
        where announcement_id = ${id} and flat_number is not null and (${block}::text is null or block = ${block})
        group by flat_number, block having count(read_at) = 0) q
      left join flats f on f.number = q.flat_number
      order by place limit ${size + 1} offset ${(page - 1) * size})
    select c.flat, c.block, c.floor::int as floor, q.user_id as "user", q.recipient_name as name,
      coalesce(nullif(r.phone, ''), nullif(u.phone, '')) as phone,
      coalesce((select jsonb_agg(jsonb_build_object('channel', d.channel, 'status', d.status) order by d.channel)
        from notifications n join deliveries d on d.notification_id = n.id
        where n.happening = ${happening} and n.recipient_id = q.user_id), '[]') as tried
    from chosen c
    join receipts q on q.announcement_id = ${id} and q.flat_number = c.flat
    join users u on u.id = q.user_id
    left join residents r on r.user_id = q.user_id
    order by c.place, q.recipient_name`)
  const showsPhones = seesAllContacts(viewer.actor)
  const households: Household[] = []
  for (const { flat, block: of, floor, user, name, phone, tried } of rows) {
    if (households.at(-1)?.flat !== flat) households.push({ flat, block: of, floor, people: [] })
    households.at(-1)?.people.push({ user, name, phone: showsPhones ? phone : null, tried })
  }
  return { households: households.slice(0, size), hasMore: households.length > size }
}

/** Who of a flat has not read an announcement: what ticking the flat itself stands for. */
export async function unreadOfFlats(viewer: Viewer, id: string, flats: readonly string[]): Promise<string[]> {
  const database = await reading(viewer.req)
  const rows = await database.rows<{ user: string }>(sql`
    select user_id as "user" from receipts
    where announcement_id = ${id} and flat_number = any(${sql.param([...flats])}::text[]) and read_at is null`)
  return rows.map(({ user }) => user)
}
