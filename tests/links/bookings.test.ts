import { beforeEach, describe, expect, it } from 'vitest'
import { BOOKING_TIMES } from '@/domain/notifications/booking-times'
import { HOUR_MS } from '@/domain/time'
import { aBooking, aFacility, aHall, changed, hoursAfter, inDays } from '../support/bookings'
import { stored } from '../support/database'
import { useEstate } from '../support/estate'
import { residentIdOf, userIdOf } from '../support/register'
import { BROWSER, codeOf, JSON_ONLY, pathOf, spentCount, useLinkPages } from './support'

const estate = useEstate()
const pages = useLinkPages()
let day = 3

beforeEach(async () => {
  await stored('delete from spent_links')
  day += 1
})

const rowOf = async (id: string): Promise<any> =>
  (await stored('select status, decision_note, decided_by_id from bookings where id = $1', [id]))[0]

/** Asha's request for the hall, which Omar decides on. */
async function aRequest(): Promise<any> {
  const hall = await aHall(estate)
  return aBooking(estate, { facility: hall.id, start: inDays(day) })
}

/** Meera's turn, after Asha has let the room go. */
async function anOffer(fields: Record<string, unknown> = {}): Promise<any> {
  const room = await aFacility(estate, fields)
  const start = inDays(day)
  const first = await aBooking(estate, { facility: room.id, start })
  const waiting = await aBooking(estate, {
    by: 'meera',
    facility: room.id,
    start,
    fields: { waitlist: true },
  })
  await changed(estate, first.id, 'asha', { status: 'cancelled' })
  return waiting
}

describe('the link that asks for a decision', () => {
  it.each(['act=x', 'act[]=refuse', 'act=', 'act=refuse&act=confirm', '\u0000{garbled'])(
    'takes %j for no yes',
    async (body) => {
      const { id } = await aRequest()
      const path = await pathOf('decide-booking', id, 'omar')
      const type = body.startsWith('act') ? 'application/x-www-form-urlencoded' : 'multipart/form-data'
      const answer = await pages.post(path, { body, headers: { ...JSON_ONLY, 'content-type': type } })
      expect([answer.status, codeOf(answer)]).toEqual([400, 'invalid'])
      expect(await rowOf(id)).toMatchObject({ status: 'pending', decided_by_id: null })
      expect(await spentCount()).toBe(0)
    },
  )

  it('shows its approver what is asked for, and changes nothing', async () => {
    const { id, number } = await aRequest()
    const page = await pages.get(await pathOf('decide-booking', id, 'omar'), BROWSER)
    expect(page.status).toBe(200)
    for (const words of [
      'For Omar',
      number,
      'Asha Rao',
      'A birthday',
      'Approve it',
      'Reject it',
      '10:00 am to',
    ])
      expect(page.text).toContain(words)
    expect(await rowOf(id)).toMatchObject({ status: 'pending', decided_by_id: null })
    expect(await spentCount()).toBe(0)
  })

  it('approves, in the approver’s name, once', async () => {
    const { id } = await aRequest()
    const path = await pathOf('decide-booking', id, 'omar')
    const answer = await pages.post(path, { headers: BROWSER })
    expect([answer.status, answer.text.includes('until the payment has come')]).toEqual([200, true])
    const approved = await rowOf(id)
    expect(approved).toMatchObject({ status: 'approved', decided_by_id: await userIdOf('omar') })
    const again = await pages.post(path, { body: 'act=refuse&note=No', headers: JSON_ONLY })
    expect([again.status, codeOf(again)]).toEqual([410, 'link_spent'])
    expect(await rowOf(id)).toEqual(approved)
  })

  it('rejects with the reason of the same page, and not without one', async () => {
    const { id } = await aRequest()
    const path = await pathOf('decide-booking', id, 'omar')
    const silent = await pages.post(path, { body: 'act=refuse&note=++', headers: JSON_ONLY })
    expect([silent.status, codeOf(silent)]).toEqual([422, 'reason_required'])
    expect(await rowOf(id)).toMatchObject({ status: 'pending' })
    expect(await spentCount()).toBe(0)
    expect((await pages.post(path, { body: 'act=refuse&note=The+floor+is+wet' })).status).toBe(200)
    expect(await rowOf(id)).toMatchObject({ status: 'rejected', decision_note: 'The floor is wet' })
  })

  it('answers no other times than those that its page showed', async () => {
    const { id, start } = await aRequest()
    const path = await pathOf('decide-booking', id, 'omar')
    const shown = /name="revision" value="(\d+)"/.exec((await pages.get(path, BROWSER)).text)?.[1]
    const moved = { start: hoursAfter(new Date(start), 5), end: hoursAfter(new Date(start), 7) }
    await changed(estate, id, 'asha', moved)
    const answer = await pages.post(path, { body: `act=confirm&revision=${shown}`, headers: JSON_ONLY })
    expect([answer.status, codeOf(answer)]).toEqual([409, 'link_overtaken'])
    expect(await rowOf(id)).toMatchObject({ status: 'pending' })
    expect(await spentCount()).toBe(0)
  })

  it('is overtaken by a decision that was made elsewhere', async () => {
    const { id } = await aRequest()
    const path = await pathOf('decide-booking', id, 'omar')
    await changed(estate, id, 'manager', { status: 'rejected', note: 'Not now' })
    const answer = await pages.post(path, { headers: JSON_ONLY })
    expect([answer.status, codeOf(answer)]).toEqual([409, 'link_overtaken'])
    expect((await pages.get(path, BROWSER)).text).toContain('It has been rejected.')
    expect(await rowOf(id)).toMatchObject({ status: 'rejected', decision_note: 'Not now' })
  })

  it('ends with the time for a decision', async () => {
    const { id } = await aRequest()
    const over = { at: new Date(Date.now() - 2 * HOUR_MS), deadline: new Date(Date.now() - HOUR_MS) }
    const answer = await pages.post(await pathOf('decide-booking', id, 'omar', over), { headers: JSON_ONLY })
    expect([answer.status, codeOf(answer)]).toEqual([410, 'link_expired'])
    const page = await pages.get(await pathOf('decide-booking', id, 'omar', over), BROWSER)
    expect(page.text).toContain('The time for an answer is over.')
    expect(await rowOf(id)).toMatchObject({ status: 'pending' })
  })

  it('is nothing for whoever does not decide, the booker included, and for a former approver', async () => {
    const { id, facility } = await aRequest()
    for (const person of ['asha', 'meera', 'plumber'] as const) {
      const answer = await pages.post(await pathOf('decide-booking', id, person), { headers: JSON_ONLY })
      expect([person, answer.status]).toEqual([person, 404])
    }
    const path = await pathOf('decide-booking', id, 'omar')
    const body = { approver: await residentIdOf('meera') }
    await estate.call('PATCH', `/api/facilities/${facility}`, { as: 'manager', body })
    expect((await pages.post(path, { headers: JSON_ONLY })).status).toBe(404)
    expect(await rowOf(id)).toMatchObject({ status: 'pending' })
  })

  it('of two at once lets one decide', async () => {
    const { id } = await aRequest()
    const path = await pathOf('decide-booking', id, 'omar')
    const answers = await Promise.all([
      pages.post(path, { headers: JSON_ONLY }),
      pages.post(path, { body: 'act=refuse&note=No', headers: JSON_ONLY }),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 410])
  })
})

describe('the link of an offer', () => {
  it('shows whoever waited their times and their two answers', async () => {
    const { id } = await anOffer({ feeTiers: [{ paisePerHour: 10_000 }] })
    const page = await pages.get(await pathOf('answer-offer', id, 'meera'), BROWSER)
    for (const words of ['Take it', 'Let it go to the next', 'Fee: ₹200.00'])
      expect(page.text).toContain(words)
    expect(await rowOf(id)).toMatchObject({ status: 'offered' })
  })

  it('says by the clocks of the facility until when', async () => {
    const timeZone = 'Europe/Berlin'
    const { id } = await anOffer({ timeZone, slotMinutes: 30 })
    const [row] = await stored<{ offer_expires_at: Date }>(
      'select offer_expires_at from bookings where id = $1',
      [id],
    )
    const until = BOOKING_TIMES.en.moment(row?.offer_expires_at as Date, timeZone)
    const page = await pages.get(await pathOf('answer-offer', id, 'meera'), BROWSER)
    expect(page.text).toContain(`Until ${until}.`)
  })

  it('takes it', async () => {
    const { id } = await anOffer()
    const answer = await pages.post(await pathOf('answer-offer', id, 'meera'), { headers: BROWSER })
    expect(answer.text).toContain('The booking is confirmed.')
    expect(await rowOf(id)).toMatchObject({ status: 'confirmed' })
  })

  it('lets it go, without a reason', async () => {
    const { id } = await anOffer()
    const path = await pathOf('answer-offer', id, 'meera')
    const answer = await pages.post(path, { body: 'act=refuse', headers: BROWSER })
    expect(answer.text).toContain('The time goes to the next in line.')
    expect(await rowOf(id)).toMatchObject({ status: 'cancelled' })
  })

  it('is nothing for anybody else, however many powers they have', async () => {
    const { id } = await anOffer()
    for (const person of ['asha', 'manager', 'secretary'] as const)
      expect(
        (await pages.post(await pathOf('answer-offer', id, person), { headers: JSON_ONLY })).status,
      ).toBe(404)
    expect(await rowOf(id)).toMatchObject({ status: 'offered' })
  })
})
