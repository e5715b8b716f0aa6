import { askAll, type Check } from './check'

const BY_HAND = 'the ledger is append-only: the accountant writes a reversal or a refund, or restore a backup'

/** What each booking's entries come to, by `balanceOf` of domain/bookings/ledger.ts. */
const BALANCES = `
  entries as (
    select e.booking_id, case when e.kind = 'reversal' then coalesce(r.kind::text, 'payment') else e.kind::text end as kind,
      case when e.kind = 'reversal' then -e.amount_paise else e.amount_paise end as paise, e.kind = 'reversal' as is_reversal
    from ledger_entries e left join ledger_entries r on r.id = e.reverses_id and r.booking_id = e.booking_id),
  sums as (
    select booking_id, coalesce(sum(paise) filter (where kind = 'payment'), 0) as fee,
      coalesce(sum(paise) filter (where kind = 'deposit'), 0) as deposit,
      coalesce(sum(paise) filter (where kind = 'refund'), 0) as refund, bool_or(is_reversal) as has_reversal
    from entries group by booking_id),
  balances as (
    select b.*, coalesce(s.fee, 0) as fee, coalesce(s.deposit, 0) as deposit, coalesce(s.refund, 0) as refund,
      coalesce(s.has_reversal, false) as has_reversal
    from bookings b left join sums s on s.booking_id = b.id)`

const balanced = (condition: string): string =>
  `with ${BALANCES} select number as name from balances where ${condition}`

/** What the ledger says against what is noted on the bookings, and against the rules of money. */
export const ledger: Check = {
  name: 'ledger',
  title: 'Adding up the ledger',
  run({ client }) {
    return askAll(client, this.name, [
      {
        message: 'the booking notes other sums than its entries in the ledger come to',
        advice: BY_HAND,
        wrong: balanced('fee_paid_paise <> fee or deposit_paid_paise <> deposit or refunded_paise <> refund'),
      },
      {
        message: 'more was given back than came in',
        advice: BY_HAND,
        wrong: balanced('refund > fee + deposit'),
      },
      {
        message: 'the booking is confirmed, and its fee or deposit is not covered',
        advice: 'ask for the money, or cancel the booking',
        // A payment that bounced later leaves the booking as it was: the accountant knows of it.
        wrong: balanced(
          `status = 'confirmed' and not has_reversal and (fee < fee_paise or deposit < deposit_paise)`,
        ),
      },
      {
        message: 'all is paid, and the booking still waits for money',
        advice: 'enter the last payment once more and reverse it: that settles the booking',
        wrong: balanced(`status = 'approved' and fee >= fee_paise and deposit >= deposit_paise
          and fee + deposit - refund >= fee_paise + deposit_paise`),
      },
      {
        message: 'an entry is reversed by more than it was, or by one of another booking',
        advice: BY_HAND,
        wrong: `select e.number as name from ledger_entries e join ledger_entries r on r.reverses_id = e.id
          group by e.id, e.number, e.amount_paise, e.booking_id, e.kind
          having sum(r.amount_paise) > e.amount_paise or bool_or(r.booking_id <> e.booking_id) or e.kind = 'reversal'`,
      },
    ])
  },
}
