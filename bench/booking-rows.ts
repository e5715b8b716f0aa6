import type { Reaching } from './bookings'
import type { BenchEstate } from './estate'

const EVERY_DAY = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']
const openingHours = EVERY_DAY.map((day) => ({ day, opens: '06:00', closes: '22:00' }))

/** The six of the demo estate. */
const FACILITIES = [
  {
    name: 'Community Hall',
    feeTiers: [{ paisePerHour: 50_000 }],
    depositPaise: 200_000,
    turnaroundMinutes: 60,
  },
  { name: 'Tennis Court', quota: { count: 3, per: 'week' } },
  { name: 'Guest Room', nightly: true, checkInTime: '14:00', checkOutTime: '11:00', minNights: 1 },
  { name: 'Gymnasium', mode: 'pool', places: 10 },
  { name: 'Swimming Pool', mode: 'pool', places: 20 },
  { name: 'Conference Room', turnaroundMinutes: 15, slotMinutes: 30 },
]

/** The demo estate's facilities, by the way everybody makes them; their ids. */
export async function makeFacilities(estate: BenchEstate, call: Reaching): Promise<string[]> {
  const ids: string[] = []
  for (const fields of FACILITIES) {
    const hours = 'nightly' in fields ? {} : { openingHours }
    const body = { mode: 'exclusive', slotMinutes: 60, ...hours, ...fields }
    const answer = await call('POST', '/api/facilities', 'manager', body)
    if (answer.status !== 201) throw new Error(`The facility was not taken: ${JSON.stringify(answer.body)}`)
    ids.push(answer.body.doc.id)
  }
  await estate.query(`
    with homes as (
      insert into flats (id, number, block, floor)
      select gen_random_uuid(), 'Q-' || i, 'Q', i % 12 from generate_series(1, 2000) i returning id, number)
    insert into residents (name, flat_id, resident_type, committee_role, verified)
    select 'Resident ' || number, id, 'owner', 'none', true from homes`)
  return ids
}

const POLICY = JSON.stringify({
  timeZone: 'Asia/Kolkata',
  nightly: null,
  turnaroundMinutes: 0,
  minNoticeMinutes: 0,
  feeTiers: [],
  depositPaise: 0,
  refundTiers: [],
  isApprovalNeeded: false,
  approvalMinutes: 2_880,
  paymentMinutes: 2_880,
  checkInBeforeMinutes: 15,
  checkInAfterMinutes: 15,
  houseRules: null,
})

/** Stores what `made` holds: name, facility, start, status, resident's number in the register. */
const storing = (made: string): string => `
  with made as (${made}),
  people as (select id, user_id, flat_id, row_number() over (order by id) as n from residents)
  insert into bookings (number, facility_id, start, "end", blocked_until, purpose, guests, resident_id, flat_id, booked_by_id,
      status, channel, fee_paise, deposit_paise, fee_paid_paise, deposit_paid_paise, refund_paise, refunded_paise, is_exclusive,
      is_freed, policy, approve_by, cancelled_at, created_at, updated_at)
  select m.name, f.id, m.start, m.start + interval '1 hour', m.start + interval '1 hour', 'Practice', 0, p.id, p.flat_id, p.user_id,
    m.status::enum_bookings_status, 'web', 50000, 0, 50000, 0, case when m.status = 'cancelled' then 50000 else 0 end, 0,
    f.mode = 'exclusive', false, '${POLICY}', case when m.status = 'pending' then m.start end,
    case when m.status = 'cancelled' then m.start end, m.start - interval '2 days', m.start
  from made m join facilities f on f.id = m.facility_id
  join people p on p.n = 1 + m.person % (select count(*) from people)`

/** The coming month as full as it can be: every hour of every day, pools with eight people; every fiftieth waits for approval. */
export async function fillComingMonth(estate: BenchEstate, facilities: string[]): Promise<void> {
  await estate.query(
    storing(`
      select 'BNC-C' || row_number() over () as name, f.id as facility_id,
        date_trunc('day', now(), 'Asia/Kolkata') + (1 + day) * interval '1 day' + (6 + hour) * interval '1 hour' as start,
        case when row_number() over () % 50 = 0 then 'pending' else 'confirmed' end as status, row_number() over () * 7919 as person
      from facilities f, generate_series(0, 30) day, generate_series(0, 15) hour,
        generate_series(1, case f.mode when 'pool' then 8 else 1 end)
      where f.id = any ($1)`),
    [facilities],
  )
}

/** History behind it, up to so many bookings in all, and what was paid for them; every hundredth was cancelled and is owed its money. */
export async function fillHistory(estate: BenchEstate, facilities: string[], total: number): Promise<void> {
  await estate.query(
    storing(`
      select 'BNC-' || i as name, ($1::uuid[])[1 + i % ${facilities.length}] as facility_id,
        date_trunc('day', now()) - (1 + i / 96) * interval '1 day' + (i / 6 % 16) * interval '1 hour' as start,
        case when i % 100 = 0 then 'cancelled' else 'completed' end as status, i * 7919 as person
      from generate_series((select count(*) from bookings) + 1, $2::bigint) i`),
    [facilities, total],
  )
  await estate.query(`
    insert into ledger_entries (number, booking_id, kind, amount_paise, method, created_at)
    select 'RCB-' || b.number, b.id, 'payment', 50000, 'upi', b.created_at from bookings b
    where b.fee_paid_paise > 0 and not exists (select 1 from ledger_entries e where e.booking_id = b.id)`)
  await estate.query('vacuum analyze')
}
