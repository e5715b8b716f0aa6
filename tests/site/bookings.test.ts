import { DateTime } from 'luxon'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { HAS_CHROMIUM, startBrowser } from '../browser/chromium'
import { aBooking, aFacility, aHall, askFor, changed, enter, hoursAfter, inDays } from '../support/bookings'
import { stored } from '../support/database'
import type { RunningEstate } from '../support/estate'
import type { PersonName } from '../support/people'
import { type DeployedEstate, startEstate } from '../support/server'
import { callsOf, phoneOf } from './deployed'

/** Starting the estate may build the site first. */
const START_MS = 400_000
const JOURNEY_MS = 120_000

describe.skipIf(!HAS_CHROMIUM)('the pages of what is booked', () => {
  let deployed: DeployedEstate
  let estate: RunningEstate
  let browser: Browser

  beforeAll(async () => {
    deployed = await startEstate()
    estate = callsOf(deployed.url)
    browser = await startBrowser()
  }, START_MS)

  afterAll(async () => {
    await browser?.close()
    await deployed?.stop()
  })

  // A kept copy of a page, shown while the line is slow, is another story: tests/site/offline.test.ts.
  const phone = (person: PersonName, options: Parameters<typeof phoneOf>[3] = {}) =>
    phoneOf(browser, deployed.url, person, { serviceWorkers: 'block', ...options })

  /** Approved by Omar and paid in full. */
  async function aPaidBooking(hall: { id: string }, start: Date): Promise<{ id: string; number: string }> {
    const booking = await aBooking(estate, { facility: hall.id, start })
    await changed(estate, booking.id, 'omar', { status: 'confirmed' })
    await enter(estate, booking.id, 'payment', 100_000)
    await enter(estate, booking.id, 'deposit', 200_000)
    return booking
  }

  describe.each([
    ['with JavaScript', true, 20],
    ['without JavaScript', false, 40],
  ])('%s', (_, javaScriptEnabled, day) => {
    it(
      'a booking says what comes back before it is cancelled, and twice is once',
      async () => {
        const hall = await aHall(estate)
        const { id, number } = await aPaidBooking(hall, fullHourIn(36))
        const page = await phone('asha', { javaScriptEnabled })
        await page.goto(`/bookings/${number}`)
        await page.getByText('Confirmed', { exact: true }).first().waitFor()
        expect(await page.getByRole('link', { name: /^Receipt/ }).count()).toBe(2)
        const again = await page.context().newPage()
        await again.goto(`/bookings/${number}`)
        await page.getByText('Cancel this booking …').click()
        await page.getByText('₹2,500 comes back; ₹500 is kept, since it is late.').waitFor()
        await press(page, page.getByRole('button', { name: 'Cancel the booking' }))
        await page.getByText('It is cancelled.').waitFor()
        await page.getByText('₹2,500 will be given back.').waitFor()
        expect(await bookingOf(id)).toMatchObject({ status: 'cancelled', refund: 250_000 })

        await again.getByText('Cancel this booking …').click()
        await press(again, again.getByRole('button', { name: 'Cancel the booking' }))
        await again.getByText('It is cancelled.').waitFor()
      },
      JOURNEY_MS,
    )

    it(
      'who waited is offered the time when the first cancels, and takes it with one press',
      async () => {
        const hall = await aHall(estate)
        const start = inDays(day)
        const first = await aBooking(estate, { facility: hall.id, start })
        const waits = { by: 'meera', facility: hall.id, start, fields: { waitlist: true } } as const
        const second = await aBooking(estate, waits)
        const page = await phone('meera', { javaScriptEnabled })
        await page.goto(`/bookings/${second.number}`)
        await page.getByText('You are first in line.').waitFor()
        await changed(estate, first.id, 'asha', { status: 'cancelled' })

        await page.goto('/')
        await page.getByRole('link', { name: `${hall.name} is offered to you` }).click()
        await page.getByText('It costs ₹1,000, and ₹2,000 deposit that comes back.').waitFor()
        await press(page, page.getByRole('button', { name: 'Take it' }))
        await page.getByText('It is yours. The next step is below.').waitFor()
        await page.getByText(/Omar Khan decides by \w+day, .*\. The time is kept until then\./).waitFor()
        expect(await bookingOf(second.id)).toMatchObject({ status: 'pending' })
      },
      JOURNEY_MS,
    )

    it(
      'an approver says yes with one press and no with a reason; whoever is second is told so kindly',
      async () => {
        const hall = await aHall(estate)
        const yes = await aBooking(estate, { facility: hall.id, start: inDays(day), fields: { guests: 12 } })
        const no = await aBooking(estate, { by: 'meera', facility: hall.id, start: inDays(day + 1) })
        const page = await phone('omar', { javaScriptEnabled })
        await page.getByRole('link', { name: /bookings? waits? for your decision/ }).click()
        const late = await phone('manager', { javaScriptEnabled })
        await late.goto('/bookings/approvals')

        const card = cardOf(page, yes.number)
        await card.getByText('Asha Rao, flat A-101').waitFor()
        await card.getByText('12 guests').waitFor()
        await card.getByText('A birthday').waitFor()
        await press(page, card.getByRole('button', { name: 'Approve' }))
        await page.getByText(`${yes.number} is approved. Asha Rao has been told.`).waitFor()
        expect(await bookingOf(yes.id)).toMatchObject({ status: 'approved' })

        await press(late, cardOf(late, yes.number).getByRole('button', { name: 'Approve' }))
        await late
          .getByText(`Omar Khan had decided on ${yes.number} a moment before: Waiting for payment.`)
          .waitFor()

        await cardOf(page, no.number).getByText('Reject …').click()
        await cardOf(page, no.number).getByRole('button', { name: 'Reject and tell them' }).click()
        await page.getByRole('link', { name: 'Fill in “Why”.' }).waitFor()
        expect(await bookingOf(no.id)).toMatchObject({ status: 'pending', note: null })
        await cardOf(page, no.number)
          .getByLabel('Why not? Meera Nair reads this.')
          .fill('The hall is painted.')
        await press(page, cardOf(page, no.number).getByRole('button', { name: 'Reject and tell them' }))
        await page.getByText(`${no.number} is rejected. Meera Nair has been told why.`).waitFor()
        expect(await bookingOf(no.id)).toMatchObject({ status: 'rejected', note: 'The hall is painted.' })

        const meera = await phone('meera', { javaScriptEnabled })
        await meera.goto(`/bookings/${no.number}`)
        await meera.getByText('The hall is painted.').waitFor()
      },
      JOURNEY_MS,
    )

    it(
      'an approver does not approve a time that they have not seen: it is shown again',
      async () => {
        const hall = await aHall(estate)
        const { id, number } = await aBooking(estate, { facility: hall.id, start: inDays(day + 3) })
        const queue = await phone('omar', { javaScriptEnabled })
        await queue.goto('/bookings/approvals')
        const page = await queue.context().newPage()
        await page.goto(`/bookings/${number}`)
        await changed(estate, id, 'asha', { start: inDays(day + 4), end: inDays(day + 4, 12) })

        await press(page, page.getByRole('button', { name: 'Approve' }))
        await page.getByText('Somebody changed this meanwhile. Look at it again, then decide.').waitFor()
        await press(queue, cardOf(queue, number).getByRole('button', { name: 'Approve' }))
        await queue.getByText(`${number} has changed since you looked.`).waitFor()
        expect(await bookingOf(id)).toMatchObject({ status: 'pending', start: inDays(day + 4) })

        await cardOf(queue, number).getByRole('button', { name: 'Approve' }).click()
        await queue.getByText(`${number} is approved. Asha Rao has been told.`).waitFor()
        expect(await bookingOf(id)).toMatchObject({ status: 'approved' })
      },
      JOURNEY_MS,
    )

    it(
      'another time is taken in place, and the old one is kept when the new one has gone',
      async () => {
        const hall = await aHall(estate, { approver: null })
        const start = inDays(day, 10)
        const { id, number } = await aBooking(estate, { facility: hall.id, start })
        const page = await phone('asha', { javaScriptEnabled })
        await page.goto(`/bookings/${number}`)
        await page.getByRole('link', { name: 'Choose another time' }).click()
        await page.getByText('You keep it until the new time is yours.').waitFor()
        await page.getByText('your time now').waitFor()
        await page.getByLabel('How long').selectOption('3')
        await page.getByRole('button', { name: 'Show times' }).click()
        await page.waitForURL(/steps=3/)
        await timeOf(page, start, '2:00 pm').click()
        await page.getByText('Move it there?').waitFor()
        await page.getByText('₹1,500', { exact: true }).waitFor()
        const away = await page.context().newPage()
        await away.goto(page.url())

        await aBooking(estate, { by: 'meera', facility: hall.id, start: inDays(day, 15), hours: 1 })
        await press(page, page.getByRole('button', { name: 'Move the booking' }))
        await page.getByText('Your booking has not changed').waitFor()
        expect(await bookingOf(id)).toMatchObject({ start, end: hoursAfter(start, 2), fee: 100_000 })

        await timeOf(page, start, '6:00 pm').click()
        await press(page, page.getByRole('button', { name: 'Move the booking' }))
        await page.getByText('It has been moved. The old time is free for others.').waitFor()
        const moved = inDays(day, 18)
        expect(await bookingOf(id)).toMatchObject({ start: moved, end: hoursAfter(moved, 3), fee: 150_000 })
        expect((await askFor(estate, { by: 'ravi', facility: hall.id, start })).status).toBe(201)
      },
      JOURNEY_MS,
    )

    it(
      'check-in says when it opens, and takes who has come while it is open',
      async () => {
        const court = await aFacility(estate, { slotMinutes: 5, name: `Court ${day}` })
        const later = await aBooking(estate, { facility: court.id, start: inDays(3, 18) })
        const page = await phone('asha', { javaScriptEnabled })
        await page.goto(`/bookings/${later.number}`)
        await page.getByText('Check in from 5:45 pm to 6:15 pm').waitFor()
        const soon = await aBooking(estate, { facility: court.id, start: nextGrid(5), hours: 1 })
        await page.goto(`/bookings/${soon.number}`)
        await press(page, page.getByRole('button', { name: 'I am here: check in' }))
        await page.getByText('Welcome. You are checked in.').waitFor()
        expect(await bookingOf(soon.id)).toMatchObject({ isCheckedIn: true })
      },
      JOURNEY_MS,
    )
  })

  it(
    'the list shows what still waits, what comes and what is over',
    async () => {
      const court = await aFacility(estate, { name: 'The quiet court' })
      const hall = await aHall(estate)
      const coming = await aBooking(estate, { by: 'ravi', facility: court.id, start: inDays(5) })
      const waiting = await aBooking(estate, { by: 'ravi', facility: hall.id, start: inDays(60) })
      const gone = await aBooking(estate, { by: 'ravi', facility: court.id, start: inDays(7) })
      await changed(estate, gone.id, 'ravi', { status: 'cancelled' })
      const page = await phone('ravi')
      await page.goto('/bookings')
      const rows = await page.locator('.row').allInnerTexts()
      const at = (number: string) => rows.findIndex((row) => row.includes(number))
      expect(at(waiting.number)).toBeGreaterThanOrEqual(0)
      expect(at(coming.number)).toBeGreaterThan(at(waiting.number))
      expect(at(gone.number)).toBe(-1)
      await page.getByRole('link', { name: 'Past' }).click()
      await page.getByText(gone.number).waitFor()
    },
    JOURNEY_MS,
  )

  it(
    'a booking that is not theirs to see, and the queue of who decides on nothing, are not found',
    async () => {
      const court = await aFacility(estate)
      const booking = await aBooking(estate, { facility: court.id, start: inDays(5) })
      const statusFor = async (person: PersonName, path: string) =>
        (await (await phone(person)).request.get(path)).status()
      for (const path of [`/bookings/${booking.number}`, `/bookings/${booking.number}/move`])
        expect(await statusFor('meera', path), path).toBe(404)
      expect(await statusFor('asha', `/bookings/${booking.number.toLowerCase()}`)).toBe(200)
      for (const path of ['/bookings/approvals', '/bookings/BKG-2026-99999', '/bookings/nonsense'])
        expect(await statusFor('meera', path), path).toBe(404)
      for (const person of ['manager', 'secretary', 'omar'] as const)
        expect(await statusFor(person, '/bookings/approvals'), person).toBe(200)
    },
    JOURNEY_MS,
  )

  it(
    'whoever approves reads a name and a flat, and no way to reach them',
    async () => {
      const [asha] = await stored<{ phone: string; email: string }>(
        `select r.phone, u.email from residents r join users u on u.id = r.user_id where r.name = 'Asha Rao'`,
      )
      const hall = await aHall(estate)
      const booking = await aBooking(estate, { facility: hall.id, start: inDays(50) })
      const page = await phone('omar')
      for (const path of ['/bookings/approvals', `/bookings/${booking.number}`]) {
        const text = (await (await page.request.get(path)).text()).replaceAll(/[\s\u00a0-]/g, '')
        expect(text).toContain('AshaRao')
        expect(text).not.toContain(String(asha?.phone).slice(-8))
        expect(text).not.toContain(asha?.email)
      }
    },
    JOURNEY_MS,
  )
})

const cardOf = (page: Page, number: string): Locator => page.locator(`#${number}`)

/** The link of one free time, on the day of an instant. */
const timeOf = (page: Page, day: Date, time: string): Locator => {
  const name = new Intl.DateTimeFormat('en-IN', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'Asia/Kolkata',
  }).format(day)
  return page.getByRole('link', { name: new RegExp(`^${name}, ${time}`) })
}

/** Presses, and waits for the page that answers. */
async function press(page: Page, button: Locator): Promise<void> {
  await button.click()
  await page.waitForURL(/said=|refused=/)
}

/** A full hour of the estate's zone, so many hours from this one. */
const fullHourIn = (hours: number): Date =>
  DateTime.now().setZone('Asia/Kolkata').startOf('hour').plus({ hours }).toJSDate()

/** The first step of the grid of so many minutes that is not over yet. */
function nextGrid(minutes: number): Date {
  const step = minutes * 60_000
  return new Date((Math.floor(Date.now() / step) + 1) * step)
}

interface Stored {
  status: string
  start: Date
  end: Date
  fee: number
  refund: number
  note: string | null
  isCheckedIn: boolean
}

async function bookingOf(id: string): Promise<Stored | undefined> {
  const [row] = await stored<Stored>(
    `select status, start, "end", fee_paise::int as fee, refund_paise::int as refund, decision_note as note,
      checked_in_at is not null as "isCheckedIn" from bookings where id = $1`,
    [id],
  )
  return row
}
