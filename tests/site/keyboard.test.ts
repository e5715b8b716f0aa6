import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { HAS_CHROMIUM, startBrowser } from '../browser/chromium'
import { stored } from '../support/database'
import { emailOf, PASSWORD } from '../support/people'
import { type DeployedEstate, startEstate } from '../support/server'

const START_MS = 300_000
const JOURNEY_MS = 120_000
/** More stops than any page has on the way to what is looked for. */
const STOPS_MAX = 80

describe.skipIf(!HAS_CHROMIUM).each([390, 1280])('with the keyboard alone, %i pixels wide', (width) => {
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
    'a resident signs in, reports, comments and cancels, and always sees where they are',
    async () => {
      const context = await browser.newContext({ baseURL: estate.url, viewport: { width, height: 844 } })
      const page = await context.newPage()
      await page.goto('/tickets')
      await tabTo(page, 'E-mail')
      await page.keyboard.type(emailOf('asha'))
      await tabTo(page, 'Password')
      await page.keyboard.type(PASSWORD)
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { name: 'Tickets', level: 1 }).waitFor()

      await tabTo(page, 'Report a problem')
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { name: 'Report a problem', level: 1 }).waitFor()
      await tabTo(page, 'What is wrong?')
      await page.keyboard.type(`The tap drips, by keys at ${width}`)
      await tabTo(page, 'What kind of problem is it?')
      await page.keyboard.type('Plumbing')
      await tabTo(page, 'Tell a little more')
      await page.keyboard.type('Since the morning.')
      await tabTo(page, 'Send report')
      await page.keyboard.press('Enter')
      await page.waitForURL(/\/tickets\/MNT-/)
      await page.getByRole('heading', { name: `The tap drips, by keys at ${width}` }).waitFor()

      await tabTo(page, 'Your message')
      await page.keyboard.type('It drips more now.')
      await tabTo(page, 'Send message')
      await page.keyboard.press('Enter')
      await page.getByRole('listitem').filter({ hasText: 'It drips more now.' }).waitFor()

      await tabTo(page, 'Cancel')
      await page.keyboard.press('Enter')
      await tabTo(page, 'cancel')
      await page.keyboard.press('Enter')
      await page.getByText('Cancelled').first().waitFor()
      const [row] = await stored<{ status: string }>(`select status from tickets where title = $1`, [
        `The tap drips, by keys at ${width}`,
      ])
      expect(row?.status).toBe('cancelled')
      await context.close()
    },
    JOURNEY_MS,
  )

  it(
    'the first stop of every page leads past the menu, and a mistake is where the eyes are',
    async () => {
      const context = await browser.newContext({ baseURL: estate.url, viewport: { width, height: 844 } })
      const page = await context.newPage()
      await page.goto('/sign-in')
      await page.keyboard.press('Tab')
      expect(await focusedName(page)).toBe('Skip to the content')
      await page.keyboard.press('Enter')
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('content')

      await tabTo(page, 'Sign in')
      await page.keyboard.press('Enter')
      await page.getByRole('alert').filter({ hasText: 'There is a problem' }).waitFor()
      expect(await page.evaluate(() => document.activeElement?.className)).toBe('error-summary')
      await context.close()
    },
    JOURNEY_MS,
  )
})

/** Presses Tab until what has the focus is called so, and sees at each stop that the focus shows. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let stop = 0; stop < STOPS_MAX; stop += 1) {
    await page.keyboard.press('Tab')
    const found = await focusedName(page)
    if (found !== '') expect(await isFocusShown(page), `the focus on “${found}”`).toBe(true)
    if (found.toLowerCase().includes(name.toLowerCase())) return
  }
  throw new Error(`“${name}” is not reached by the Tab key.`)
}

/** What the focused control is called: its label, or its own words. */
const focusedName = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const focused = document.activeElement as HTMLInputElement | null
    if (!focused || focused === document.body) return ''
    const label =
      focused.getAttribute('aria-label') ?? focused.labels?.[0]?.textContent ?? focused.textContent
    return (label ?? '').trim()
  })

/** An outline on the control itself, or on the row or card that it stands for. */
const isFocusShown = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    for (let element = document.activeElement; element; element = element.parentElement) {
      const { outlineStyle, outlineWidth } = getComputedStyle(element)
      if (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) return true
    }
    return false
  })
