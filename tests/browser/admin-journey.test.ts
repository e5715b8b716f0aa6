import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { emailOf, PASSWORD, type PersonName } from '../support/people'
import { categoryIdOf } from '../support/register'
import { type DeployedEstate, startEstate } from '../support/server'
import { HAS_CHROMIUM, openPage, signInToPanel, startBrowser } from './chromium'

/** Starting the estate may build the site first. */
const START_MS = 300_000
const JOURNEY_MS = 120_000

describe.skipIf(!HAS_CHROMIUM)('the committee in the admin panel', () => {
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

  it(
    'the secretary finds what nobody has, gives it to suitable staff and sees who did what',
    async () => {
      const number = await report(estate.url, 'asha', 'Fan sparks in the hall')
      const { page, complaints } = await openPage(browser, estate.url)
      await signInToPanel(page, 'secretary')

      await openUnassigned(page, number)
      expect(await offeredMoves(page)).toEqual(['Submitted', 'Acknowledged', 'Assigned', 'Cancelled'])

      await page.getByRole('button', { name: /Eknath Electrician EL001/ }).click()
      await page.getByRole('button', { name: 'Save' }).click()

      const timeline = page.getByRole('region', { name: 'Timeline' })
      await timeline.getByText('Assigned to Eknath Electrician.').waitFor()
      expect(await timeline.getByRole('listitem').count()).toBe(3)
      const audit = page.getByRole('region', { name: 'Audit' })
      await audit.getByText('Sunita Secretary changed it: ').first().waitFor()
      expect(await offeredMoves(page)).toEqual([
        'Assigned',
        'In progress',
        'Acknowledged',
        'On hold',
        'Cancelled',
      ])
      expect(complaints).toEqual([])
    },
    JOURNEY_MS,
  )

  it(
    'an internal note reaches the timeline without a reload, and is marked in words',
    async () => {
      const number = await report(estate.url, 'meera', 'Switch board hums')
      const { page } = await openPage(browser, estate.url)
      await signInToPanel(page, 'secretary')
      await openUnassigned(page, number)

      await page.getByLabel('Add a comment').fill('Ask the electrician about the load.')
      await page.getByLabel('Internal: residents do not see it').check()
      await page.getByRole('button', { name: 'Add internal note' }).click()

      const row = page.getByRole('listitem').filter({ hasText: 'Ask the electrician about the load.' })
      await row.getByText('Internal, not shown to residents').waitFor()
    },
    JOURNEY_MS,
  )

  it(
    'tickets ticked in the list are acknowledged at once, and each is told of',
    async () => {
      const numbers = [
        await report(estate.url, 'asha', 'Corridor light out'),
        await report(estate.url, 'meera', 'Bell rings by itself'),
      ]
      const { page } = await openPage(browser, estate.url)
      await signInToPanel(page, 'secretary')
      await page.goto('/admin/collections/tickets')
      for (const number of numbers) {
        await page.getByRole('row').filter({ hasText: number }).getByRole('checkbox').check()
      }
      await page.getByRole('button', { name: 'Acknowledge' }).click()
      await page.getByText('2 changed:').waitFor()
    },
    JOURNEY_MS,
  )
})

/** Reports an electrical ticket for themselves, and gives its number. */
async function report(url: string, person: PersonName, title: string): Promise<string> {
  const signedIn = await post(url, '/api/users/login', { email: emailOf(person), password: PASSWORD })
  const ticket = { title, description: `${title} since morning.`, category: await categoryIdOf('Electrical') }
  const { doc } = await post(url, '/api/tickets', ticket, signedIn.token)
  return doc.number
}

async function post(url: string, path: string, body: unknown, token?: string) {
  const headers = { 'content-type': 'application/json', ...(token ? { authorization: `JWT ${token}` } : {}) }
  const response = await fetch(`${url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
  if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`)
  return response.json()
}

async function openUnassigned(page: Page, number: string): Promise<void> {
  // The list writes its address anew once it is awake, which would undo a click made before that.
  await page.goto('/admin/collections/tickets', { waitUntil: 'networkidle' })
  await page
    .getByRole('navigation', { name: 'Quick filters' })
    .getByRole('link', { name: 'Unassigned' })
    .click()
  await page.getByRole('link', { name: 'Unassigned' }).and(page.locator('[aria-current="page"]')).waitFor()
  await page.getByRole('link', { name: number }).click()
  await page.getByRole('heading', { name: number }).waitFor()
}

/** What the status select offers, the present status first. */
async function offeredMoves(page: Page): Promise<string[]> {
  const field = page.locator('#field-status')
  await field.getByRole('combobox').click()
  const options = await field.getByRole('option').allTextContents()
  await page.keyboard.press('Escape')
  return options
}
