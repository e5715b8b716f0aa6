import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { HAS_CHROMIUM, startBrowser } from '../browser/chromium'
import { aBooking, aFacility, aHall, hoursAfter, inDays } from '../support/bookings'
import { stored } from '../support/database'
import { useEstate } from '../support/estate'
import { type DeployedEstate, startEstate } from '../support/server'
import { become } from '../support/signed-in'

/** Starting the estate may build the site first. */
const START_MS = 300_000
const JOURNEY_MS = 120_000
const PHONE = { width: 390, height: 844 }
const DESK = { width: 1280, height: 900 }
const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const
const api = useEstate()

let estate: DeployedEstate
let browser: Browser
const visits: BrowserContext[] = []

/** A page of Asha's, and what went wrong in it. */
async function visit(
  viewport: typeof PHONE,
  javaScriptEnabled = true,
): Promise<{ page: Page; complaints: string[] }> {
  const context = await browser.newContext({
    baseURL: estate.url,
    viewport,
    locale: 'en-IN',
    javaScriptEnabled,
    serviceWorkers: 'block',
  })
  await become(context, estate.url, 'asha')
  visits.push(context)
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  return { page, complaints }
}

describe.skipIf(!HAS_CHROMIUM)('finding and booking', () => {
  beforeAll(async () => {
    estate = await startEstate()
    browser = await startBrowser()
  }, START_MS)

  afterEach(async () => {
    await Promise.all(visits.splice(0).map((context) => context.close()))
  })

  afterAll(async () => {
    await browser?.close()
    await estate?.stop()
  })

  test.each([
    ['with JavaScript', true],
    ['without JavaScript', false],
  ])(
    'leads on a phone from a day’s times to a booking, %s',
    async (_, javaScriptEnabled) => {
      const openingHours = DAYS.map((day) => ({ day, opens: '09:00', closes: '13:00' }))
      const hall = await aHall(api, { openingHours, houseRules: 'Sweep the hall.', maxDurationMinutes: 180 })
      const { page, complaints } = await visit(PHONE, javaScriptEnabled)
      await page.goto('/facilities')
      await page.getByRole('link', { name: hall.name, exact: true }).click()
      await page.getByRole('heading', { name: hall.name, level: 1 }).waitFor()
      expect(await page.getByRole('table').count()).toBe(0)
      await page.getByRole('navigation', { name: 'Days' }).last().getByRole('link').nth(3).click()
      await page.getByRole('link', { name: /^10:00/ }).click()
      await page.getByRole('radio', { name: /^2 hours, until 12:00 pm/ }).check()
      await page.getByLabel('What is it for?').fill('A birthday')
      await page.getByRole('button', { name: 'Continue' }).click()
      await page.getByText('2 hours at ₹500 an hour').waitFor()
      await page.getByRole('button', { name: 'Ask for it' }).click()
      await page.getByText('Tick that you keep to the house rules.').first().waitFor()
      await page.getByLabel('I have read the house rules and keep to them.').check()
      await page.getByRole('button', { name: 'Ask for it' }).click()
      await page.waitForURL(/\/bookings\/BKG-.*said=booked/)
      const rows = await stored<{ status: string; purpose: string }>(
        'select status, purpose from bookings where facility_id = $1',
        [hall.id],
      )
      expect(rows).toEqual([{ status: 'pending', purpose: 'A birthday' }])
      expect(complaints.filter((complaint) => !complaint.includes('404'))).toEqual([])
    },
    JOURNEY_MS,
  )

  test(
    'tells whoever was slower what is free instead, in place',
    async () => {
      const start = inDays(2)
      const court = await aFacility(api)
      const { page } = await visit(PHONE)
      const minute = (at: Date) => at.toISOString().replace(':00.000Z', 'Z')
      await page.goto(
        `/bookings/new?facility=${court.id}&start=${minute(start)}&end=${minute(hoursAfter(start, 1))}&step=2`,
      )
      await aBooking(api, { by: 'meera', facility: court.id, start, hours: 1 })
      await page.getByRole('button', { name: 'Book it' }).click()
      await page.getByRole('heading', { name: 'Somebody was just faster' }).waitFor()
      await page.getByRole('link', { name: 'Wait for this time' }).click()
      await page.getByRole('button', { name: 'Continue' }).click()
      await page.getByRole('button', { name: 'Join the waiting list' }).click()
      await page.waitForURL(/\/bookings\/BKG-/)
      const rows = await stored<{ status: string }>(
        'select status from bookings where facility_id = $1 order by number',
        [court.id],
      )
      expect(rows.map(({ status }) => status)).toEqual(['confirmed', 'waitlisted'])
    },
    JOURNEY_MS,
  )

  test(
    'shows the week as a table at a desk, and never wider than the screen',
    async () => {
      const court = await aFacility(api)
      const desk = await visit(DESK)
      await desk.page.goto(`/facilities/${court.id}`)
      expect(await desk.page.getByRole('table').count()).toBe(1)
      expect(await desk.page.getByRole('columnheader').count()).toBe(8)
      const phone = await visit(PHONE)
      for (const path of [
        '/facilities',
        `/facilities?date=${inDays(1).toISOString().slice(0, 10)}`,
        `/facilities/${court.id}`,
      ])
        for (const { page } of [desk, phone]) {
          await page.goto(path)
          expect(
            await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth),
            path,
          ).toBe(true)
        }
    },
    JOURNEY_MS,
  )
})
