import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { HAS_CHROMIUM, startBrowser } from '../browser/chromium'
import { emailOf, PASSWORD, type PersonName } from '../support/people'
import { categoryIdOf } from '../support/register'
import { type DeployedEstate, startEstate } from '../support/server'
import { become } from '../support/signed-in'
import { callsOf } from './deployed'

/** Starting the estate may build the site first. */
const START_MS = 300_000
const JOURNEY_MS = 120_000

describe.skipIf(!HAS_CHROMIUM)('on a lost line', () => {
  let estate: DeployedEstate
  let browser: Browser
  let context: BrowserContext
  let page: Page

  beforeAll(async () => {
    estate = await startEstate()
    browser = await startBrowser()
    await report(estate.url, 'asha', 'Tap drips all night')
  }, START_MS)

  afterAll(async () => {
    await browser?.close()
    await estate?.stop()
  })

  beforeEach(async () => {
    context = await browser.newContext({ baseURL: estate.url, viewport: { width: 390, height: 844 } })
    page = await context.newPage()
  })

  afterEach(() => context.close())

  it(
    'what was seen last can be read, with a word about how old it is',
    async () => {
      await signIn(page, 'asha')
      await open(page, '/tickets')
      await context.setOffline(true)
      await page.goto('/tickets')
      await page.getByText('Tap drips all night').waitFor()
      await page.getByText('The line is slow or gone. This page is as it was on').waitFor()
      await context.setOffline(false)
      await page.getByRole('button', { name: 'Load it again' }).click()
      await page.getByText('The line is slow or gone.').waitFor({ state: 'detached' })
    },
    JOURNEY_MS,
  )

  it(
    'a page that was never opened is told of in both languages, with what can be read instead',
    async () => {
      await signIn(page, 'asha')
      await open(page, '/tickets')
      await context.setOffline(true)
      await page.goto('/tickets?whose=community')
      await page.getByRole('heading', { name: 'You are offline' }).waitFor()
      await page.getByRole('heading', { name: 'आप ऑफ़लाइन हैं' }).waitFor()
      await page.getByRole('link', { name: 'Tickets' }).click()
      await page.getByText('Tap drips all night').waitFor()
    },
    JOURNEY_MS,
  )

  it(
    'the page that somebody opens first of all can be read too, and looks as it did',
    async () => {
      await become(context, estate.url, 'asha')
      await page.goto('/tickets')
      await workerIsReady(page)
      await keptAs(page, '/tickets')
      await expect.poll(() => isKeptWhole(page)).toBe(true)
      await context.setOffline(true)
      await page.goto('/tickets')
      await page.getByText('Tap drips all night').waitFor()
      await page.getByText('The line is slow or gone. This page is as it was on').waitFor()
    },
    JOURNEY_MS,
  )

  it(
    'refusals and redirects are not kept',
    async () => {
      await signIn(page, 'asha')
      await page.goto('/nonsense')
      await page.goto('/sign-in?next=%2Ftickets')
      await open(page, '/tickets?past=1')
      expect(await keptPaths(page)).not.toContain('/nonsense')
      expect(await keptPaths(page)).not.toContain('/sign-in')
    },
    JOURNEY_MS,
  )

  it(
    'after signing out nothing private is left on the device',
    async () => {
      await signIn(page, 'asha')
      await open(page, '/tickets')
      await page.evaluate(() => localStorage.setItem('draft:report', '{"title":"Leak"}'))
      await signOut(page)
      expect(await keeps(page, 'Tap drips')).toBe(false)
      expect(await keptPaths(page)).toEqual([])
      expect(await page.evaluate(() => localStorage.length)).toBe(0)

      await workerIsReady(page)
      await context.setOffline(true)
      await page.goto('/tickets')
      await page.getByRole('heading', { name: 'You are offline' }).waitFor()
      expect((await page.content()).includes('Tap drips')).toBe(false)
    },
    JOURNEY_MS,
  )

  it(
    'a session that has ended takes its pages along, once anybody sees it',
    async () => {
      await signIn(page, 'asha')
      await open(page, '/tickets')
      await context.clearCookies()
      await page.goto('/tickets')
      await page.getByRole('heading', { name: 'Sign in' }).waitFor()
      expect(await keptPaths(page)).toEqual([])
    },
    JOURNEY_MS,
  )

  it(
    'the pages of a session that has run out are not shown, though nobody can be asked',
    async () => {
      await signIn(page, 'asha')
      await open(page, '/tickets')
      await page.evaluate(async () => {
        const cache = await caches.open('estate-session')
        const mark = (await (await cache.match('/session'))?.text()) ?? ''
        await cache.put('/session', new Response(mark.replace(/\.\d+$/, '.1')))
      })
      await context.setOffline(true)
      await page.goto('/tickets')
      await page.getByRole('heading', { name: 'You are offline' }).waitFor()
      expect(await keeps(page, 'Tap drips')).toBe(false)
      expect(await keptPaths(page)).toEqual([])
    },
    JOURNEY_MS,
  )

  it(
    'the next person on the same device never sees the pages of the one before',
    async () => {
      await signIn(page, 'asha')
      await open(page, '/tickets')
      await page.evaluate(() => localStorage.setItem('draft:report', '{"title":"Leak"}'))
      // Asha's session just lapses; nobody signs out, and the cookie becomes another's behind the worker's back.
      await become(context, estate.url, 'meera')
      await page.goto('/')
      await page.getByText('Meera').waitFor()
      expect(await keeps(page, 'Tap drips')).toBe(false)
      await page.waitForFunction(() => localStorage.getItem('draft:report') === null)
      await context.setOffline(true)
      await page.goto('/tickets')
      await page.getByRole('heading', { name: 'You are offline' }).waitFor()
      expect((await page.content()).includes('Tap drips')).toBe(false)
    },
    JOURNEY_MS,
  )
})

/** Signs in by the page's own form, and waits until the worker keeps what is opened from then on. */
async function signIn(page: Page, person: PersonName): Promise<void> {
  await page.goto('/sign-in')
  await workerIsReady(page)
  await page.getByLabel('E-mail').fill(emailOf(person))
  await page.getByLabel('Password').fill(PASSWORD)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('heading', { name: 'Hello' }).waitFor()
}

/** Opens a page, and waits until the device keeps it. */
async function open(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await keptAs(page, path)
}

/** Waits until the device keeps a page. A predicate that is a promise is true at once for `waitForFunction`. */
async function keptAs(page: Page, path: string): Promise<void> {
  await expect.poll(() => keptPaths(page)).toContain(path.replace(/\?.*/, ''))
}

/** Whether all that the page is made of is kept with it. */
function isKeptWhole(page: Page): Promise<boolean> {
  return page.evaluate(async () => {
    const styles = [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')]
    const scripts = [...document.querySelectorAll<HTMLScriptElement>('script[src]')]
    const parts = [...styles.map(({ href }) => href), ...scripts.map(({ src }) => src)]
    const kept = await Promise.all(parts.map((part) => caches.match(part, { ignoreVary: true })))
    return kept.every((answer) => answer !== undefined)
  })
}

async function workerIsReady(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated')
}

async function signOut(page: Page): Promise<void> {
  await page.goto('/profile')
  await page.getByRole('button', { name: 'Sign out', exact: true }).click()
  await page.getByRole('heading', { name: 'Sign in' }).waitFor()
}

/** Addresses of the pages that the device keeps. */
function keptPaths(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    if (!(await caches.has('estate-pages'))) return []
    const requests = await (await caches.open('estate-pages')).keys()
    return requests.map(({ url }) => new URL(url).pathname)
  })
}

/** Whether the device keeps a text, in whatever cache. */
function keeps(page: Page, text: string): Promise<boolean> {
  return page.evaluate(async (looked) => {
    const names = await caches.keys()
    const all = names.map(async (name) => {
      const cache = await caches.open(name)
      const answers = await Promise.all((await cache.keys()).map((key) => cache.match(key)))
      return Promise.all(answers.map((answer) => answer?.text() ?? ''))
    })
    return (await Promise.all(all)).flat().some((kept) => kept.includes(looked))
  }, text)
}

async function report(url: string, person: PersonName, title: string): Promise<void> {
  const body = { title, description: 'It drips.', category: await categoryIdOf('Plumbing') }
  const answer = await callsOf(url).call('POST', '/api/tickets', { as: person, body })
  expect(answer.status).toBe(201)
}
