import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inDays } from '../support/bookings'
import { stored } from '../support/database'
import type { PersonName } from '../support/people'
import { type DeployedEstate, startEstate } from '../support/server'
import { cookieAt, tokenAt } from '../support/signed-in'
import { fillDate, HAS_CHROMIUM, openPage, signInToPanel, startBrowser } from './chromium'

/** Starting the estate may build the site first. */
const START_MS = 300_000
const JOURNEY_MS = 120_000
const HOUR_MS = 3_600_000

describe.skipIf(!HAS_CHROMIUM)('bookings in the admin panel', () => {
  let estate: DeployedEstate
  let browser: Browser

  beforeAll(async () => {
    estate = await startEstate()
    browser = await startBrowser()
  }, START_MS)

  afterAll(async () => {
    await browser?.close()
    await estate?.stop()
  })

  async function post(path: string, as: PersonName, body: unknown) {
    const headers = {
      'content-type': 'application/json',
      authorization: `JWT ${await tokenAt(estate.url, as)}`,
    }
    const response = await fetch(`${estate.url}${path}`, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    })
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`)
    return (await response.json()).doc
  }

  /** Its resident gives it another time, two hours from `start`. */
  async function move(id: string, as: PersonName, start: Date) {
    const headers = {
      'content-type': 'application/json',
      authorization: `JWT ${await tokenAt(estate.url, as)}`,
    }
    const body = { start, end: new Date(start.getTime() + 2 * HOUR_MS) }
    const options = { method: 'PATCH', headers, body: JSON.stringify(body) }
    expect((await fetch(`${estate.url}/api/bookings/${id}`, options)).status).toBe(200)
  }

  const book = (as: PersonName, facility: string, start: Date) =>
    post('/api/bookings', as, {
      facility,
      start: start.toISOString(),
      end: new Date(start.getTime() + 2 * HOUR_MS).toISOString(),
      guests: 0,
    })

  it(
    'the accountant finds what is to be paid, writes it down, and the booking is confirmed',
    async () => {
      const court = await post('/api/facilities', 'manager', {
        name: 'Squash Court',
        mode: 'exclusive',
        feeTiers: [{ paisePerHour: 12_550 }],
      })
      const booking = await book('asha', court.id, inDays(3))
      const { page, complaints } = await openPage(browser, estate.url)
      await signInToPanel(page, 'accountant')
      await page.getByRole('link', { name: /Bookings to be paid/ }).click()
      await page.getByRole('link', { name: `Record the fee of ${booking.number}` }).click()

      await expectAmount(page, '251')
      await choose(page, 'method', 'UPI')
      await page.getByRole('button', { name: 'Write it down' }).click()

      const about = page.getByRole('region', { name: 'About this booking' })
      await about.getByText('Confirmed').waitFor()
      await about.getByText('₹251.00, paid').waitFor()
      await page.getByRole('link', { name: /^Receipt RCP-/ }).waitFor()
      expect(await statusOf(booking.id)).toEqual({ status: 'confirmed', paid: 25_100 })
      expect(complaints).toEqual([])
    },
    JOURNEY_MS,
  )

  it(
    'the manager closes the pool, sees whose bookings that ends, and ends them',
    async () => {
      const pool = await post('/api/facilities', 'manager', {
        name: 'Paddling Pool',
        mode: 'pool',
        places: 10,
      })
      const bookings = [
        await book('asha', pool.id, inDays(2, 10)),
        await book('meera', pool.id, inDays(2, 11)),
      ]
      const { page } = await openPage(browser, estate.url)
      await signInToPanel(page, 'manager')
      await page.goto('/admin/bookings-board')
      await page.getByRole('link', { name: 'Close a facility' }).click()
      await choose(page, 'facility', 'Paddling Pool')
      await fillDate(page, 'start', inDays(2, 9))
      await fillDate(page, 'end', inDays(2, 20))
      await page.getByLabel('Reason').fill('The pump has failed.')
      await page.getByRole('button', { name: 'Close it' }).click()

      const question = page.getByRole('region', { name: '2 bookings are in that time' })
      for (const { number } of bookings) await question.getByRole('link', { name: number }).waitFor()
      expect(await statusOf(bookings[0].id)).toMatchObject({ status: 'confirmed' })

      await question.getByRole('button', { name: 'Close and cancel these 2 bookings' }).click()
      await page.getByText('Whoever had booked is told').waitFor()
      for (const { id } of bookings) expect(await statusOf(id)).toMatchObject({ status: 'cancelled' })
    },
    JOURNEY_MS,
  )

  it(
    'the secretary rejects a booking with a reason, in place of the queue',
    async () => {
      const [omar] = await stored<{ id: string }>(
        "select r.id from residents r join users u on u.id = r.user_id where u.email like 'omar@%'",
      )
      const hall = await post('/api/facilities', 'manager', {
        name: 'Dance Hall',
        mode: 'exclusive',
        approver: omar?.id,
      })
      const booking = await book('meera', hall.id, inDays(5))
      const { page } = await openPage(browser, estate.url)
      await signInToPanel(page, 'secretary')
      await page.goto('/admin/bookings-board')
      await page.getByRole('button', { name: `Reject ${booking.number} …` }).click()
      const question = page.getByRole('region', { name: `Reject ${booking.number}?` })
      expect(await question.getByRole('button', { name: 'Reject' }).isDisabled()).toBe(true)
      await question.getByLabel(/^Why/).fill('The hall is being painted.')
      await question.getByRole('button', { name: 'Reject' }).click()
      await page.getByText(`${booking.number} is rejected.`).waitFor()
      expect(await statusOf(booking.id)).toMatchObject({ status: 'rejected' })
    },
    JOURNEY_MS,
  )

  it(
    'nobody approves another time than they saw',
    async () => {
      const [omar] = await stored<{ id: string }>(
        "select r.id from residents r join users u on u.id = r.user_id where u.email like 'omar@%'",
      )
      const hall = await post('/api/facilities', 'manager', {
        name: 'Music Room',
        mode: 'exclusive',
        approver: omar?.id,
      })
      const booking = await book('meera', hall.id, inDays(6))
      const { page: board } = await openPage(browser, estate.url)
      await signInToPanel(board, 'secretary')
      await board.goto('/admin/bookings-board')
      const form = await board.context().newPage()
      await form.goto(`/admin/collections/bookings/${booking.id}`)
      await form.getByRole('button', { name: 'Approve' }).waitFor()
      await move(booking.id, 'meera', inDays(6, 15))

      await board.getByRole('button', { name: `Approve ${booking.number}` }).click()
      await board.getByText('It is shown as it is now').waitFor()
      await form.getByRole('button', { name: 'Approve' }).click()
      const notice = form.getByRole('region', { name: 'Changed meanwhile' })
      await notice.getByText('so nothing was stored').waitFor()
      expect(await statusOf(booking.id)).toMatchObject({ status: 'pending' })

      await board.getByText('3:00 pm to 5:00 pm').first().waitFor()
      await notice.getByRole('button', { name: 'Load it again' }).click()
      await form.getByRole('region', { name: 'About this booking' }).getByText('3:00 pm to 5:00 pm').waitFor()
      await form.getByRole('button', { name: 'Approve' }).click()
      await form.getByText('Approved.').waitFor()
      expect(await statusOf(booking.id)).toMatchObject({ status: 'confirmed' })
    },
    JOURNEY_MS,
  )

  it('who oversees no bookings learns nothing of the board', async () => {
    for (const path of ['/admin/bookings-board', '/admin/bookings-calendar']) {
      const text = await panelPage(estate.url, path, 'asha')
      // An id of the board: its words are also labels of a status, which every page of the panel is sent.
      expect(text).not.toContain('estate-today')
      expect(text).not.toContain('Week before')
    }
  })

  it('the facility manager sees the day and not the money', async () => {
    const text = await panelPage(estate.url, '/admin/bookings-board', 'manager')
    expect(text).toContain('estate-today')
    expect(text).not.toContain('Deposits held')
  })
})

/** A page of the panel as a browser asks for it that is signed in: Payload believes no cookie without saying where from. */
async function panelPage(url: string, path: string, person: PersonName): Promise<string> {
  const headers = { cookie: await cookieAt(url, person), 'sec-fetch-site': 'same-origin' }
  return (await fetch(`${url}${path}`, { headers })).text()
}

async function statusOf(id: string): Promise<{ status: string; paid: number }> {
  const [row] = await stored<{ status: string; fee_paid_paise: string }>(
    'select status, fee_paid_paise from bookings where id = $1',
    [id],
  )
  return { status: row?.status ?? '', paid: Number(row?.fee_paid_paise) }
}

async function expectAmount(page: Page, rupees: string): Promise<void> {
  await page.waitForFunction(
    (wanted) => document.querySelector<HTMLInputElement>('#field-amountPaise')?.value === wanted,
    rupees,
  )
}

/** Chooses in one of the panel's selects by what its option says. */
async function choose(page: Page, field: string, option: string): Promise<void> {
  await page.locator(`#field-${field}`).getByRole('combobox').click()
  await page.getByRole('option', { name: option, exact: true }).click()
}
