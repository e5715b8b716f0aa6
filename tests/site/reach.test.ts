import { createHash } from 'node:crypto'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { anAnnouncement } from '../announcements/support/factories'
import { hasRead, publishedAgo } from '../announcements/support/readings'
import { HAS_CHROMIUM, startBrowser } from '../browser/chromium'
import { stored } from '../support/database'
import type { PersonName } from '../support/people'
import { plainBrowser } from '../support/plain-browser'
import { userIdOf } from '../support/register'
import { type DeployedEstate, startEstate } from '../support/server'
import { become, cookieAt } from '../support/signed-in'
import { callsOf } from './deployed'

/** Starting the estate may build the site first. */
const START_MS = 300_000
/** Milliseconds within which the worker has told everybody. */
const TOLD_MS = 30_000
const SIZES = [
  { width: 390, height: 844 },
  { width: 1280, height: 900 },
]

let estate: DeployedEstate

beforeAll(async () => {
  estate = await startEstate()
}, START_MS)

afterAll(() => estate?.stop())

/** Published an hour ago, and told by the worker. */
async function anOldOne(fields: Record<string, unknown> = {}): Promise<{ id: string; number: string }> {
  const api = callsOf(estate.url)
  const doc = await anAnnouncement(api, { fields: { status: 'published', ...fields } })
  const told = async () =>
    (await api.call('GET', `/api/announcements/${doc.id}/reach`, { as: 'secretary' })).body.recipients
  await expect.poll(told, { timeout: TOLD_MS }).toBeGreaterThan(0)
  await publishedAgo(doc.id, '1 hour')
  return doc
}

const pathOf = ({ number }: { number: string }, rest = '') => `/announcements/${number}/reach${rest}`

describe('the proof of notice over the wire', () => {
  const fetched = async (path: string, as: PersonName) =>
    fetch(`${estate.url}${path}`, { headers: { cookie: await cookieAt(estate.url, as) } })

  test('of an address that names none is 404', async () => {
    for (const name of ['%25', 'ANN-2026-9999', 'ANN%25'])
      for (const form of ['proof.json', 'proof.pdf'])
        expect((await fetched(`/announcements/${name}/reach/${form}`, 'secretary')).status).toBe(404)
  })

  test('is a PDF to be kept, and its fingerprint is of the JSON beside it', async () => {
    const doc = await anOldOne({ title: 'पानी बंद: क्षत्रिय विद्यार्थी 🎉' })
    for (const language of ['en', 'hi']) {
      const answer = await fetched(pathOf(doc, `/proof.pdf?language=${language}`), 'secretary')
      expect(answer.status).toBe(200)
      expect(answer.headers.get('content-type')).toBe('application/pdf')
      expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="${doc.number}-proof.pdf"`)
      expect(answer.headers.get('cache-control')).toContain('no-store')
      const pdf = Buffer.from(await answer.arrayBuffer()).toString('latin1')
      expect(pdf.startsWith('%PDF-')).toBe(true)
      expect(pdf.trimEnd().endsWith('%%EOF')).toBe(true)
    }
    const at = new Date().toISOString()
    const [first, second] = await Promise.all(
      [0, 1].map(async () => (await fetched(pathOf(doc, `/proof.json?at=${at}`), 'admin')).text()),
    )
    const hash = (text = '') => createHash('sha256').update(text).digest('hex')
    expect(hash(first)).toBe(hash(second))
    expect(JSON.parse(first ?? '')).toMatchObject({ number: doc.number, asAt: at })
  })

  test('is refused to readers, and unknown to others', async () => {
    const doc = await anOldOne({ audience: { blocks: ['A'] } })
    for (const file of ['/proof.pdf', '/proof.json']) {
      expect((await fetched(pathOf(doc, file), 'asha')).status).toBe(403)
      expect((await fetched(pathOf(doc, file), 'omar')).status).toBe(404)
      expect((await fetch(`${estate.url}${pathOf(doc, file)}`)).status).toBe(401)
      expect((await fetched(pathOf(doc, `${file}?at=never`), 'secretary')).status).toBe(400)
    }
  })
})

describe('without JavaScript', () => {
  test('a volunteer ticks a flat and a person, and both are recorded by name', async () => {
    const doc = await anOldOne({ audience: { blocks: ['A', 'C'] } })
    const browser = await plainBrowser(estate.url, 'secretary')
    const path = pathOf(doc, '/door-list')
    const form = await browser.form(path, 'Record who was told')
    const answer = await browser.post(form, { flat: 'A-101', user: await userIdOf('omar') })
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toContain('said=3')
    const told = await stored(
      `select u.name from receipts r join users u on u.id = r.user_id
       where announcement_id = $1 and read_way = 'in_person' and told_by_id = $2 order by 1`,
      [doc.id, await userIdOf('secretary')],
    )
    expect(told).toEqual([{ name: 'Asha Rao' }, { name: 'Omar Khan' }, { name: 'Ravi Rao' }])
    const page = await (await browser.get(path)).text()
    expect(page).toContain('Meera Nair')
    expect(page).not.toContain('Omar Khan')
  })

  test('ticking nobody is told, and records nothing', async () => {
    const doc = await anOldOne({ audience: { blocks: ['C'] } })
    const browser = await plainBrowser(estate.url, 'secretary')
    const form = await browser.form(pathOf(doc, '/door-list'), 'Record who was told')
    const location = (await browser.post(form, {})).headers.get('location') ?? ''
    expect(
      await (
        await browser.get(new URL(location, estate.url).pathname + new URL(location, estate.url).search)
      ).text(),
    ).toContain('Tick who was told first.')
    expect(
      await stored('select 1 from receipts where announcement_id = $1 and read_at is not null', [doc.id]),
    ).toEqual([])
  })

  test('the unread are reminded after a look at who they are, and once', async () => {
    const doc = await anOldOne({ audience: { blocks: ['A'] } })
    const browser = await plainBrowser(estate.url, 'secretary')
    const path = pathOf(doc, '/remind')
    const form = await browser.form(path, 'Remind the unread')
    const before = await (await browser.get(path)).text()
    const unread = await stored('select 1 from receipts where announcement_id = $1 and read_at is null', [
      doc.id,
    ])
    expect(unread.length).toBeGreaterThan(1)
    expect(before.replaceAll('<!-- -->', '')).toContain(`${unread.length} people have not read it.`)
    expect((await browser.post(form, {})).headers.get('location')).toContain('said=reminded')
    expect(
      await stored('select 1 from announcement_reminders where announcement_id = $1', [doc.id]),
    ).toHaveLength(1)
    const page = await (await browser.get(path)).text()
    expect(page).toContain('They were reminded lately')
    await browser.post(form, {})
    expect(
      await stored('select 1 from announcement_reminders where announcement_id = $1', [doc.id]),
    ).toHaveLength(1)
  })

  test('nobody but its author and the committee is shown the pages', async () => {
    const doc = await anOldOne({ audience: { blocks: ['A'] } })
    for (const as of ['asha', 'omar', 'plumber'] as const) {
      const browser = await plainBrowser(estate.url, as)
      for (const page of ['', '/remind', '/door-list'])
        expect((await browser.get(pathOf(doc, page))).status).toBe(404)
    }
  })
})

describe.skipIf(!HAS_CHROMIUM)('in a browser', () => {
  let browser: Browser
  let context: BrowserContext

  beforeAll(async () => {
    browser = await startBrowser()
    context = await browser.newContext({ baseURL: estate.url, locale: 'en-IN' })
    await become(context, estate.url, 'secretary')
  }, START_MS)

  afterAll(() => browser?.close())

  async function open(
    path: string,
    size: (typeof SIZES)[number],
  ): Promise<{ page: Page; complaints: string[] }> {
    const page = await context.newPage()
    await page.setViewportSize(size)
    const complaints: string[] = []
    page.on('pageerror', (error) => complaints.push(error.message))
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text())
    })
    await page.goto(path)
    return { page, complaints }
  }

  const isTooWide = (page: Page) =>
    page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)

  test.each(SIZES)('the figures are those of the receipts, and fit on $width', async (size) => {
    const doc = await anOldOne({ audience: { blocks: ['A', 'C'] }, requiresAcknowledgement: true })
    await hasRead(doc.id, 'asha', '20 minutes')
    const { page, complaints } = await open(pathOf(doc), size)
    await page.getByText('1 of 4', { exact: true }).first().waitFor()
    await page.getByText('1 of 3 read it').waitFor()
    await page.getByText('Flat C-301').waitFor()
    expect(await page.getByText('Flat A-101').count()).toBe(0)
    await page.getByText('The same as a table').click()
    await page
      .getByRole('row', { name: /^1 hour/ })
      .first()
      .waitFor()
    expect(await isTooWide(page)).toBe(false)
    for (const rest of ['/door-list', '/remind']) {
      await page.goto(pathOf(doc, rest))
      await page.getByRole('heading', { level: 1 }).waitFor()
      expect(await isTooWide(page)).toBe(false)
    }
    expect(complaints).toEqual([])
    await page.close()
  })

  test('the keyboard alone ticks a door and records it', async () => {
    const doc = await anOldOne({ audience: { blocks: ['C'] } })
    const { page, complaints } = await open(pathOf(doc, '/door-list'), SIZES[0] as (typeof SIZES)[number])
    await page.getByRole('checkbox', { name: 'Omar Khan was told' }).focus()
    await page.keyboard.press('Space')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.getByRole('status').getByText('One person is recorded as told by you.').waitFor()
    await page.getByText('Nobody is left to be told at the door.').waitFor()
    expect(complaints).toEqual([])
    await page.close()
  })
})
