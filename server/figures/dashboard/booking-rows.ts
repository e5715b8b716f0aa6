import type { BookingStatus } from '@/domain/bookings/words'
import type { DepositAge } from '@/domain/figures/dashboards'
import { due } from '../../bookings/due'
import { type Sql, sql } from '../../database'
import { ageOf, HELD } from './deposits'

/** A booking with an amount: what is held, what is still to come, or what is to go back. */
export interface MoneyRow {
  id: string
  number: string
  facility: string
  flat: string | null
  resident: string
  status: BookingStatus
  start: Date
  end: Date
  paise: number
  /** How long ago its use was, where a deposit is held. */
  age: DepositAge | null
  /** When its money has to be there, where it is still to come. */
  payBy: Date | null
}

export interface Page {
  skip: number
  take: number
}

type Row = Record<string, unknown>

const NAMED = sql`b.id, b.number, b.status::text, b.start, b."end", b.pay_by, f.name as facility, fl.number as flat,
  coalesce(r.name, b.purpose, '') as resident`
const JOINS = sql`join facilities f on f.id = b.facility_id left join residents r on r.id = b.resident_id
  left join flats fl on fl.id = b.flat_id`
const page = ({ skip, take }: Page) => sql`limit ${take} offset ${skip}`

/** Bookings whose deposit is held, what was over first comes first; of one age where one is named. */
export async function depositRows(
  database: Sql,
  { now, age, ...span }: Page & { now: Date; age?: DepositAge | undefined },
): Promise<MoneyRow[]> {
  const rows = await database.rows<Row>(sql`
    select ${NAMED}, held.paise, held.age
    from (select id, paise, ${ageOf(now)} as age from (${HELD}) every) held
    join bookings b on b.id = held.id ${JOINS}
    where ${age ? sql`held.age = ${age}` : sql`true`}
    order by b."end", b.id ${page(span)}`)
  return rows.map(toRow)
}

/** What holds its time and is not paid: what has to be paid first stands first. */
export async function unpaidRows(database: Sql, span: Page): Promise<MoneyRow[]> {
  const rows = await database.rows<Row>(sql`
    select ${NAMED}, ${due} as paise from bookings b ${JOINS}
    where b.status = 'approved' order by b.pay_by, b.id ${page(span)}`)
  return rows.map(toRow)
}

/** What has to go back: the earliest use stands first. */
export async function refundRows(database: Sql, span: Page): Promise<MoneyRow[]> {
  const rows = await database.rows<Row>(sql`
    select ${NAMED}, b.refund_paise - b.refunded_paise as paise from bookings b ${JOINS}
    where b.refund_paise > b.refunded_paise order by b.start, b.id ${page(span)}`)
  return rows.map(toRow)
}

const toRow = (row: Row): MoneyRow => ({
  id: String(row.id),
  number: String(row.number),
  facility: String(row.facility),
  flat: (row.flat as string | null) ?? null,
  resident: String(row.resident),
  status: row.status as BookingStatus,
  start: new Date(row.start as string),
  end: new Date(row.end as string),
  paise: Number(row.paise),
  age: (row.age as DepositAge | undefined) ?? null,
  payBy: row.pay_by ? new Date(row.pay_by as string) : null,
})
