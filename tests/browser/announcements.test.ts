import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { stored } from '../support/database'
import { userIdOf } from '../support/register'
import { type DeployedEstate, startEstate } from '../support/server'
import { HAS_CHROMIUM, openPage, signInToPanel, startBrowser } from './chromium'

/** Starting the estate may build the site first. */
const START_MS = 300_000
/** Milliseconds that a worker may take to send what was queued, on a busy machine. */
const SENT_MS = 30_000
const JOURNEY_MS = 120_000
const CREATE = '/admin/collections/announcements/create'

describe.skipIf(!HAS_CHROMIUM)('announcements and deliveries in the admin panel', () => {
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
    'the secretary sees how many it is for, publishes, takes back, publishes again and withdraws',
    async () => {
      const { page, complaints } = await openPage(browser, estate.url)
      await signInToPanel(page, 'secretary')
      await write(page, 'Water off on Friday')
      await page.getByLabel('Block A').check()
      await page.getByText(/^\d+ (person|people) in \d+ flats?$/).waitFor()
      await page.getByLabel('Everyone: all residents and staff').check()
      await page.getByRole('button', { name: 'Save draft' }).click()
      await page.getByRole('region', { name: 'About this announcement' }).getByText('Draft').waitFor()

      await publish(page)
      await page.getByRole('button', { name: /^Take back/ }).click()
      await page.getByRole('button', { name: 'Save draft' }).waitFor()
      expect(await rowOf('Water off on Friday')).toMatchObject({ status: 'draft', published_at: null })

      await publish(page)
      expect(await page.locator('#field-title').isDisabled()).toBe(true)
      expect(await page.locator('#field-body').isDisabled()).toBe(true)
      await page.getByText('Everyone', { exact: true }).waitFor()
      await page.getByRole('button', { name: 'Withdraw …' }).click()
      await page.getByRole('button', { name: 'Withdraw', exact: true }).click()
      await page.getByText(/Withdrawn on/).waitFor()
      expect(await rowOf('Water off on Friday')).toMatchObject({ status: 'withdrawn' })
      expect(complaints).toEqual([])
    },
    JOURNEY_MS,
  )

  it(
    'nobody is not told: the refusal is said in words, and once it is mended it goes out and can be pinned',
    async () => {
      const { page } = await openPage(browser, estate.url)
      await signInToPanel(page, 'secretary')
      await write(page, 'Nobody hears this')
      await page.getByRole('button', { name: 'Publish …' }).click()
      await page.getByText('There is nobody in this audience. Choose who is to be told.').first().waitFor()
      await page.getByLabel('The staff').check()
      await publish(page)
      expect(await rowOf('Nobody hears this')).toMatchObject({ status: 'published' })

      await page.getByLabel('Pinned').check()
      await page.getByRole('button', { name: 'Save', exact: true }).click()
      await expect.poll(async () => (await rowOf('Nobody hears this')).pinned).toBe(true)
    },
    JOURNEY_MS,
  )

  it(
    'an accountant is not offered the emergency, the secretary is, with what it does',
    async () => {
      expect(await offeredUrgencies(browser, estate.url, 'accountant')).toEqual(['Normal', 'Urgent'])
      expect(await offeredUrgencies(browser, estate.url, 'secretary')).toEqual([
        'Normal',
        'Urgent',
        'Emergency',
      ])
    },
    JOURNEY_MS,
  )

  it(
    'the list finds an announcement by its number',
    async () => {
      const { page } = await openPage(browser, estate.url)
      await signInToPanel(page, 'secretary')
      await write(page, 'Found by number')
      await page.getByRole('button', { name: 'Save draft' }).click()
      await page.getByRole('region', { name: 'About this announcement' }).waitFor()
      const { number } = await rowOf('Found by number')
      await page.goto(`/admin/collections/announcements?search=${number}`)
      await page.getByRole('link', { name: number }).waitFor()
    },
    JOURNEY_MS,
  )

  it(
    'the board shows what failed and sends it again; who is not of the committee does not learn that it exists',
    async () => {
      const id = await aFailedDelivery('No such mailbox in this test.')
      const { page } = await openPage(browser, estate.url)
      await signInToPanel(page, 'secretary')
      await page.goto('/admin/deliveries-board')
      await page.getByRole('link', { name: 'No such mailbox in this test.' }).waitFor()
      await page.getByRole('button', { name: 'Send again to Asha' }).click()
      await expect.poll(() => statusOf(id), { timeout: SENT_MS }).toBe('sent')
      await page.reload()
      await page.getByText('Nothing has failed in the last 14 days.').waitFor()

      const outsider = await openPage(browser, estate.url)
      await signInToPanel(outsider.page, 'accountant')
      expect((await outsider.page.goto('/admin/deliveries-board'))?.status()).toBe(404)
      expect(await outsider.page.getByRole('link', { name: 'Delivery board' }).count()).toBe(0)
    },
    JOURNEY_MS,
  )

  it(
    'what was sent to somebody stands in their account, without the link of a password',
    async () => {
      await aFailedDelivery('No such mailbox.', '/reset-password?token=a-secret-of-ashas')
      const { page } = await openPage(browser, estate.url)
      await signInToPanel(page, 'secretary')
      await page.goto(`/admin/deliveries-board?person=${await userIdOf('asha')}`)
      await page.getByRole('heading', { name: /^Everything sent to Asha/ }).waitFor()
      expect(await page.getByRole('row').count()).toBeGreaterThan(1)
      expect(await page.content()).not.toContain('a-secret-of-ashas')
    },
    JOURNEY_MS,
  )
})

async function write(page: Page, title: string): Promise<void> {
  await page.goto(CREATE, { waitUntil: 'networkidle' })
  await page.locator('#field-title').fill(title)
  await page.locator('#field-body').fill('From 10 to 12, to clean the tanks.')
}

/** Through the question that is asked before everybody is told. */
async function publish(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Publish …' }).click()
  await page.getByText('Text and audience cannot be changed afterwards.').waitFor()
  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  await page.getByRole('button', { name: 'Withdraw …' }).waitFor()
}

async function offeredUrgencies(browser: Browser, url: string, person: 'accountant' | 'secretary') {
  const { page } = await openPage(browser, url)
  await signInToPanel(page, person)
  await page.goto(CREATE, { waitUntil: 'networkidle' })
  const field = page.locator('#field-urgency')
  await field.getByRole('combobox').click()
  return field.getByRole('option').allTextContents()
}

async function rowOf(title: string): Promise<any> {
  const [row] = await stored(
    'select number, status, pinned, published_at from announcements where title = $1',
    [title],
  )
  return row
}

/** An e-mail to Asha that was refused for good. */
async function aFailedDelivery(error: string, url = '/tickets'): Promise<string> {
  const [row] = await stored<{ id: string }>(
    `with message as (
       insert into notifications (happening, recipient_id, kind, category, title, body, url, urgency)
       values ('test:' || $2::text || $3::text, $1, 'ticket.closed', 'tickets', 'Your ticket is closed', '', $3, 'normal')
       returning id)
     insert into deliveries (notification_id, recipient_id, channel, status, attempts, error, priority)
     select id, $1, 'email', 'failed', 4, $2, 0 from message returning id`,
    [await userIdOf('asha'), error, url],
  )
  return row?.id ?? ''
}

async function statusOf(id: string): Promise<string | undefined> {
  const [row] = await stored<{ status: string }>('select status from deliveries where id = $1', [id])
  return row?.status
}
