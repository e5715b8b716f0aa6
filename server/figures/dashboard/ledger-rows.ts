import type { LedgerKind } from '@/domain/bookings/words'
import { type Sql, sql } from '../../database'
import { literals } from '../../literals'
import { MOVING_KINDS, SIGNS, written } from './receipts'

/** What moved money, reversals with what they took back; or the reversals that took back entries of one kind. */
export type LedgerList = 'moved' | { takenBack: LedgerKind }

export interface LedgerRow {
  id: string
  number: string
  kind: LedgerKind
  /** The kind of what a reversal took back. */
  reverses: LedgerKind | null
  booking: string
  bookingId: string
  at: Date
  /** Of `moved` what it adds to what is left: below zero where money went out. Of what was taken back the amount. */
  paise: number
}

interface Asked {
  start: Date
  end: Date
  skip: number
  take: number
}

/** The entries behind a sum of the ledger, written in `[start, end)`, the newest first. */
export async function ledgerRows(
  database: Sql,
  list: LedgerList,
  { start, end, skip, take }: Asked,
): Promise<LedgerRow[]> {
  const isIn =
    list === 'moved'
      ? sql`coalesce(w.reverses, w.kind) in ${literals(MOVING_KINDS)}`
      : sql`w.reverses = ${list.takenBack}::enum_ledger_entries_kind`
  const rows = await database.rows<Omit<LedgerRow, 'at' | 'paise'> & { at: string; paise: string }>(sql`
    with written as (${written({ start, end })})
    select w.id, w.number, w.kind::text, w.reverses::text, b.number as booking, b.id as "bookingId",
      w.created_at as at, w.amount_paise as paise
    from written w join bookings b on b.id = w.booking_id where ${isIn}
    order by w.created_at desc, w.id limit ${take} offset ${skip}`)
  return rows.map((row) => {
    const paise = Number(row.paise)
    return { ...row, at: new Date(row.at), paise: list === 'moved' ? signOf(row) * paise : paise }
  })
}

const signOf = ({ kind, reverses }: Pick<LedgerRow, 'kind' | 'reverses'>): number =>
  reverses ? -SIGNS[reverses] : SIGNS[kind]
