import type { Browser, Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { HAS_CHROMIUM, openPage, signInToPanel, startBrowser } from '../browser/chromium'
import { anAddress, aRegisterEntry } from '../people/support'
import { stored } from '../support/database'
import { emailOf, PASSWORD, type PersonName } from '../support/people'
import { type DeployedEstate, startEstate } from '../support/server'

const START_MS = 300_000
const STORY_MS = 240_000
const CHOSEN = 'a few words in a row'

describe.skipIf(!HAS_CHROMIUM).each([390, 1280])('a leak, on screens %i pixels wide', (width) => {
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

  const screen = async (): Promise<Page> => {
    const context = await browser.newContext({ baseURL: estate.url, viewport: { width, height: 844 } })
    return context.newPage()
  }
  const screenOf = async (person: PersonName): Promise<Page> => {
    const page = await screen()
    await page.goto('/sign-in')
    await signIn(page, emailOf(person), PASSWORD)
    return page
  }

  it(
    'somebody joins and is verified, reports it and sees each step of the plumber’s day, and gives four stars',
    async () => {
      const phone = `98765${String(width).padStart(5, '0')}`
      const entry = await aRegisterEntry({ name: 'Lata Lakhani', phone })
      const email = anAddress()
      const lata = await screen()
      await join(lata, phone, email)
      await verify(browser, estate.url, entry)
      await lata.getByRole('link', { name: 'Go to sign-in' }).click()
      await signIn(lata, email, CHOSEN)
      await lata.getByRole('heading', { name: 'Hello, Lata' }).waitFor()

      const title = `The kitchen drips at ${width}`
      const number = await report(lata, title)

      const supervisor = await screenOf('supervisor')
      await supervisor.goto(`/work/assign/${number}`)
      await supervisor
        .getByRole('button', { name: /Prakash Plumber/ })
        .first()
        .click()
      await lata.getByText('Prakash Plumber will take care of it.').waitFor()

      const plumber = await screenOf('plumber')
      await plumber.goto('/work')
      const row = plumber.getByRole('listitem').filter({ hasText: title })
      await row.getByRole('button', { name: 'Start' }).click()
      await lata.getByText('Prakash Plumber is working on it.').waitFor()
      await finish(plumber, number)

      await lata.getByRole('heading', { name: 'Is it solved?' }).waitFor()
      await lata.locator('input[name=stars][value="4"]').check()
      await lata.getByRole('button', { name: 'Yes, it is solved' }).click()
      await lata.getByText('Thank you. It is closed.').waitFor()
      expect(
        await stored(
          `select status, resident_rating::int as stars, actual_cost_paise::int as paise,
             (select count(*)::int from media m where m.ticket_id = t.id) as photos
           from tickets t where number = $1`,
          [number],
        ),
      ).toEqual([{ status: 'closed', stars: 4, paise: 45_000, photos: 2 }])
    },
    STORY_MS,
  )
})

async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL((url) => url.pathname === '/')
}

async function join(page: Page, phone: string, email: string): Promise<void> {
  await page.goto('/join')
  await page.getByLabel('Flat number').fill('a102')
  await page.getByLabel('Your phone or e-mail in the register').fill(phone)
  await page.getByLabel('E-mail to sign in with').fill(email)
  await page.getByLabel('Choose a password').fill(CHOSEN)
  await page.getByRole('button', { name: 'Ask to join' }).click()
  await page.waitForURL('**/join/received')
}

/** The committee's part, in the panel, at a desk. */
async function verify(browser: Browser, url: string, entry: string): Promise<void> {
  const { page } = await openPage(browser, url)
  await signInToPanel(page, 'secretary')
  await page.goto(`/admin/collections/residents/${entry}`, { waitUntil: 'networkidle' })
  await page.getByRole('button', { name: 'Verify' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Verify' }).click()
  await page.getByText('Lata Lakhani can sign in now.').waitFor()
  await page.context().close()
}

async function report(page: Page, title: string): Promise<string> {
  await page.getByRole('link', { name: 'Report a problem' }).first().click()
  await page.getByLabel('What is wrong?').fill(title)
  await page.getByLabel('What kind of problem is it?').selectOption({ label: 'Plumbing' })
  await page.getByLabel('Tell a little more').fill('Since the morning, onto the floor.')
  await page.locator('#photos').setInputFiles(await aPhoto())
  await page.getByRole('button', { name: 'Send report' }).click()
  await page.getByRole('heading', { name: title, level: 1 }).waitFor()
  return /MNT-[\d-]+/.exec(page.url())?.[0] ?? ''
}

/** Done, with what was done, its cost and a photo. */
async function finish(page: Page, number: string): Promise<void> {
  await page.goto(`/work/${number}/done`)
  await page.getByLabel('What was done').fill('New washer.')
  await page.getByLabel('Cost in rupees').fill('450')
  await page.locator('#photos').setInputFiles(await aPhoto())
  await page.getByRole('button', { name: 'Done, tell the resident' }).click()
  await page.getByText(`${number} is done.`).waitFor()
}

async function aPhoto() {
  const picture = sharp({ create: { width: 900, height: 600, channels: 3, background: '#88663a' } })
  return { name: 'leak.jpg', mimeType: 'image/jpeg', buffer: await picture.jpeg().toBuffer() }
}
