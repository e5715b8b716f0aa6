import { AT } from './true-of-tickets'

const MIDNIGHT = `'2026-11-21T00:00:00+05:30'::timestamptz`
const BLOCKING = `('offered', 'pending', 'approved', 'confirmed')`

/** What holds of the demo's bookings: a sentence, and the query that answers true. */
export const TRUE_OF_BOOKINGS: readonly (readonly [string, string])[] = [
  [
    'the six facilities of the contract',
    `select array_agg(concat_ws(' ', name, mode, case when mode = 'pool' then places end, case when nightly then 'nightly' end)
        order by name) = '{Community Hall exclusive,Conference Room exclusive,Guest Room exclusive nightly,Gymnasium pool 10,Swimming Pool pool 20,Tennis Court exclusive}'
      from facilities`,
  ],
  [
    'the hall approved by omar, with a fee and the refunds of the contract; the guest room with a deposit',
    `select (select u.email from facilities f join residents r on r.id = f.approver_id join users u on u.id = r.user_id) = 'omar@khaki.example'
      and (select array_agg(hours_before || ':' || percent order by _order) from facilities_refund_tiers) = '{48:100,24:50}'
      and (select count(distinct f.name) = 1 and bool_and(f.name = 'Community Hall') from facilities f join facilities_fee_tiers t on t._parent_id = f.id)
      and (select deposit_paise > 0 and check_in_after_minutes > 600 from facilities where name = 'Guest Room')
      and (select turnaround_minutes = 15 from facilities where name = 'Conference Room')
      and (select slot_minutes = 60 and quota_per = 'week' from facilities where name = 'Tennis Court')`,
  ],
  ['2,000 to 5,000 bookings', 'select count(*) between 2000 and 5000 from bookings'],
  ['every state present', 'select count(distinct status) = 10 from bookings'],
  [
    'most by the residents themselves',
    `select avg((channel = 'web')::int) between 0.8 and 0.97 from bookings`,
  ],
  [
    'no two at once in an exclusive facility, of those that took place or may',
    `select not exists (select 1 from bookings a join bookings b on a.facility_id = b.facility_id and a.id < b.id
        and tstzrange(a.start, a.blocked_until) && tstzrange(b.start, b.blocked_until)
      where a.is_exclusive and a.status in ('offered', 'pending', 'approved', 'confirmed', 'completed', 'no_show')
        and b.status in ('offered', 'pending', 'approved', 'confirmed', 'completed', 'no_show'))`,
  ],
  [
    'no pool fuller than it is',
    `select bool_and(f.places >= (select sum(1 + b.guests) from bookings b where b.facility_id = a.facility_id
        and b.start <= a.start and a.start < b.blocked_until and b.status not in ('waitlisted', 'cancelled', 'expired', 'rejected')))
      from bookings a join facilities f on f.id = a.facility_id where f.mode = 'pool'`,
  ],
  [
    'every flat within its quota',
    `select max(n) <= 4 from (select count(*) as n from bookings b join facilities f on f.id = b.facility_id
      where f.name = 'Tennis Court' and b.status not in ('waitlisted', 'expired', 'rejected') and not b.is_freed
      group by b.flat_id, date_trunc('week', b.start at time zone 'Asia/Kolkata')) w`,
  ],
  [
    'none in a closed time',
    `select not exists (select 1 from bookings b join closures c on c.facility_id = b.facility_id
        and tstzrange(b.start, b."end") && tstzrange(c.start, c."end"))`,
  ],
  [
    'a monsoon closure that is over, and one to come',
    `select count(*) filter (where reason like '%monsoon%' and "end" < '${AT}') = 1 and count(*) filter (where start > '${AT}') = 1 from closures`,
  ],
  [
    'each asked for before it began, and by somebody who lived here',
    `select bool_and(b.created_at < b.start and b.created_at < ${MIDNIGHT} and r.move_in_date < b.created_at and b.flat_id = r.flat_id)
      from bookings b join residents r on r.id = b.resident_id`,
  ],
  [
    'nothing that only time should have changed: what holds its time is to come or under way, and nothing is overdue',
    `select bool_and(b."end" > '${AT}' and coalesce(b.approve_by > ${MIDNIGHT} + interval '1 day', true)
        and coalesce(b.pay_by > ${MIDNIGHT} + interval '1 day', true) and coalesce(b.offer_expires_at > ${MIDNIGHT} + interval '1 day', true))
      from bookings b where b.status in ${BLOCKING}`,
  ],
  [
    'as much paid, and given back, as the ledger says',
    `select bool_and(b.fee_paid_paise = coalesce(l.fee, 0) and b.deposit_paid_paise = coalesce(l.deposit, 0)
        and b.refunded_paise = coalesce(l.refund, 0) and b.refunded_paise <= b.refund_paise)
      from bookings b left join (select booking_id, sum(amount_paise) filter (where kind = 'payment') as fee,
        sum(amount_paise) filter (where kind = 'deposit') as deposit, sum(amount_paise) filter (where kind = 'refund') as refund
        from ledger_entries group by booking_id) l on l.booking_id = b.id`,
  ],
  [
    'paid in full where it is confirmed, with money still to give back somewhere',
    `select bool_and(status not in ('confirmed', 'completed') or (fee_paid_paise >= fee_paise and deposit_paid_paise >= deposit_paise))
      and count(*) filter (where refund_paise > refunded_paise) > 0 from bookings`,
  ],
  [
    'deposits of the hall and the guest room, most of them given back',
    `select count(*) filter (where kind = 'deposit') > 40 and count(*) filter (where kind = 'refund') > 40 from ledger_entries`,
  ],
  [
    'something for asha to take, something for omar to decide, somebody who waits',
    `select (select count(*) from bookings b join residents r on r.id = b.resident_id join users u on u.id = r.user_id
        where b.status = 'offered' and u.email = 'asha@khaki.example') = 1
      and (select count(*) from bookings where status = 'pending') >= 2
      and (select count(*) from bookings where status = 'waitlisted' and start > '${AT}') >= 2`,
  ],
  [
    'messages of the last two weeks, to whom it concerns',
    `select count(*) between 100 and 1500 and min(created_at) >= ${MIDNIGHT} - interval '14 days' and max(created_at) <= '${AT}'
        and count(distinct kind) >= 8 and bool_and(title || body !~ 'undefined|NaN|Invalid')
      from notifications where category = 'bookings'`,
  ],
]
