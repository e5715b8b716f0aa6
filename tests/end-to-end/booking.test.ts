import { DateTime } from 'luxon'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { HAS_CHROMIUM, startBrowser } from '../browser/chromium'
import { type SmtpSink, startSmtpSink } from '../jobs/support/smtp-sink'
import { ops } from '../ops/support/ops'
import { callsOf, phoneOf } from '../site/deployed'
import { aHall, enter, hoursAfter } from '../support/bookings'
import { stored } from '../support/database'
import type { RunningEstate } from '../support/estate'
import { emailOf, type PersonName } from '../support/people'
import { userIdOf } from '../support/register'
import { type DeployedEstate, startEstate } from '../support/server'

/** The built site, a worker and a mail server. */
const START_MS = 400_000
const STORY_MS = 300_000
/** How long something may take that a worker does by itself. */
const PATIENCE_MS = 60_000
const ZONE = 'Asia/Kolkata'
/** The evening that both want: far enough ahead to give everything back, near enough to be booked. */
const EVENING = DateTime.now().setZone(ZONE).startOf('day').plus({ days: 12, hours: 18 })
const START = EVENING.toJSDate()
const END = hoursAfter(START, 4)

describe.skipIf(!HAS_CHROMIUM)('two neighbours want the hall on Diwali', () => {
  let estate: DeployedEstate
  let calls: RunningEstate
  let sink: SmtpSink
  let browser: Browser

  beforeAll(async () => {
    sink = await startSmtpSink()
    estate = await startEstate({ SMTP_URL: sink.url })
    calls = callsOf(estate.url)
    browser = await startBrowser()
  }, START_MS)

  afterAll(async () => {
    await browser?.close()
    await estate?.stop()
    await sink?.close()
  })

  it(
    'one gets it, the other waits and is offered it; money, calendar, approver and reminders agree',
    async () => {
      const hall = await theHall()
      const [asha, meera, omar] = (await Promise.all(
        (['asha', 'meera', 'omar'] as const).map((person) => phoneOf(browser, estate.url, person)),
      )) as [Page, Page, Page]

      // Asha asks for it; the time is hers until Omar has decided.
      const first = await askFor(asha, hall, 'Diwali with block A')
      await asha.getByText('It has been asked for. The time is kept for you meanwhile.').waitFor()

      // Meera finds it taken, and joins the line.
      const second = await waitFor(meera, hall)
      await meera.getByText('You are on the waiting list.').waitFor()
      await meera.getByText('You are first in line.').waitFor()
      expect(await holders(hall.id)).toEqual([first])

      // Omar is told by mail, and says yes in his queue.
      await mailTo('omar', first)
      await omar.goto('/')
      await omar.getByRole('link', { name: 'One booking waits for your decision' }).click()
      await omar.getByText('Asha Rao, flat A-101').waitFor()
      await omar.getByText('One more is in line for this time.').waitFor()
      await press(omar, 'Approve')
      await omar.getByText(`${first} is approved. Asha Rao has been told.`).waitFor()

      // She pays at the office; then it is confirmed, with receipts, and stands in her calendar.
      await asha.goto(`/bookings/${first}`)
      await asha.getByText(/^What happens next: Pay ₹4,000 at the estate office by/).waitFor()
      await pay(first)
      await asha.reload()
      await asha.getByText('Confirmed', { exact: true }).first().waitFor()
      await expectReceipts(asha, 2)
      await mailTo('asha', first, /confirmed/i)
      expect(await calendarOf('asha', first)).toBe('CONFIRMED')

      // She cancels: told beforehand what comes back.
      await asha.getByText('Cancel this booking …').click()
      await asha.getByText('All that was paid comes back: ₹4,000.').waitFor()
      await press(asha, 'Cancel the booking')
      await asha.getByText('₹4,000 will be given back.').waitFor()
      expect(await calendarOf('asha', first)).toBe('CANCELLED')
      expect(await holders(hall.id)).toEqual([second])

      // Meera is offered it the same moment, and takes it.
      await mailTo('meera', second)
      await meera.goto('/')
      await meera.getByRole('link', { name: `${hall.name} is offered to you` }).click()
      await press(meera, 'Take it')
      await meera.getByText('It is yours. The next step is below.').waitFor()

      // This time Omar says yes by the link in his mail, without signing in.
      await decideByMail(await mailTo('omar', second))
      await meera.reload()
      await meera.getByText(/Pay ₹4,000 at the estate office by/).waitFor()
      await pay(second)
      await mailTo('meera', second, /confirmed/i)
      expect(await calendarOf('meera', second)).toBe('CONFIRMED')

      // The office gives Asha's money back, and not a paisa more.
      const tooMuch = await enter(calls, await idOf(first), 'refund', 400_001)
      expect(tooMuch).toMatchObject({ status: 409, body: { errors: [{ code: 'refund_exceeds_payment' }] } })
      expect((await enter(calls, await idOf(first), 'refund', 400_000)).status).toBe(201)
      await asha.goto(`/bookings/${first}`)
      await asha.getByText('Given back').first().waitFor()
      expect(await moneyOf(first)).toEqual({ paid: 400_000, owed: 400_000, returned: 400_000 })
      expect(await moneyOf(second)).toEqual({ paid: 400_000, owed: 0, returned: 0 })

      // A day and two hours before, whoever has it is reminded, once each; who gave it up is not.
      for (const hours of [24, 24, 2, 2]) await remind(hoursAfter(START, -hours))
      expect(await remindersOf('meera')).toBe(2)
      expect(await remindersOf('asha')).toBe(0)
    },
    STORY_MS,
  )

  /** The hall, decided on by Omar, with a fee by the hour and a deposit. */
  const theHall = (): Promise<{ id: string; name: string }> =>
    aHall(calls, {
      name: 'Community Hall',
      maxDurationMinutes: 480,
      houseRules: 'No music after ten at night.',
    })

  /** Asks for the evening on the site, from the hall's own page to the second step. */
  async function askFor(page: Page, hall: { id: string; name: string }, purpose: string): Promise<string> {
    await page.goto('/facilities')
    await page.locator(`a[href="/facilities/${hall.id}"]`).first().click()
    await chooseSlot(page, hall)
    return book(page, purpose, 'Ask for it')
  }

  /** Finds the evening taken, and joins the line for it. */
  async function waitFor(page: Page, hall: { id: string }): Promise<string> {
    await chooseSlot(page, hall, '&waitlist=1')
    return book(page, 'Diwali with block B', 'Join the waiting list')
  }

  /** Presses the slot of the evening on the hall's page. */
  async function chooseSlot(page: Page, hall: { id: string }, rest = ''): Promise<void> {
    const day = EVENING.toISODate()
    await page.goto(`/facilities/${hall.id}?week=${day}&day=${day}`)
    const start = START.toISOString().replace(':00.000Z', 'Z')
    const href = `/bookings/new?facility=${hall.id}&start=${start}${rest}`
    await page.locator(`a[href="${href}"]`).filter({ visible: true }).first().click()
  }

  /** Both steps of a booking of four hours; its number. */
  async function book(page: Page, purpose: string, button: string): Promise<string> {
    await page.getByText(/^4 hours, until 10:00/).click()
    await page.getByLabel('What is it for?').fill(purpose)
    await page.getByRole('button', { name: 'Continue' }).click()
    await page.getByLabel('I have read the house rules and keep to them.').check()
    await page.getByRole('button', { name: button }).click()
    await page.waitForURL(/\/bookings\/BKG-/)
    return new URL(page.url()).pathname.split('/').at(-1) ?? ''
  }

  /** Fee and deposit, as the accountant takes them in. */
  async function pay(number: string): Promise<void> {
    for (const kind of ['payment', 'deposit'])
      expect((await enter(calls, await idOf(number), kind, 200_000)).status).toBe(201)
  }

  /** The newest mail to somebody about a booking, as text; waits for the worker. */
  async function mailTo(person: PersonName, number: string, about: RegExp = /./): Promise<string> {
    const deadline = Date.now() + PATIENCE_MS
    for (;;) {
      const mails = (await sink.parsed()).filter(
        ({ to, subject = '', text = '' }) =>
          to?.some(({ address }) => address === emailOf(person)) &&
          `${subject} ${text}`.includes(number) &&
          about.test(`${subject} ${text}`),
      )
      const newest = mails.at(-1)
      if (newest) return newest.text ?? ''
      if (Date.now() > deadline) throw new Error(`${person} had no mail about ${number}.`)
      await new Promise((resolve) => setTimeout(resolve, 200))
    }
  }

  /** Says yes on the page behind the mail's link, in a browser where nobody is signed in. */
  async function decideByMail(mail: string): Promise<void> {
    const link = /https?:\/\/\S+\/link\/[\w.-]+/.exec(mail)?.[0] ?? ''
    const page = await (await browser.newContext()).newPage()
    await page.goto(link)
    await page.getByRole('button', { name: 'Approve it' }).click()
    await page.getByText('Done. The time is kept until the payment has come.').waitFor()
  }

  /** How a booking stands in the calendar that somebody's program reads by its secret address. */
  async function calendarOf(person: PersonName, number: string): Promise<string | undefined> {
    const { body } = await calls.call('GET', '/api/users/me/calendar', { as: person })
    const feed = await (await fetch(body.url)).text()
    const id = await idOf(number)
    const entry = feed.split('BEGIN:VEVENT').find((one) => one.replaceAll(/\r\n[ \t]/g, '').includes(id))
    return /STATUS:(\w+)/.exec(entry ?? '')?.[1]
  }

  async function remind(at: Date): Promise<void> {
    const args = ['jobs', 'run', 'remind-bookings', '--at', at.toISOString()]
    const ended = await ops(args, { env: estate.env as Record<string, string> })
    expect(ended, ended.stderr).toMatchObject({ code: 0 })
  }

  async function expectReceipts(page: Page, count: number): Promise<void> {
    const links = page.getByRole('link', { name: /^Receipt/ })
    expect(await links.count()).toBe(count)
    const paper = await page.request.get((await links.first().getAttribute('href')) ?? '')
    expect([paper.status(), (await paper.body()).subarray(0, 5).toString()]).toEqual([200, '%PDF-'])
  }
})

/** Presses, and waits for the page that answers. */
async function press(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name }).click()
  await page.waitForURL(/said=/)
}

async function idOf(number: string): Promise<string> {
  const [row] = await stored<{ id: string }>('select id from bookings where number = $1', [number])
  return row?.id ?? ''
}

/** Whose booking holds the evening. */
async function holders(facility: string): Promise<string[]> {
  const rows = await stored<{ number: string }>(
    `select number from bookings where facility_id = $1 and start < $3 and "end" > $2
      and status in ('offered', 'pending', 'approved', 'confirmed')`,
    [facility, START, END],
  )
  return rows.map(({ number }) => number)
}

/** A booking's money in paise, which the ledger and the booking tell alike. */
async function moneyOf(number: string): Promise<unknown> {
  const [row] = await stored(
    `select
      (select coalesce(sum(amount_paise), 0)::int from ledger_entries where booking_id = b.id and kind in ('payment', 'deposit')) as paid,
      refund_paise::int as owed, refunded_paise::int as returned
    from bookings b where number = $1 and fee_paid_paise + deposit_paid_paise = 400000`,
    [number],
  )
  return row
}

async function remindersOf(person: PersonName): Promise<number> {
  const rows = await stored(
    `select 1 from notifications where recipient_id = $1 and kind = 'booking.reminder'`,
    [await userIdOf(person)],
  )
  return rows.length
}
