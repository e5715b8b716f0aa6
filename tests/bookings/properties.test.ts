import fc from 'fast-check'
import { expect, it } from 'vitest'
import { BLOCKING_STATUSES } from '@/domain/bookings/words'
import { type Account, anOperation, carriedOut, type Operation } from '../support/booking-operations'
import { aFacility, aHall } from '../support/bookings'
import { stored } from '../support/database'
import { useEstate } from '../support/estate'
import type { PersonName } from '../support/people'
import { userIdOf } from '../support/register'

const estate = useEstate()

const SEED = 20_261_127
const STORIES = 12
const LONGEST = 40
const PLACES = 5
const BLOCKING = `('${BLOCKING_STATUSES.join("', '")}')`

const account = async (person: PersonName): Promise<Account> => ({
  id: await userIdOf(person),
  collection: 'users',
})

async function aScene() {
  const people = ['asha', 'ravi', 'meera', 'secretary'] as const
  const users = {
    residents: await Promise.all(people.map(account)),
    approver: await account('omar'),
    accountant: await account('accountant'),
    manager: await account('manager'),
  }
  const fee = { feeTiers: [{ paisePerHour: 50_000 }], depositPaise: 50_000 }
  const hall = await aHall(estate, { turnaroundMinutes: 60, ...fee })
  const pool = await aFacility(estate, { mode: 'pool', places: PLACES, ...fee })
  return { payload: estate.payload, users, exclusive: hall.id as string, pool: pool.id as string }
}

/** What must never be found, each with the bookings in which it is. */
async function faultsIn(exclusive: string, pool: string): Promise<unknown[]> {
  return stored(
    `
    select 'two at once' as fault, one.number from bookings one join bookings other on other.facility_id = one.facility_id
      and other.id <> one.id and other.start < one.blocked_until and one.start < other.blocked_until
      where one.facility_id = $1 and one.status in ${BLOCKING} and other.status in ${BLOCKING}
    union all
    select 'too many people', b.number from bookings b where b.facility_id = $2 and b.status in ${BLOCKING} and $3 < (
      select sum(1 + o.guests) from bookings o where o.facility_id = b.facility_id and o.status in ${BLOCKING}
        and o.start <= b.start and b.start < o.blocked_until)
    union all
    select 'money', b.number from bookings b cross join lateral (
      select coalesce(sum(left_of) filter (where kind = 'payment'), 0) as fee,
        coalesce(sum(left_of) filter (where kind = 'deposit'), 0) as deposit,
        coalesce(sum(left_of) filter (where kind = 'refund'), 0) as returned, coalesce(min(left_of), 0) as least
      from (select e.kind, e.amount_paise - (
          select coalesce(sum(r.amount_paise), 0) from ledger_entries r where r.reverses_id = e.id) as left_of
        from ledger_entries e where e.booking_id = b.id and e.kind <> 'reversal') entries) ledger
      where b.facility_id in ($1, $2) and (ledger.least < 0 or ledger.returned > ledger.fee + ledger.deposit
        or b.refund_paise > ledger.fee + ledger.deposit or b.fee_paid_paise <> ledger.fee
        or b.deposit_paid_paise <> ledger.deposit or b.refunded_paise <> ledger.returned)`,
    [exclusive, pool, PLACES],
  )
}

it('whatever people do, nobody shares an exclusive time, no pool overflows, and no more goes back than came in', async () => {
  const done = new Map<Operation['do'], number>()
  const story = fc.array(anOperation, { minLength: LONGEST / 2, maxLength: LONGEST })
  const property = fc.asyncProperty(story, async (operations) => {
    const scene = await aScene()
    for (const operation of operations) {
      if (await carriedOut(scene, operation)) done.set(operation.do, (done.get(operation.do) ?? 0) + 1)
      expect(await faultsIn(scene.exclusive, scene.pool)).toEqual([])
    }
  })
  await fc.assert(property, { seed: SEED, numRuns: STORIES, endOnFailure: true })
  const kinds = [
    'create',
    'cancel',
    'approve',
    'accept',
    'reject',
    'expire',
    'move',
    'pay',
    'secure',
    'refund',
    'penalize',
    'reverse',
    'check in',
    'miss',
    'close',
  ]
  expect([...done.keys()].sort()).toEqual(kinds.sort())
}, 120_000)
