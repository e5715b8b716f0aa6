import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { HAS_CHROMIUM, startBrowser } from '../browser/chromium'
import { ask } from '../site/support/ask'
import { stored } from '../support/database'
import { useEstate } from '../support/estate'
import { aResolvedTicket } from '../support/factories'
import { type DeployedEstate, startEstate } from '../support/server'
import { become } from '../support/signed-in'
import { anAnnouncement, BROWSER, JSON_ONLY, pathOf, receiptOf, spentCount } from './support'

/** Starting the estate may build the site first. */
const START_MS = 600_000
/** Milliseconds that keeping a page may take on a busy machine. */
const KEPT_MS = 15_000
const POLL_MS = 500
const JOURNEY_MS = 120_000
const FORM = { 'content-type': 'application/x-www-form-urlencoded' }

const api = useEstate()
let estate: DeployedEstate

beforeAll(async () => {
  estate = await startEstate()
}, START_MS)

afterAll(() => estate?.stop())

describe('a signed link at the door of the site', () => {
  it('tells nobody where it is, and is neither kept nor given a cookie', async () => {
    const { id } = await anAnnouncement()
    const { status, headers } = await ask(
      estate.url + (await pathOf('acknowledge-announcement', id, 'asha')),
      { headers: BROWSER },
    )
    expect(status).toBe(200)
    expect(headers).toMatchObject({
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
      'x-robots-tag': 'noindex, nofollow',
      'x-content-type-options': 'nosniff',
    })
    expect(headers['content-security-policy']).toMatch(/script-src 'self' 'nonce-/)
    expect(headers['set-cookie']).toBeUndefined()
  })

  it.each([
    [{ origin: 'https://elsewhere.example' }],
    [{ origin: 'null', 'sec-fetch-site': 'cross-site' }],
    [{ 'sec-fetch-site': 'same-site' }],
  ] as Record<string, string>[][])('is not carried out for a form of another page: %j', async (from) => {
    const { id } = await anAnnouncement()
    const url = estate.url + (await pathOf('acknowledge-announcement', id, 'asha'))
    const answer = await ask(url, { method: 'POST', headers: { ...FORM, ...from }, body: 'act=confirm' })
    expect(answer.status).toBe(403)
    expect(await receiptOf(id, 'asha')).toMatchObject({ read_at: null })
  })

  it.each([[{ origin: 'null', 'sec-fetch-site': 'same-origin' }], [{ origin: 'null' }], [{}]] as Record<
    string,
    string
  >[][])('is carried out for its own page, which names no origin: %j', async (from) => {
    const { id } = await anAnnouncement()
    const url = estate.url + (await pathOf('acknowledge-announcement', id, 'asha'))
    const answer = await ask(url, { method: 'POST', headers: { ...FORM, ...from }, body: 'act=confirm' })
    expect(answer.status).toBe(200)
    const replay = await ask(url, { method: 'POST', headers: { ...FORM, ...JSON_ONLY }, body: 'act=confirm' })
    expect(replay.status).toBe(410)
  })

  it('stops mails for a mail program, from wherever it is and without a cookie', async () => {
    const url = estate.url + (await pathOf('unsubscribe', 'announcements', 'meera'))
    const headers = { ...FORM, origin: 'https://mail.example', 'sec-fetch-site': 'cross-site' }
    const answer = await ask(url, { method: 'POST', headers, body: 'List-Unsubscribe=One-Click' })
    expect(answer.status).toBe(200)
    expect(answer.headers['set-cookie']).toBeUndefined()
    const rows = await stored('select categories from notification_preferences')
    expect(rows).toEqual([{ categories: { announcements: { email: false } } }])
  })

  it('is not read out of an address that is a forged one, in words to who reads pages', async () => {
    const answer = await ask(`${estate.url}/link/nonsense`, {
      headers: { ...BROWSER, 'accept-language': 'hi' },
    })
    expect(answer.status).toBe(404)
    expect(answer.text).toContain('यह लिंक काम नहीं करता')
  })
})

describe.skipIf(!HAS_CHROMIUM)('a signed link in a browser', () => {
  let browser: Browser

  beforeAll(async () => {
    browser = await startBrowser()
  })

  afterAll(() => browser?.close())

  async function phone(
    options: { javaScriptEnabled?: boolean } = {},
  ): Promise<{ page: Page; complaints: string[] }> {
    const context = await browser.newContext({
      baseURL: estate.url,
      viewport: { width: 390, height: 844 },
      ...options,
    })
    const page = await context.newPage()
    const complaints: string[] = []
    page.on('pageerror', (error) => complaints.push(error.message))
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
    return { page, complaints }
  }

  it(
    'counts as read once it was on the screen for two seconds, and can still be confirmed',
    async () => {
      const { id } = await anAnnouncement({ requiresAcknowledgement: true })
      const { page, complaints } = await phone()
      await page.goto(await pathOf('acknowledge-announcement', id, 'asha'))
      expect(await receiptOf(id, 'asha')).toMatchObject({ read_at: null })
      await page.getByText('Noted: you have read it.').waitFor()
      expect(await receiptOf(id, 'asha')).toMatchObject({ read_way: 'link', acknowledged_at: null })
      await page.getByRole('button', { name: 'I confirm that I have read this' }).click()
      await page.getByText('It is noted that you confirmed it.').waitFor()
      expect((await receiptOf(id, 'asha')).acknowledged_at).not.toBeNull()
      expect(complaints).toEqual([])
      await page.context().close()
    },
    JOURNEY_MS,
  )

  it(
    'acts for whom it was sent to, and says so, whoever is signed in there',
    async () => {
      const { id } = await anAnnouncement({ to: ['asha', 'ravi'] })
      const { page } = await phone()
      await become(page.context(), estate.url, 'ravi')
      await page.goto(await pathOf('acknowledge-announcement', id, 'asha'))
      await page.getByText('For Asha Rao').waitFor()
      await page.getByRole('button', { name: 'I have read this' }).click()
      await page.getByText('It is noted that you have read it.').waitFor()
      expect(await receiptOf(id, 'asha')).toMatchObject({ read_way: 'link' })
      expect(await receiptOf(id, 'ravi')).toMatchObject({ read_at: null })
      await page.context().close()
    },
    JOURNEY_MS,
  )

  it(
    'confirms a ticket with stars on a phone without JavaScript, and once',
    async () => {
      const { id } = await aResolvedTicket(api)
      const before = await spentCount()
      const { page } = await phone({ javaScriptEnabled: false })
      const path = await pathOf('confirm-ticket', id, 'asha')
      await page.goto(path)
      await page.getByLabel('4 ★ Good').check()
      await page.getByRole('button', { name: 'Confirm: it is done' }).click()
      await page.getByText('Thank you. The ticket is closed.').waitFor()
      const [row] = await stored('select status, resident_rating::int as stars from tickets where id = $1', [
        id,
      ])
      expect(row).toEqual({ status: 'closed', stars: 4 })
      await page.goto(path)
      expect(await page.getByRole('button').count()).toBe(0)
      expect(await spentCount()).toBe(before + 1)
      await page.context().close()
    },
    JOURNEY_MS,
  )

  it(
    'is not kept on the device of somebody who is signed in',
    async () => {
      const { id } = await anAnnouncement({ title: 'Not to be kept' })
      const { page } = await phone()
      await become(page.context(), estate.url, 'asha')
      await page.goto('/')
      await page.evaluate('navigator.serviceWorker.ready.then(() => undefined)')
      const path = await pathOf('acknowledge-announcement', id, 'asha')
      await page.goto('/tickets')
      await page.goto(path)
      await page.getByText('Not to be kept').waitFor()
      await page.goto('/')
      const keptPaths = async () =>
        (await page.evaluate(
          'caches.keys().then((names) => Promise.all(names.map((name) => caches.open(name).then((c) => c.keys())))).then((all) => all.flat().map(({ url }) => new URL(url).pathname))',
        )) as string[]
      // Only once a page seen after it is kept does the link's absence say something. The first two answers to a new
      // session may each clear the store for it, and so drop one another: a page is asked for until it stays.
      await expect
        .poll(() => page.goto('/tickets').then(keptPaths), { timeout: KEPT_MS, interval: POLL_MS })
        .toContain('/tickets')
      const kept = await keptPaths()
      expect(kept.filter((one) => one.startsWith('/link'))).toEqual([])
      await page.context().close()
    },
    JOURNEY_MS,
  )
})
