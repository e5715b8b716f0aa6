import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { HAS_CHROMIUM, startBrowser } from '../browser/chromium'
import { stored } from '../support/database'
import type { PersonName } from '../support/people'
import { categoryIdOf } from '../support/register'
import { type DeployedEstate, startEstate } from '../support/server'
import { become } from '../support/signed-in'
import { callsOf } from './deployed'

/** Starting the estate may build the site first. */
const START_MS = 300_000
const JOURNEY_MS = 120_000
const TITLE = '<script>window.isHacked = true</script><img src=x onerror="window.isHacked = true">'
const SITE = [
  '/',
  '/tickets',
  '/tickets?whose=community',
  '/tickets/new',
  '/work',
  '/work?list=team',
  '/notifications',
  '/notifications/preferences',
  '/profile',
  '/profile/contact',
  '/profile/password',
  '/profile/sessions',
  '/offline',
  '/nonsense',
]

declare global {
  interface Window {
    violations?: string[]
    isHacked?: boolean
  }
}

describe.skipIf(!HAS_CHROMIUM)('the policy in a browser', () => {
  let estate: DeployedEstate
  let browser: Browser
  let ticket: { id: string; number: string }

  beforeAll(async () => {
    estate = await startEstate()
    browser = await startBrowser()
    ticket = await reported()
  }, START_MS)

  afterAll(async () => {
    await browser?.close()
    await estate?.stop()
  })

  /** A window of somebody, or of nobody, that notes everything the policy refuses. */
  async function windowOf(person: PersonName | null): Promise<{ context: BrowserContext; page: Page }> {
    const context = await browser.newContext({ baseURL: estate.url })
    await context.addInitScript(() => {
      window.violations = []
      document.addEventListener('securitypolicyviolation', (event) => {
        window.violations?.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`)
      })
    })
    if (person) await become(context, estate.url, person)
    return { context, page: await context.newPage() }
  }

  async function refusedOn(page: Page, path: string): Promise<string[]> {
    await page.goto(path, { waitUntil: 'load' })
    // Twice idle: once what is on the page has awoken, and once what that brought with it.
    for (let turn = 0; turn < 2; turn += 1)
      await page.evaluate(() => new Promise((done) => requestIdleCallback(done)))
    return (await page.evaluate(() => window.violations)) ?? ['the page was not watched']
  }

  it.each(['asha', 'plumber', 'manager'] as const)(
    'refuses nothing of the site’s own on any page of %s',
    async (person) => {
      const { context, page } = await windowOf(person)
      for (const path of [...SITE, `/tickets/${ticket.number}`])
        expect(await refusedOn(page, path), path).toEqual([])
      await context.close()
    },
    JOURNEY_MS,
  )

  it(
    'refuses nothing of who is not signed in',
    async () => {
      const { context, page } = await windowOf(null)
      for (const path of [
        '/sign-in',
        '/join',
        '/forgot-password',
        '/reset-password/x',
        '/invitation/x',
        '/offline',
        '/nonsense',
        '/admin/login',
      ])
        expect(await refusedOn(page, path), path).toEqual([])
      await context.close()
    },
    JOURNEY_MS,
  )

  it(
    'refuses nothing of the panel',
    async () => {
      const { context, page } = await windowOf('admin')
      const tickets = '/admin/collections/tickets'
      for (const path of ['/admin', tickets, `${tickets}/${ticket.id}`, '/admin/globals/settings'])
        expect(await refusedOn(page, path), path).toEqual([])
      await context.close()
    },
    JOURNEY_MS,
  )

  it(
    'runs no script that somebody got into a page, be it a tag or a handler',
    async () => {
      const { context, page } = await windowOf('asha')
      await page.route('**/tickets', async (route) => {
        const response = await route.fetch()
        const body = (await response.text()).replace('</main>', `${TITLE}</main>`)
        await route.fulfill({ response, body })
      })
      const refused = await refusedOn(page, '/tickets')
      expect(refused.some((one) => one.startsWith('script-src-elem inline'))).toBe(true)
      expect(refused.some((one) => one.startsWith('script-src-attr inline'))).toBe(true)
      expect(await page.evaluate(() => window.isHacked)).toBeUndefined()
      await context.close()
    },
    JOURNEY_MS,
  )

  it(
    'has nothing to do in the first place: what somebody wrote is shown as they wrote it',
    async () => {
      for (const [person, path] of [
        ['asha', '/tickets'],
        ['secretary', '/admin/collections/tickets'],
      ] as const) {
        const { context, page } = await windowOf(person)
        expect(await refusedOn(page, path)).toEqual([])
        await page.getByText(TITLE).first().waitFor()
        expect(await page.evaluate(() => window.isHacked)).toBeUndefined()
        await context.close()
      }
    },
    JOURNEY_MS,
  )

  it(
    'lets no other site frame a page',
    async () => {
      const { context, page } = await windowOf(null)
      await page.route('https://evil.example/*', (route) =>
        route.fulfill({
          contentType: 'text/html',
          body: route.request().url().endsWith('/framed')
            ? '<h1>May be framed</h1>'
            : `<iframe src="${estate.url}/sign-in"></iframe><iframe src="/framed"></iframe>`,
        }),
      )
      await page.goto('https://evil.example/', { waitUntil: 'networkidle' })
      const shown = await Promise.all(
        page
          .frames()
          .slice(1)
          .map((frame) => frame.content()),
      )
      expect(shown).toHaveLength(2)
      expect(shown.filter((content) => content.includes('May be framed'))).toHaveLength(1)
      expect(shown.filter((content) => content.includes('Sign in'))).toEqual([])
      // It is the framing that is refused: by itself the page shows.
      await page.goto('/sign-in')
      await page.getByRole('heading', { name: 'Sign in' }).waitFor()
      await context.close()
    },
    JOURNEY_MS,
  )

  async function reported(): Promise<{ id: string; number: string }> {
    const body = { title: TITLE, description: TITLE, category: await categoryIdOf('Plumbing') }
    const { doc } = (await callsOf(estate.url).call('POST', '/api/tickets', { as: 'asha', body })).body
    const rows = await stored<{ title: string }>('select title from tickets where id = $1', [doc.id])
    expect(rows[0]?.title).toBe(TITLE)
    return doc
  }
})
