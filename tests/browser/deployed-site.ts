import type { Browser } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { type DeployedEstate, startEstate } from '../support/server'
import { HAS_CHROMIUM, startBrowser } from './chromium'

/** Starting the estate may build the site first, in milliseconds. */
const START_MS = 400_000

/** The product as it is deployed, and a browser beside it, for as long as the tests of a file or a `describe` run. */
export interface DeployedSite {
  readonly url: string
  readonly browser: Browser
}

/** Starts both before the tests and ends both after them; `extra` is what the processes find in their environment. */
export function useDeployedSite(extra: () => Record<string, string> = () => ({})): DeployedSite {
  let estate: DeployedEstate | undefined
  let browser: Browser | undefined

  beforeAll(async () => {
    estate = await startEstate(extra())
    if (HAS_CHROMIUM) browser = await startBrowser()
  }, START_MS)

  afterAll(async () => {
    await browser?.close()
    await estate?.stop()
  })

  return {
    get url() {
      return started(estate).url
    },
    get browser() {
      return started(browser)
    },
  }
}

function started<Thing>(thing: Thing | undefined): Thing {
  if (thing === undefined) throw new Error('It is started before the tests, and used in them alone.')
  return thing
}
