import { chromium } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { HAS_CHROMIUM } from '../browser/chromium'
import { CHROMIUM_ARGS, findChromium } from '../support/chromium'
import { useEstate } from '../support/estate'
import { freePort } from '../support/ports'
import { type DeployedEstate, startEstate } from '../support/server'
import { cookieAt } from '../support/signed-in'
import { makeExamples } from './support/examples'

const START_MS = 300_000
const LOOK_MS = 300_000
/** The least that each category scores, of 1. */
const SCORE_MIN = 0.95
const CATEGORIES = ['performance', 'accessibility', 'best-practices'] as const
/** Runs of a page, of which the middle one counts: one alone judges the machine's mood. */
const RUNS = 3

const api = useEstate()

describe.skipIf(!HAS_CHROMIUM)('Lighthouse, as on a phone, is content with', () => {
  let estate: DeployedEstate
  let ticket: string
  let cookie: string

  beforeAll(async () => {
    ticket = (await makeExamples(api)).submitted
    estate = await startEstate({ ESTATE_DATA: process.env.ESTATE_DATA ?? '' })
    cookie = await cookieAt(estate.url, 'asha')
  }, START_MS)

  afterAll(() => estate?.stop())

  test.each([
    ['home', () => '/'],
    ['the ticket list', () => '/tickets'],
    ['a ticket', () => `/tickets/${ticket}`],
  ])(
    '%s',
    async (_name, address) => {
      const runs: Record<string, number>[] = []
      for (let run = 0; run < RUNS; run += 1) runs.push(await scoresOf(estate.url + address(), cookie))
      const scores = Object.fromEntries(
        CATEGORIES.map((name) => [name, median(runs.map((run) => run[name] ?? 0))]),
      )
      console.table({ [address()]: scores })
      for (const name of CATEGORIES) expect(scores[name], name).toBeGreaterThanOrEqual(SCORE_MIN)
    },
    LOOK_MS,
  )
})

/** Lighthouse sometimes loses its own trace and asks to be run again: that is no score. */
const ATTEMPTS = 3

async function scoresOf(url: string, cookie: string): Promise<Record<string, number>> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await scoresOfOneRun(url, cookie)
    } catch (error) {
      if (attempt === ATTEMPTS) throw error
      console.warn(`Lighthouse is run again: ${(error as Error).message}`)
    }
  }
}

/** One run in a fresh browser: nothing is cached from the run before. */
async function scoresOfOneRun(url: string, cookie: string): Promise<Record<string, number>> {
  const { default: lighthouse } = await import('lighthouse')
  const port = await freePort()
  const executablePath = findChromium() ?? ''
  const browser = await chromium.launch({
    executablePath,
    args: [...CHROMIUM_ARGS, `--remote-debugging-port=${port}`],
  })
  try {
    const result = await lighthouse(url, {
      port,
      output: 'json',
      logLevel: 'error',
      onlyCategories: [...CATEGORIES],
      extraHeaders: { Cookie: cookie },
      disableStorageReset: true,
    })
    if (!result || result.lhr.runtimeError) throw new Error(result?.lhr.runtimeError?.message ?? 'No result.')
    const { categories } = result.lhr
    return Object.fromEntries(CATEGORIES.map((name) => [name, categories[name]?.score ?? 0]))
  } finally {
    await browser.close()
  }
}

const median = (values: number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
