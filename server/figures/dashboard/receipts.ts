import { LEDGER_KINDS, type LedgerKind } from '@/domain/bookings/words'
import { type Sql, sql } from '../../database'
import { instant } from '../../instant'

/** What the ledger took down of one kind. */
export interface Receipts {
  kind: LedgerKind
  entries: number
  paise: number
  /** What reversals took back of entries of this kind, whenever those were written. */
  reversedPaise: number
}

/** Entries written in `[start, end)`, reversals with the kind of what they took back: a payment where they name none. */
export const written = ({ start, end }: { start: Date; end: Date }) => sql`
  select l.id, l.number, l.booking_id, l.created_at, l.kind, l.amount_paise,
    case when l.kind = 'reversal' then coalesce(r.kind, 'payment') end as reverses
  from ledger_entries l left join ledger_entries r on r.id = l.reverses_id
  where l.created_at >= ${instant(start)} and l.created_at < ${instant(end)}`

/** Entries written in `[start, end)` by kind, every kind in its order. */
export async function receiptsByKind(
  database: Sql,
  { start, end }: { start: Date; end: Date },
): Promise<Receipts[]> {
  const rows = await database.rows<{
    kind: LedgerKind
    entries: string
    paise: string
    reversed: string
  }>(sql`
    with written as (${written({ start, end })})
    select kinds.kind, count(*) filter (where kinds.kind = w.kind) as entries,
      coalesce(sum(w.amount_paise) filter (where kinds.kind = w.kind), 0) as paise,
      coalesce(sum(w.amount_paise) filter (where kinds.kind = w.reverses), 0) as reversed
    from written w cross join lateral (values (w.kind), (w.reverses)) kinds (kind)
    where kinds.kind is not null group by 1`)
  const found = new Map(rows.map((row) => [row.kind, row]))
  return LEDGER_KINDS.map((kind) => {
    const row = found.get(kind)
    return {
      kind,
      entries: Number(row?.entries ?? 0),
      paise: Number(row?.paise ?? 0),
      reversedPaise: Number(row?.reversed ?? 0),
    }
  })
}

/** What is left in the estate's hands of what came in and went out, in paise. */
export const netPaise = (receipts: readonly Receipts[]): number =>
  receipts.reduce((sum, { kind, paise, reversedPaise }) => sum + SIGNS[kind] * (paise - reversedPaise), 0)

/** Kinds that move money. */
export const MOVING_KINDS: readonly LedgerKind[] = ['payment', 'deposit', 'refund']

/** Charges move no money, and a reversal counts with what it reverses. */
export const SIGNS: Record<LedgerKind, -1 | 0 | 1> = {
  fee: 0,
  penalty: 0,
  payment: 1,
  deposit: 1,
  refund: -1,
  reversal: 0,
}
