import type { BrowserContext, Page } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { HAS_CHROMIUM } from '../browser/chromium'
import { useDeployedSite } from '../browser/deployed-site'
import { aPdf } from '../documents/support/pdf'
import { become } from '../support/signed-in'

const JOURNEY_MS = 120_000

describe.skipIf(!HAS_CHROMIUM)('what a home goes by', () => {
  const site = useDeployedSite()
  let context: BrowserContext
  let page: Page

  beforeEach(async () => {
    context = await site.browser.newContext({ baseURL: site.url, viewport: { width: 390, height: 844 } })
    page = await context.newPage()
  })

  afterEach(() => context.close())

  it(
    'is put up by the committee, replaced, and read also by who is not signed in',
    async () => {
      await become(context, site.url, 'secretary')
      await page.goto('/documents')
      await page.getByText('Put up a document').first().click()
      await page.getByRole('textbox', { name: 'Title', exact: true }).fill('Rules for guests')
      await page.getByLabel('Everybody, also without signing in').check()
      const file = { name: 'rules.pdf', mimeType: 'application/pdf', buffer: await aPdf() }
      await page.getByLabel('File', { exact: true }).setInputFiles(file)
      await page.getByRole('button', { name: 'Put up a document' }).click()
      await page.getByText('It is there for its readers now.').waitFor()
      await page.getByText('Replace the file').first().click()
      await page.getByLabel('File', { exact: true }).setInputFiles({ ...file, buffer: await aPdf() })
      await page.getByRole('button', { name: 'Replace the file' }).click()
      await page.getByText('Download version 2 (newest)').waitFor()
      await context.clearCookies()
      await page.goto('/documents?search=guests')
      const download = page.waitForEvent('download')
      await page.getByRole('link', { name: 'Download Rules for guests' }).click()
      expect((await download).suggestedFilename()).toBe('Rules for guests v2.pdf')
    },
    JOURNEY_MS,
  )

  it(
    'has numbers to call, without a connection and on one sheet of paper',
    async () => {
      await become(context, site.url, 'admin')
      for (const n of Array.from({ length: 24 }, (_, index) => index)) {
        const contactType = (['emergency', 'security', 'medical', 'vendor'] as const)[n % 4]
        const data = { name: `Service ${n}`, contactType, phone: `1${n + 10}`, available24x7: true }
        expect((await context.request.post('/api/emergency-contacts', { data })).status()).toBe(201)
      }
      await page.goto('/contacts')
      await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
      await page.reload()
      await context.setOffline(true)
      await page.goto('/contacts')
      expect(await page.getByRole('link', { name: 'Call Service 4: 114' }).getAttribute('href')).toBe(
        'tel:114',
      )
      await context.setOffline(false)
      await page.goto('/contacts')
      const paper = (await page.pdf({ format: 'A4' })).toString('latin1')
      expect(paper.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1)
    },
    JOURNEY_MS,
  )

  it(
    'lets an owner add a tenant without JavaScript, and take them back',
    async () => {
      const plain = await site.browser.newContext({ baseURL: site.url, javaScriptEnabled: false })
      await become(plain, site.url, 'asha')
      const form = await plain.newPage()
      await form.goto('/profile/household')
      await form.getByText('Add somebody').first().click()
      await form.getByLabel('Name').fill('Tara Tenant')
      await form.getByLabel('E-mail address').fill('meera@khaki.example')
      await form.getByRole('button', { name: 'Send the invitation' }).click()
      await form
        .locator('.error-summary')
        .getByText('There is an account with this e-mail address already.')
        .waitFor()
      await form.getByLabel('E-mail address').fill('tara@khaki.example')
      await form.getByRole('button', { name: 'Send the invitation' }).click()
      await form.getByText('The invitation is on its way.').waitFor()
      await form.getByText('Waiting for the committee').waitFor()
      await form.getByText('Take back …').click()
      await form.getByRole('button', { name: 'Take back' }).click()
      await form.getByText('They are no longer waiting.').waitFor()
      expect(await form.getByText('Tara Tenant').count()).toBe(0)
      await plain.close()
    },
    JOURNEY_MS,
  )
})
