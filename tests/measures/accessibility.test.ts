import { mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { HAS_CHROMIUM, startBrowser } from '../browser/chromium'
import { stored } from '../support/database'
import { useEstate } from '../support/estate'
import { type DeployedEstate, startEstate } from '../support/server'
import { become } from '../support/signed-in'
import { makeExamples } from './support/examples'
import { type MeasuredPage, pagesOf } from './support/pages'

const START_MS = 300_000
const LOOK_MS = 600_000
/** Where the pictures of every page are kept, to be looked at. */
const PICTURES = path.join(process.env.ESTATE_ARTEFACTS ?? 'artefacts', 'screenshots')
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const WIDTHS = [390, 1280] as const
const THEMES = ['light', 'dark'] as const
const LANGUAGES = ['en', 'hi'] as const

const api = useEstate()

describe.skipIf(!HAS_CHROMIUM)('every page', () => {
  let estate: DeployedEstate
  let browser: Browser
  let pages: MeasuredPage[]

  beforeAll(async () => {
    pages = pagesOf(await makeExamples(api))
    estate = await startEstate({ ESTATE_DATA: process.env.ESTATE_DATA ?? '' })
    browser = await startBrowser()
    mkdirSync(PICTURES, { recursive: true })
  }, START_MS)

  afterAll(async () => {
    await browser?.close()
    await estate?.stop()
  })

  const open = (theme: 'light' | 'dark', language: 'en' | 'hi'): Promise<BrowserContext> =>
    browser.newContext({
      baseURL: estate.url,
      colorScheme: theme,
      locale: language === 'hi' ? 'hi-IN' : 'en-IN',
      bypassCSP: true,
      serviceWorkers: 'block',
    })

  describe.each(LANGUAGES)('in %s', (language) => {
    beforeAll(async () => {
      await stored('update users set language = $1', [language])
    })

    test.each(THEMES)(
      'has nothing that axe objects to, and fits, in the %s theme',
      async (theme) => {
        const context = await open(theme, language)
        const page = await context.newPage()
        const complaints: string[] = []
        for (const measured of pages) {
          await become(context, estate.url, measured.as)
          for (const width of WIDTHS) {
            await page.setViewportSize({ width, height: 844 })
            const answer = await page.goto(measured.path, { waitUntil: 'load' })
            if ((answer?.status() ?? 500) >= 500) complaints.push(`${measured.name}: ${answer?.status()}`)
            if (measured.isSentEmpty) await sendEmpty(page)
            complaints.push(...(await complaintsOf(page, `${measured.name} ${width}`)))
            const file = `${measured.name}-${width}-${theme}-${language}.png`
            await page.screenshot({ path: path.join(PICTURES, file), fullPage: true })
          }
        }
        await context.close()
        expect(complaints).toEqual([])
      },
      LOOK_MS,
    )
  })
})

/** Sends the page's form as it is, and waits for what is to be put right. */
async function sendEmpty(page: Page): Promise<void> {
  await page.locator('main form button[type=submit]').first().click()
  await page.locator('.error-summary').waitFor()
}

interface AxeResult {
  violations: { id: string; help: string; nodes: { target: unknown[]; failureSummary?: string }[] }[]
}

/** What axe says against a page, and whether it is wider than its window. */
async function complaintsOf(page: Page, name: string): Promise<string[]> {
  await page.evaluate(AXE)
  const { violations } = (await page.evaluate(
    `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })`,
  )) as AxeResult
  const found = violations.map(
    ({ id, nodes }) => `${name}: ${id} ${nodes.map(({ target }) => String(target)).join(' | ')}`,
  )
  const overflow = (await page.evaluate(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  )) as number
  return overflow > 0 ? [...found, `${name}: ${overflow} px too wide`] : found
}
