import { due } from '../../bookings/due'
import { type Sql, sql } from '../../database'
import { instant } from '../../instant'

interface Amount {
  n: number
  paise: number
}

/** Money that is still to come or to go back. */
export interface MoneyDue {
  payments: Amount
  /** Of the payments: the time to pay has passed. */
  overduePayments: Amount
  refunds: Amount
}

/** From the partial indexes that hold what is due and nothing else. */
export async function moneyDue(database: Sql, now: Date): Promise<MoneyDue> {
  const [row] = await database.rows<Record<string, string>>(sql`
    select pay.n, pay.paise, pay.late_n, pay.late_paise, back.n as back_n, back.paise as back_paise
    from (select count(*) as n, coalesce(sum(${due}), 0) as paise,
        count(*) filter (where b.pay_by < ${instant(now)}) as late_n,
        coalesce(sum(${due}) filter (where b.pay_by < ${instant(now)}), 0) as late_paise
      from bookings b where b.status = 'approved') pay,
      (select count(*) as n, coalesce(sum(refund_paise - refunded_paise), 0) as paise
        from bookings where refund_paise > refunded_paise) back`)
  const amount = (n: string | undefined, paise: string | undefined): Amount => ({
    n: Number(n ?? 0),
    paise: Number(paise ?? 0),
  })
  return {
    payments: amount(row?.n, row?.paise),
    overduePayments: amount(row?.late_n, row?.late_paise),
    refunds: amount(row?.back_n, row?.back_paise),
  }
}
