import type { Browser } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PHOTOS_PER_PAGE } from '@/domain/gallery/words'
import { HAS_CHROMIUM, startBrowser } from '../browser/chromium'
import { useEstate } from '../support/estate'
import { upload } from '../support/factories'
import { type DeployedEstate, startEstate } from '../support/server'
import { become } from '../support/signed-in'

const START_MS = 300_000
/** The page with everything on it, as it comes over the line, in bytes. */
const PAGE_MAX = 1_000_000
/** How far what is on the page moves while it comes: the share of the window times the share of the way. */
const SHIFT_MAX = 0.05
const SIZES = [
  { width: 390, height: 844 },
  { width: 1280, height: 900 },
]

/** Different photographs: each is uploaded, and so loaded, several times over. */
const MOTIFS = 7

const api = useEstate()

describe.skipIf(!HAS_CHROMIUM)('a page of the gallery', () => {
  let estate: DeployedEstate
  let browser: Browser

  beforeAll(async () => {
    const photographs = await Promise.all(Array.from({ length: MOTIFS }, (_, n) => aPhotograph(n)))
    for (let n = 0; n < PHOTOS_PER_PAGE; n += 1) {
      const bytes = photographs[n % MOTIFS] as Buffer
      const { body } = await upload(api, 'asha', bytes, 'a.jpg', 'image/jpeg')
      const photo = { photo: body.doc.id, caption: `Number ${n}` }
      const answer = await api.call('POST', '/api/gallery-photos', { as: 'asha', body: photo })
      expect(answer.status).toBe(201)
    }
    estate = await startEstate({ ESTATE_DATA: process.env.ESTATE_DATA ?? '' })
    browser = await startBrowser()
  }, START_MS)

  afterAll(async () => {
    await browser?.close()
    await estate?.stop()
  })

  test.each(SIZES)('of 48 photos weighs no megabyte and stands still at $width pixels', async (viewport) => {
    const context = await browser.newContext({ baseURL: estate.url, viewport })
    await become(context, estate.url, 'omar')
    const page = await context.newPage()
    const line = await context.newCDPSession(page)
    await line.send('Network.enable')
    let bytes = 0
    line.on('Network.loadingFinished', ({ encodedDataLength }) => {
      bytes += encodedDataLength
    })
    await page.addInitScript(watchShifts)
    await page.goto('/gallery')
    // Every photo comes into sight, so that every photo is loaded.
    for (const photo of await page.locator('.gallery img').all()) {
      await photo.scrollIntoViewIfNeeded()
      await photo.evaluate((image: HTMLImageElement) => image.decode())
    }
    const shift = await page.evaluate(() => (window as unknown as { shift: number }).shift)
    console.table([{ width: viewport.width, bytes, shift }])
    expect(await page.locator('.gallery img').count()).toBe(PHOTOS_PER_PAGE)
    expect(bytes).toBeLessThan(PAGE_MAX)
    expect(shift).toBeLessThan(SHIFT_MAX)
    await context.close()
  })
})

/** Adds up what Chromium counts as shifts of the layout. */
function watchShifts(): void {
  const counted = window as unknown as { shift: number }
  counted.shift = 0
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
      counted.shift += entry.value
  }).observe({ type: 'layout-shift', buffered: true })
}

const [WIDTH, HEIGHT] = [960, 720]
/** How much each finer octave of the noise counts beside the one before: leaves and gravel, more than walls and sky. */
const FINER = 0.8

/** What weighs as much as a busy photograph: noise of every size, the finer the fainter, over a gradient. */
async function aPhotograph(seed: number): Promise<Buffer> {
  let layers = gradient(seed)
  let strength = 1
  for (let side = 4; side <= WIDTH; side *= 2) {
    const grain = await noise(seed + side, side)
    layers = layers.map((value, index) => value + strength * ((grain[index] ?? 0) - 128))
    strength *= FINER
  }
  const pixels = Buffer.from(Uint8ClampedArray.from(layers, (value) => value / 1.5).buffer)
  return sharp(pixels, { raw: { width: WIDTH, height: HEIGHT, channels: 3 } })
    .jpeg({ quality: 85 })
    .toBuffer()
}

function gradient(seed: number): Float32Array {
  return Float32Array.from({ length: WIDTH * HEIGHT * 3 }, (_, index) => {
    const row = Math.floor(index / (WIDTH * 3))
    return 90 + (seed % 7) * 12 + (100 * row) / HEIGHT
  })
}

/** Random colours, so many across, drawn out smoothly over the whole. */
function noise(seed: number, across: number): Promise<Buffer> {
  const down = Math.max(1, Math.round((across * HEIGHT) / WIDTH))
  let state = seed + 1
  const grains = Buffer.from(
    Array.from({ length: across * down * 3 }, () => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
      return state >>> 24
    }),
  )
  return sharp(grains, { raw: { width: across, height: down, channels: 3 } })
    .resize(WIDTH, HEIGHT, { kernel: 'cubic', fit: 'fill' })
    .raw()
    .toBuffer()
}
