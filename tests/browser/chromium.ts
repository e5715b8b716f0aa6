import { type Browser, chromium, type Page } from 'playwright-core'
import { CHROMIUM_ARGS, findChromium } from '../support/chromium'
import { emailOf, PASSWORD, type PersonName } from '../support/people'

/** Whether the browser's journeys can run at all; `tests/run.ts` says it loudly when they cannot. */
export const HAS_CHROMIUM = findChromium() !== null

/** A headless Chromium. @throws Error when there is none. */
export async function startBrowser(): Promise<Browser> {
  const executablePath = findChromium()
  if (!executablePath) throw new Error('There is no Chromium.')
  return chromium.launch({ executablePath, args: CHROMIUM_ARGS })
}

/** A page of its own, and what went wrong in it so far: errors of scripts, of React, and of its requests. */
export async function openPage(
  browser: Browser,
  baseURL: string,
): Promise<{ page: Page; complaints: string[] }> {
  const context = await browser.newContext({ baseURL, viewport: { width: 1280, height: 900 } })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`${message.text()} ${message.location().url}`)
  })
  return { page, complaints }
}

/** Signs in through the panel's own form, as a person would. */
export async function signInToPanel(page: Page, person: PersonName): Promise<void> {
  await page.goto('/admin/login')
  await page.getByLabel('Email').fill(emailOf(person))
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: 'Login' }).click()
  await page.getByRole('heading', { name: 'What needs you' }).waitFor()
}

/** Types an instant into one of the panel's date fields, in the zone of the browser. */
export async function fillDate(page: Page, field: string, instant: Date): Promise<void> {
  const text = await page.evaluate((at) => {
    const date = new Date(at)
    const day = `${date.getDate()} ${date.toLocaleString('en-GB', { month: 'short' })} ${date.getFullYear()}`
    return `${day}, ${date.toLocaleString('en-US', { hour: 'numeric', minute: '2-digit' })}`
  }, instant.toISOString())
  const input = page.locator(`#field-${field} input`)
  await input.fill(text.replace(' ', ' '))
  await input.press('Enter')
  await page.keyboard.press('Tab')
}
