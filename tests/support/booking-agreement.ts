import { DateTime } from 'luxon'
import type { PersonName } from './people'

/** How the measure reaches an estate: the tests' own or that of the benchmarks. */
export interface Reach {
  call(method: string, path: string, as: PersonName, body?: unknown): Promise<{ status: number; body: any }>
  query(text: string, values: unknown[]): Promise<unknown>
  /** From 0 to below 1; seeded, so that a run can be had again. */
  random(): number
}

/** What came of asking. */
export interface Agreement {
  asked: number
  taken: number
  /** How often each refusal was shown and met. */
  refused: Record<string, number>
  /** Shown otherwise than answered: none is wanted. */
  differences: string[]
}

interface Slot {
  start: string
  end: string
  free: boolean
  reason?: string
}

const ZONE = 'Asia/Kolkata'
const PEOPLE = ['asha', 'meera', 'omar', 'secretary'] as const
const EVERY_DAY = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']
const opening = (opens: string, closes: string) => EVERY_DAY.map((day) => ({ day, opens, closes }))
const nightly = { nightly: true, checkInTime: '14:00', checkOutTime: '11:00' }

/** Facilities of every kind. Those of one list count against one quota, and are asked by one client. */
const KINDS: Record<string, unknown>[][] = [
  [
    {
      slotMinutes: 30,
      minDurationMinutes: 60,
      turnaroundMinutes: 15,
      openingHours: opening('06:00', '22:00'),
    },
  ],
  [{ minNoticeMinutes: 1_440, quota: { count: 2, per: 'week' }, feeTiers: [{ paisePerHour: 50_000 }] }],
  [{ mode: 'pool', places: 6, maxGuests: 3, openingHours: opening('18:00', '02:00') }],
  [
    { mode: 'pool', places: 8, quota: { count: 3, per: 'month', group: 'agreement' } },
    {
      slotMinutes: 45,
      quota: { count: 3, per: 'month', group: 'agreement' },
      openingHours: opening('05:30', '24:00'),
    },
  ],
  [
    { ...nightly, minNights: 1 },
    { ...nightly, minNights: 2, turnaroundMinutes: 120 },
  ],
  [{ timeZone: 'Europe/Berlin', turnaroundMinutes: 10, openingHours: opening('20:00', '03:00') }],
  [{ isActive: false }, { maxAdvanceDays: 5, minDurationMinutes: 90 }],
]
/** One in so many bookings stays, so that the next ones meet it. */
const KEPT_ONE_IN = 2
const KEPT_MAX = 60
const DAYS_BACK = 1
const DAYS_AHEAD = 14

/** Asks so many times for a random slot, and compares what availability had said of it with what a booking of it is answered. */
export async function agreementOf(reach: Reach, requests: number): Promise<Agreement> {
  const agreement: Agreement = { asked: 0, taken: 0, refused: {}, differences: [] }
  const groups = await Promise.all(KINDS.map((kinds, index) => madeFacilities(reach, kinds, index)))
  await Promise.all(
    groups.map(async (ids) => {
      let kept = 0
      while (agreement.asked < requests) {
        agreement.asked += 1
        kept += await askOnce(reach, ids[Math.floor(reach.random() * ids.length)] ?? '', agreement)
        if (kept < KEPT_MAX) continue
        await reach.query('delete from bookings where facility_id = any($1)', [ids])
        kept = 0
      }
    }),
  )
  return agreement
}

async function madeFacilities(
  reach: Reach,
  kinds: Record<string, unknown>[],
  group: number,
): Promise<string[]> {
  const ids: string[] = []
  for (const [index, kind] of kinds.entries()) {
    const body = { name: `Agreement ${group}.${index}`, mode: 'exclusive', slotMinutes: 60, ...kind }
    const { status, body: made } = await reach.call('POST', '/api/facilities', 'manager', body)
    if (status !== 201) throw new Error(`The facility was not taken: ${JSON.stringify(made)}`)
    const start = DateTime.now().startOf('hour').plus({ days: 3 })
    const closure = { facility: made.doc.id, start, end: start.plus({ hours: 9 }), reason: 'Repairs' }
    await reach.call('POST', '/api/closures', 'manager', closure)
    ids.push(made.doc.id)
  }
  return ids
}

/** @returns 1 when a booking stays. */
async function askOnce(reach: Reach, facility: string, agreement: Agreement): Promise<number> {
  const as = PEOPLE[Math.floor(reach.random() * PEOPLE.length)] ?? 'asha'
  const guests = Math.floor(reach.random() * 5)
  const days = Math.floor(reach.random() * (DAYS_BACK + DAYS_AHEAD)) - DAYS_BACK
  const from = DateTime.now().setZone(ZONE).plus({ days }).toISODate()
  const path = `/api/facilities/${facility}/availability?from=${from}&days=1&guests=${guests}`
  const shown = async () => (await reach.call('GET', path, as)).body.slots as Slot[]
  const slots = await shown()
  const slot = slots[Math.floor(reach.random() * slots.length)]
  if (!slot) return 0
  const { start, end } = slot
  const { status, body } = await reach.call('POST', '/api/bookings', as, { facility, start, end, guests })
  const answered = status === 201 ? 'free' : (body.errors?.[0]?.code ?? String(status))
  const isTaken = status === 201
  const isKept = isTaken && reach.random() < 1 / KEPT_ONE_IN
  if (isTaken) agreement.taken += 1
  else agreement.refused[answered] = (agreement.refused[answered] ?? 0) + 1
  const isSame = (one: Slot | undefined) => (one?.free ? 'free' : one?.reason) === answered
  if (isTaken && !isKept) await reach.query('delete from bookings where id = $1', [body.doc.id])
  // Between the two a minute may have passed in which it came too near, so what differs is looked at once more.
  if (!isSame(slot) && (isKept || !isSame((await shown()).find((one) => one.start === start))))
    agreement.differences.push(`${path} ${start}: shown ${slot.reason ?? 'free'}, answered ${answered}`)
  return isKept ? 1 : 0
}

/** Numbers from 0 to below 1 that come in the same order for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
