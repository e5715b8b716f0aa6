import { type Sql, sql } from '../database'
import type { Stretch } from './month-tickets'

/** What was written into the ledger in a month, in paise; what was reversed is taken off where it had been counted. */
export interface MonthMoney {
  feesPaise: number
  depositsPaise: number
  refundsPaise: number
  penaltiesPaise: number
  /**
   * Deposits that people had with the estate when the month was over: of what went back the deposit went first, and what was
   * kept as a penalty is a deposit no more.
   */
  depositsHeldPaise: number
  /** Bookings whose deposit that is. */
  depositsHeld: number
}

type Row = Record<'fees' | 'deposits' | 'refunds' | 'penalties' | 'held' | 'holders', string | null>

/** One pass over the entries up to the end of the month. */
export async function moneyOf(database: Sql, { start, end }: Stretch): Promise<MonthMoney> {
  const [from, to] = [start, end].map((at) => sql`${at.toISOString()}::timestamptz`)
  const [row] = await database.rows<Row>(sql`
    with entries as (
      select e.booking_id, e.created_at, case when e.kind = 'reversal' then coalesce(o.kind::text, 'payment') else e.kind::text end as kind,
        case when e.kind = 'reversal' then -e.amount_paise else e.amount_paise end as paise
      from ledger_entries e left join ledger_entries o on o.id = e.reverses_id
      where e.created_at < ${to}),
    held as (
      select greatest(sum(paise) filter (where kind = 'deposit')
        - coalesce(sum(paise) filter (where kind in ('refund', 'penalty')), 0), 0) as paise
      from entries group by booking_id having sum(paise) filter (where kind = 'deposit') > 0)
    select sum(paise) filter (where kind = 'payment') as fees, sum(paise) filter (where kind = 'deposit') as deposits,
      sum(paise) filter (where kind = 'refund') as refunds, sum(paise) filter (where kind = 'penalty') as penalties,
      (select sum(paise) from held) as held, (select count(*) from held where paise > 0) as holders
    from entries where created_at >= ${from}`)
  return {
    feesPaise: Number(row?.fees ?? 0),
    depositsPaise: Number(row?.deposits ?? 0),
    refundsPaise: Number(row?.refunds ?? 0),
    penaltiesPaise: Number(row?.penalties ?? 0),
    depositsHeldPaise: Number(row?.held ?? 0),
    depositsHeld: Number(row?.holders ?? 0),
  }
}
