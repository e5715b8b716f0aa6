import { readFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { useEstate } from '../support/estate'
import { type DeployedEstate, startEstate } from '../support/server'
import { cookieAt } from '../support/signed-in'
import { makeExamples } from './support/examples'
import { type MeasuredPage, pagesOf } from './support/pages'

const START_MS = 300_000
/** What a resident's page may add, in bytes of gzip, to what an empty page of the same build loads. */
const SCRIPT_MAX = 25_000
/** All of its style sheets together. */
const STYLE_MAX = 15_000
const ROOT = path.join(import.meta.dirname, '../..')

const api = useEstate()

describe('the first visit', () => {
  let estate: DeployedEstate
  let pages: MeasuredPage[]

  beforeAll(async () => {
    pages = pagesOf(await makeExamples(api))
    estate = await startEstate({ ESTATE_DATA: process.env.ESTATE_DATA ?? '' })
  }, START_MS)

  afterAll(() => estate?.stop())

  test('of every page loads little beside what an empty page loads', async () => {
    const empty = new Set(filesOfEmptyPage())
    const weights: Record<string, { script: number; style: number }> = {}
    for (const { name, path: address, as } of pages) {
      const cookie = as ? await cookieAt(estate.url, as) : ''
      const html = await (await fetch(estate.url + address, { headers: { cookie } })).text()
      const own = linked(html, 'js').filter((file) => !empty.has(file))
      const sizes = await Promise.all([own, linked(html, 'css')].map((files) => sizeOf(estate.url, files)))
      weights[name] = { script: sizes[0] ?? 0, style: sizes[1] ?? 0 }
    }
    console.table(weights)
    const heavy = Object.entries(weights).filter(
      ([, { script, style }]) => script > SCRIPT_MAX || style > STYLE_MAX || style === 0,
    )
    expect(heavy).toEqual([])
  })
})

/** What every page of the App Router loads, whatever stands on it. */
function filesOfEmptyPage(): string[] {
  const manifest = JSON.parse(readFileSync(path.join(ROOT, 'web/.next/build-manifest.json'), 'utf8'))
  const files: string[] = [...manifest.rootMainFiles, ...manifest.polyfillFiles]
  return files.map((file) => `/_next/${file}`)
}

/** The addresses of scripts or style sheets in a page, those that its data names for later included. */
function linked(html: string, ending: 'js' | 'css'): string[] {
  const found = html.matchAll(/\/(?:_next\/static\/[\w./~-]+?|links)\.(js|css)(?=["\\?])/g)
  return [...new Set([...found].filter(([, type]) => type === ending).map(([address]) => address))]
}

async function sizeOf(url: string, files: string[]): Promise<number> {
  const sizes = await Promise.all(
    files.map(async (file) => {
      const answer = await fetch(url + file)
      if (!answer.ok) throw new Error(`${file} answered ${answer.status}.`)
      return gzipSync(Buffer.from(await answer.arrayBuffer())).length
    }),
  )
  return sizes.reduce((sum, size) => sum + size, 0)
}
