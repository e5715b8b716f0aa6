import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { HAS_CHROMIUM, startBrowser } from '../browser/chromium'
import { stored } from '../support/database'
import { categoryIdOf } from '../support/register'
import { type DeployedEstate, startEstate } from '../support/server'
import { become } from '../support/signed-in'

/** Starting the estate may build the site first. */
const START_MS = 300_000
const JOURNEY_MS = 120_000
const DRAFT = 'draft:report'

describe.skipIf(!HAS_CHROMIUM)('what a device keeps', () => {
  let estate: DeployedEstate
  let browser: Browser
  let context: BrowserContext
  let page: Page
  let faults: string[]

  beforeAll(async () => {
    estate = await startEstate()
    browser = await startBrowser()
  }, START_MS)

  afterAll(async () => {
    await browser?.close()
    await estate?.stop()
  })

  beforeEach(async () => {
    context = await browser.newContext({ baseURL: estate.url, serviceWorkers: 'block', locale: 'en-IN' })
    page = await context.newPage()
    faults = []
    page.on('pageerror', (error) => faults.push(error.message))
  })

  afterEach(() => context.close())

  const title = () => page.getByLabel('What is wrong?')
  const keep = (key: string, value: string) =>
    page.evaluate(([name, text]) => localStorage.setItem(name as string, text as string), [key, value])
  const kept = (key: string) => page.evaluate((name) => localStorage.getItem(name), key)

  it(
    'is nothing where the browser forbids it, and pages and forms work all the same',
    async () => {
      await page.addInitScript(() => {
        Object.defineProperty(window, 'localStorage', {
          get: () => {
            throw new DOMException('The operation is insecure.', 'SecurityError')
          },
        })
      })
      await page.goto('/sign-in', { waitUntil: 'networkidle' })
      await become(context, estate.url, 'asha')
      await page.goto('/tickets/new', { waitUntil: 'networkidle' })
      await title().fill('The lamp on the stairs is out')
      await page.getByLabel('What kind of problem is it?').selectOption(await categoryIdOf('Electrical'))
      await page.getByLabel('Tell a little more').fill('Since yesterday.')
      await page.getByRole('button', { name: 'Send report' }).click()
      await page.getByRole('heading', { name: 'The lamp on the stairs is out', level: 1 }).waitFor()
      expect(faults).toEqual([])
      const sent = await stored('select id from tickets where title = $1', ['The lamp on the stairs is out'])
      expect(sent).toHaveLength(1)
    },
    JOURNEY_MS,
  )

  it.each(['{"title":', 'null', '["x"]', '{"title":{"deep":1}}'])(
    'is left aside where it cannot be read: %s',
    async (text) => {
      await become(context, estate.url, 'asha')
      await page.goto('/tickets')
      await keep(DRAFT, text)
      await page.goto('/tickets/new', { waitUntil: 'networkidle' })
      expect(await title().inputValue()).toBe('')
      expect(faults).toEqual([])
    },
    JOURNEY_MS,
  )

  it(
    'is no draft of somebody who has left, and still the draft of who is asked to sign in again',
    async () => {
      await page.goto('/sign-in?next=%2Ftickets%2Fnew', { waitUntil: 'networkidle' })
      await keep(DRAFT, '{"title":"Leak"}')
      await keep('other', 'stays')
      await page.reload({ waitUntil: 'networkidle' })
      expect(await kept(DRAFT)).toBe('{"title":"Leak"}')
      await page.goto('/sign-in', { waitUntil: 'networkidle' })
      await page.waitForFunction((key) => localStorage.getItem(key) === null, DRAFT)
      expect(await kept('other')).toBe('stays')
    },
    JOURNEY_MS,
  )
})
