import { createLocalReq } from 'payload'
import { describe, expect, it } from 'vitest'
import { runJob } from '@/jobs/run'
import { aBooking, aFacility, aHall, changed, hoursAfter, inDays } from '../support/bookings'
import { stored } from '../support/database'
import { useEstate } from '../support/estate'

const estate = useEstate()

const MINUTE_HOURS = 1 / 60
const NOTHING = { changed: 0, failed: 0 }
const run = (job: string, now: Date) => runJob(estate.payload, job, now)

/** What is really stored of a booking. */
async function rowOf({ id }: { id: string }) {
  const [row] = await stored<Record<string, any>>('select * from bookings where id = $1', [id])
  return row ?? {}
}

const statusOf = async (booking: { id: string }) => (await rowOf(booking)).status

/** Kinds of what was told about a booking, to anybody. */
const toldOf = async ({ number }: { number: string }, kind: string) =>
  stored('select id from notifications where url = $1 and kind = $2', [`/bookings/${number}`, kind])

/** A confirmed booking in a free room, so many days from today. */
async function aConfirmed(days: number, fields: object = {}, hours = 2) {
  const room = await aFacility(estate, { ...fields })
  return aBooking(estate, { facility: room.id, start: inDays(days), hours })
}

describe('expire-approvals', () => {
  it('gives up what nobody decided on, once, and tells whoever asked and whoever did not answer', async () => {
    const hall = await aHall(estate)
    const booking = await aBooking(estate, { facility: hall.id, start: inDays(9) })
    const decideBy = new Date(booking.approveBy)
    await run('expire-approvals', decideBy)
    expect(await statusOf(booking)).toBe('pending')
    const late = hoursAfter(decideBy, MINUTE_HOURS)
    await Promise.all([run('expire-approvals', late), run('expire-approvals', late)])
    const expired = await rowOf(booking)
    expect(expired).toMatchObject({ status: 'expired', approve_by: null })
    expect(await run('expire-approvals', late)).toEqual(NOTHING)
    expect(await rowOf(booking)).toEqual(expired)
    expect(await toldOf(booking, 'booking.expired')).toHaveLength(2)
  })

  it('gives up what nobody paid for, and offers its time to who waits', async () => {
    const hall = await aHall(estate)
    const start = inDays(9)
    const unpaid = await aBooking(estate, { facility: hall.id, start })
    const { payBy } = await changed(estate, unpaid.id, 'omar', { status: 'confirmed' })
    const waiting = await aBooking(estate, {
      by: 'meera',
      facility: hall.id,
      start,
      fields: { waitlist: true },
    })
    const late = hoursAfter(new Date(payBy), MINUTE_HOURS)
    await run('expire-approvals', late)
    expect(await statusOf(unpaid)).toBe('expired')
    const offered = await rowOf(waiting)
    expect(offered.status).toBe('offered')
    expect(offered.offer_expires_at).toEqual(hoursAfter(late, 12))
  })

  it('goes on after a booking that cannot be changed', async () => {
    const hall = await aHall(estate)
    const jammed = await aBooking(estate, { facility: hall.id, start: inDays(11) })
    const others = [
      await aBooking(estate, { facility: hall.id, start: inDays(12) }),
      await aBooking(estate, { facility: hall.id, start: inDays(13) }),
    ]
    await stored(`
      create function refuse_one() returns trigger language plpgsql as $$ begin raise exception 'jammed'; end $$;
      create trigger jam before update on bookings for each row when (old.id = '${jammed.id}') execute function refuse_one()`)
    const late = hoursAfter(new Date(others[1].approveBy), 1)
    expect(await run('expire-approvals', late)).toMatchObject({ failed: 1 })
    expect(await statusOf(jammed)).toBe('pending')
    for (const other of others) expect(await statusOf(other)).toBe('expired')
    await stored('drop function refuse_one cascade')
  })
})

describe('expire-offers', () => {
  it('offers a time to one after another, each for as long, until nobody waits', async () => {
    const room = await aFacility(estate)
    const start = inDays(6)
    const had = await aBooking(estate, { facility: room.id, start })
    const waiting = []
    for (const by of ['meera', 'omar', 'ravi'] as const)
      waiting.push(await aBooking(estate, { by, facility: room.id, start, fields: { waitlist: true } }))
    await changed(estate, had.id, 'asha', { status: 'cancelled' })

    let now = new Date((await rowOf(waiting[0])).offer_expires_at)
    await run('expire-offers', now)
    expect(await Promise.all(waiting.map(statusOf))).toEqual(['offered', 'waitlisted', 'waitlisted'])
    for (const left of [
      ['expired', 'offered', 'waitlisted'],
      ['expired', 'expired', 'offered'],
    ]) {
      now = hoursAfter(now, MINUTE_HOURS)
      await Promise.all([run('expire-offers', now), run('expire-offers', now)])
      expect(await Promise.all(waiting.map(statusOf))).toEqual(left)
      const open = waiting[left.indexOf('offered')]
      expect(await toldOf(open, 'booking.offered')).toHaveLength(1)
      now = hoursAfter(now, 12)
      expect((await rowOf(open)).offer_expires_at).toEqual(now)
    }
    await run('expire-offers', hoursAfter(now, MINUTE_HOURS))
    expect(await Promise.all(waiting.map(statusOf))).toEqual(['expired', 'expired', 'expired'])
    expect(await run('expire-offers', hoursAfter(now, MINUTE_HOURS))).toEqual(NOTHING)
  })

  it('ends a wait when its time has come, however late that is noticed', async () => {
    const room = await aFacility(estate)
    const start = inDays(6)
    const had = await aBooking(estate, { facility: room.id, start })
    const waiting = await aBooking(estate, {
      by: 'meera',
      facility: room.id,
      start,
      fields: { waitlist: true },
    })
    await run('expire-offers', hoursAfter(start, -MINUTE_HOURS))
    expect(await statusOf(waiting)).toBe('waitlisted')
    await run('expire-offers', hoursAfter(start, 30))
    expect(await statusOf(waiting)).toBe('expired')
    expect(await statusOf(had)).toBe('confirmed')
  })
})

describe('mark-no-shows', () => {
  it('marks who did not come, releases the rest of their time, and leaves who came', async () => {
    const room = await aFacility(estate)
    const start = inDays(5)
    const absent = await aBooking(estate, { facility: room.id, start, hours: 3 })
    const later = hoursAfter(start, 1)
    const waiting = await aBooking(estate, {
      by: 'meera',
      facility: room.id,
      start: later,
      hours: 1,
      fields: { waitlist: true },
    })
    const there = await aConfirmed(5)
    await stored('update bookings set checked_in_at = $2 where id = $1', [there.id, start])

    await run('mark-no-shows', hoursAfter(start, 0.25))
    expect(await statusOf(absent)).toBe('confirmed')
    const late = hoursAfter(start, 0.25 + MINUTE_HOURS)
    await Promise.all([run('mark-no-shows', late), run('mark-no-shows', late)])
    expect(await statusOf(absent)).toBe('no_show')
    expect(await toldOf(absent, 'booking.no_show')).toHaveLength(1)
    expect(await statusOf(waiting)).toBe('offered')
    expect(await statusOf(there)).toBe('confirmed')
    await run('mark-no-shows', hoursAfter(start, 2))
    expect(await statusOf(there)).toBe('completed')
    expect(await run('mark-no-shows', hoursAfter(start, 2))).toEqual(NOTHING)
  })

  it('waits as long as the terms of the booking say, which may be the whole night', async () => {
    const nightly = { nightly: true, checkInTime: '14:00', checkOutTime: '11:00', minNights: 1 }
    const room = await aFacility(estate, { ...nightly, checkInAfterMinutes: 10 * 60 })
    const stay = await aBooking(estate, { facility: room.id, start: inDays(4, 14), hours: 21 })
    await estate.call('PATCH', `/api/facilities/${room.id}`, {
      as: 'manager',
      body: { checkInAfterMinutes: 15 },
    })
    await run('mark-no-shows', inDays(5, 0))
    expect(await statusOf(stay)).toBe('confirmed')
    await run('mark-no-shows', hoursAfter(inDays(5, 0), MINUTE_HOURS))
    expect(await statusOf(stay)).toBe('no_show')
  })

  it('takes the end for the end of the check-in where that is earlier, and finds both after days of silence', async () => {
    const short = await aConfirmed(3, { slotMinutes: 60, checkInAfterMinutes: 600 }, 1)
    const there = await aConfirmed(3)
    await stored('update bookings set checked_in_at = start where id = $1', [there.id])
    await run('mark-no-shows', hoursAfter(inDays(3), 1))
    expect(await statusOf(short)).toBe('confirmed')
    await run('mark-no-shows', inDays(20))
    expect(await statusOf(short)).toBe('no_show')
    expect(await statusOf(there)).toBe('completed')
  })
})

describe('whoever is faster than a job', () => {
  /** What a job does to a booking that it found due a moment ago. */
  async function move({ id }: { id: string }, status: 'expired' | 'no_show', now: Date) {
    const context = { actor: { kind: 'system', job: 'a job' }, now }
    const req = await createLocalReq({ context }, estate.payload)
    return estate.payload.update({ collection: 'bookings', id, data: { status }, overrideAccess: true, req })
  }
  const overtaken = { status: 409, code: 'not_due' }

  it('has come, and is not marked as absent', async () => {
    const booking = await aConfirmed(3)
    await stored('update bookings set checked_in_at = start where id = $1', [booking.id])
    await expect(move(booking, 'no_show', hoursAfter(inDays(3), 1))).rejects.toMatchObject(overtaken)
    expect(await statusOf(booking)).toBe('confirmed')
  })

  it('has said yes, and the time to pay begins only then', async () => {
    const hall = await aHall(estate)
    const booking = await aBooking(estate, { facility: hall.id, start: inDays(9) })
    await changed(estate, booking.id, 'omar', { status: 'confirmed' })
    await expect(move(booking, 'expired', new Date(booking.approveBy))).rejects.toMatchObject(overtaken)
    expect(await statusOf(booking)).toBe('approved')
  })
})
