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
import { type Numbers, numberEverybody, strangersIn } from './support/numbers'
import { type MeasuredPage, pagesOf } from './support/pages'

const START_MS = 300_000
const LOOK_MS = 600_000
/** Where the pictures of every page are kept, to be looked at; undefined takes none (`ESTATE_ARTEFACTS=artefacts`). */
const PICTURES = process.env.ESTATE_ARTEFACTS && path.join(process.env.ESTATE_ARTEFACTS, 'screenshots')
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
type Look = readonly ['light' | 'dark', 'en' | 'hi', 390 | 1280]
/** Each theme, language and width is in one of these two. */
const LOOKS: readonly Look[] = [
  ['light', 'en', 390],
  ['dark', 'hi', 1280],
]
/** The other six: for whoever wants to see every picture (`ESTATE_LOOKS=all`). */
const OTHER_LOOKS: readonly Look[] = [
  ['dark', 'en', 1280],
  ['light', 'hi', 1280],
  ['dark', 'hi', 390],
  ['light', 'en', 1280],
  ['dark', 'en', 390],
  ['light', 'hi', 390],
]
const looks = process.env.ESTATE_LOOKS === 'all' ? [...LOOKS, ...OTHER_LOOKS] : LOOKS
/** Pages that are looked at side by side. */
const LANES = 2

const api = useEstate()

describe.skipIf(!HAS_CHROMIUM)('every page', () => {
  let estate: DeployedEstate
  let browser: Browser
  let pages: MeasuredPage[]
  let numbers: Numbers

  beforeAll(async () => {
    numbers = await numberEverybody()
    pages = pagesOf(await makeExamples(api))
    estate = await startEstate({ ESTATE_DATA: process.env.ESTATE_DATA ?? '' })
    browser = await startBrowser()
    if (PICTURES) mkdirSync(PICTURES, { recursive: true })
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

  test('control: a number of a neighbour would be seen, however it is written', () => {
    const digits = numbers.get('meera') ?? ''
    const page = `<a href="tel:+91${digits}">+91 ${digits.slice(0, 5)} ${digits.slice(5)}</a>`
    expect(strangersIn(page, 'asha', numbers)).toEqual(['meera'])
    expect(strangersIn(page, 'meera', numbers)).toEqual([])
  })

  test.each(looks)(
    'has nothing that axe objects to, fits, and tells no number of a neighbour: %s, %s, %i px',
    async (theme, language, width) => {
      await stored('update users set language = $1', [language])
      const left = [...pages]
      const lane = async (): Promise<string[]> => {
        const context = await open(theme, language)
        const page = await context.newPage()
        await page.setViewportSize({ width, height: 844 })
        const complaints: string[] = []
        for (let next = left.shift(); next; next = left.shift()) {
          await become(context, estate.url, next.as)
          const name = `${next.name}-${width}-${theme}-${language}`
          complaints.push(...(await lookAt(page, next, name)))
          const told = strangersIn(await page.content(), next.as ?? next.holder, numbers)
          complaints.push(...told.map((whose) => `${name}: the number of ${whose}`))
          if (PICTURES) await page.screenshot({ path: path.join(PICTURES, `${name}.png`), fullPage: true })
        }
        await context.close()
        return complaints
      }
      const found = await Promise.all(Array.from({ length: LANES }, lane))
      expect(found.flat()).toEqual([])
    },
    LOOK_MS,
  )
})

/** Opens a page, and says what is wrong with it. */
async function lookAt(page: Page, { path, isSentEmpty }: MeasuredPage, name: string): Promise<string[]> {
  const answer = await page.goto(path, { waitUntil: 'load' })
  const status = answer?.status() ?? 500
  if (isSentEmpty) await sendEmpty(page)
  return [...(status >= 500 ? [`${name}: ${status}`] : []), ...(await complaintsOf(page, name))]
}

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
