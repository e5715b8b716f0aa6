import type { Browser, BrowserContext, Page } from 'playwright-core'
import sharp, { type Metadata } from 'sharp'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { HAS_CHROMIUM, startBrowser } from '../browser/chromium'
import { stored } from '../support/database'
import { useEstate } from '../support/estate'
import {
  aClosedTicket,
  anAssignedTicket,
  aResolvedTicket,
  aSubmittedTicket,
  moved,
} from '../support/factories'
import type { PersonName } from '../support/people'
import { categoryIdOf } from '../support/register'
import { type DeployedEstate, startEstate } from '../support/server'
import { become } from '../support/signed-in'

/** Starting the estate may build the site first. */
const START_MS = 300_000
const JOURNEY_MS = 120_000
const PHONE = { width: 390, height: 844 }
const api = useEstate()

let estate: DeployedEstate
let browser: Browser
/** Closed after each test: an open page holds a stream, of which one person has only so many. */
const visits: BrowserContext[] = []

interface Visit {
  page: Page
  context: BrowserContext
  /** What went wrong in the page: errors of scripts, of the policy, of its requests. */
  complaints: string[]
}

async function visit(person: PersonName, { javaScriptEnabled = true } = {}): Promise<Visit> {
  const context = await browser.newContext({
    baseURL: estate.url,
    viewport: PHONE,
    locale: 'en-IN',
    javaScriptEnabled,
    serviceWorkers: 'block',
  })
  await become(context, estate.url, person)
  visits.push(context)
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  return { page, context, complaints }
}

/** A photo as a phone takes it: on its side, and with the place where it was taken. */
function phonePhoto(): Promise<Buffer> {
  return sharp({ create: { width: 1200, height: 800, channels: 3, background: '#88663a' } })
    .jpeg()
    .withExif({
      IFD0: { Make: 'Phonemaker' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '18/1 31/1 0/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '73/1 51/1 0/1',
      },
    })
    .withMetadata({ orientation: 6 })
    .toBuffer()
}

const asFile = async (name = 'leak.jpg') => ({ name, mimeType: 'image/jpeg', buffer: await phonePhoto() })

async function fillReport(page: Page, title: string): Promise<void> {
  await page.goto('/tickets/new')
  await page.getByLabel('What is wrong?').fill(title)
  await page.getByLabel('What kind of problem is it?').selectOption(await categoryIdOf('Plumbing'))
  await page.getByLabel('Tell a little more').fill('It drips all night.\nThe bucket is full.')
}

/** The one photo of a ticket's page, as the browser gets it. */
async function photoOf({ page, context }: Visit): Promise<Metadata> {
  const link = page.getByRole('link', { name: 'Photo 1 of the report' })
  const answer = await context.request.get((await link.getAttribute('href')) ?? '')
  expect(answer.status()).toBe(200)
  return sharp(await answer.body()).metadata()
}

const messagesOn = async (ticket: string): Promise<string[]> => {
  const rows = await stored<{ body: string }>(
    `select body from ticket_updates where ticket_id = $1 and kind = 'comment' order by created_at`,
    [ticket],
  )
  return rows.map(({ body }) => body)
}

const status = async (number: string) => {
  const [row] = await stored<{ status: string; resident_rating: string | null }>(
    'select status, resident_rating from tickets where number = $1',
    [number],
  )
  return [row?.status, row?.resident_rating === null ? null : Number(row?.resident_rating)]
}

describe.skipIf(!HAS_CHROMIUM)('on a phone', () => {
  beforeAll(async () => {
    estate = await startEstate()
    browser = await startBrowser()
  }, START_MS)

  afterEach(async () => {
    await Promise.all(visits.splice(0).map((context) => context.close()))
  })

  afterAll(async () => {
    await browser?.close()
    await estate?.stop()
  })

  describe.each([
    ['with JavaScript', true],
    ['without JavaScript', false],
  ])('%s', (_, javaScriptEnabled) => {
    const as = (person: PersonName) => visit(person, { javaScriptEnabled })

    test(
      'a report with a photo shows, and nothing of the photo tells where it was taken',
      async () => {
        const visitor = await as('asha')
        const { page, complaints } = visitor
        await fillReport(page, 'Kitchen tap drips')
        await page.locator('input[type=file]').setInputFiles(await asFile())
        if (javaScriptEnabled) await page.getByText('Ready').waitFor()
        await page.getByRole('button', { name: 'Send report' }).click()
        await page.getByRole('heading', { name: 'Kitchen tap drips', level: 1 }).waitFor()
        await page.getByText('Thank you. It is reported').waitFor()
        await page.getByText('It drips all night.').waitFor()
        const photo = await photoOf(visitor)
        expect([photo.width, photo.height]).toEqual([800, 1200])
        expect([photo.exif, photo.xmp, photo.iptc]).toEqual([undefined, undefined, undefined])
        expect(complaints).toEqual([])
      },
      JOURNEY_MS,
    )

    test(
      'a resolved ticket is confirmed with four stars',
      async () => {
        const { number } = await aResolvedTicket(api)
        const { page, complaints } = await as('asha')
        await page.goto(`/tickets/${number}`)
        await page.locator('input[name=stars][value="4"]').check()
        await page.getByLabel('Anything to add?').fill('Quick and clean')
        await page.getByRole('button', { name: 'Yes, it is solved' }).click()
        await page.getByText('Thank you. It is closed.').waitFor()
        expect(await status(number)).toEqual(['closed', 4])
        await page.getByText('4 stars of 5').waitFor()
        expect(complaints).toEqual([])
      },
      JOURNEY_MS,
    )

    test(
      'what is not fixed goes back to work, and needs a word why',
      async () => {
        const { number } = await aResolvedTicket(api)
        const { page } = await as('asha')
        await page.goto(`/tickets/${number}`)
        await page.getByText('No, it is not fixed').click()
        await page.getByRole('button', { name: 'Send it back' }).click()
        await page.getByText('Fill in “What is still wrong?”.').first().waitFor()
        expect(await status(number)).toEqual(['resolved', null])
        await page.getByLabel('What is still wrong?').fill('It drips again')
        await page.getByRole('button', { name: 'Send it back' }).click()
        await page.getByText('It goes back to work.').waitFor()
        await page.getByText('It drips again').waitFor()
        expect(await status(number)).toEqual(['in_progress', null])
      },
      JOURNEY_MS,
    )

    test(
      'a closed ticket is rated, and opened again',
      async () => {
        const { number } = await aClosedTicket(api)
        const { page } = await as('asha')
        await page.goto(`/tickets/${number}`)
        await page.getByRole('button', { name: 'Send stars' }).click()
        await page.getByText('Choose how many stars.').first().waitFor()
        await page.locator('input[name=stars][value="5"]').check()
        await page.getByRole('button', { name: 'Send stars' }).click()
        await page.getByText('Thank you for the stars.').waitFor()
        expect(await status(number)).toEqual(['closed', 5])
        await page.getByText('Is it broken again?').click()
        await page.getByLabel('What is wrong now?').fill('Same place')
        await page.getByRole('button', { name: 'Open it again' }).click()
        await page.getByText('It is open again').waitFor()
        expect((await status(number))[0]).toBe('acknowledged')
      },
      JOURNEY_MS,
    )

    test(
      'a report is put right, and then cancelled',
      async () => {
        const { number } = await aSubmittedTicket(api)
        const { page } = await as('asha')
        await page.goto(`/tickets/${number}`)
        await page.getByRole('link', { name: 'Change the report' }).click()
        await page.getByLabel('What is wrong?').fill('Bathroom tap drips')
        await page.getByRole('button', { name: 'Save the change' }).click()
        await page.getByRole('heading', { name: 'Bathroom tap drips', level: 1 }).waitFor()
        await page.getByText('Changed the title.').waitFor()
        await page.getByText('Cancel this report').click()
        await page.getByRole('button', { name: 'Cancel it for good' }).click()
        await page.getByText('It is cancelled.').waitFor()
        expect(await status(number)).toEqual(['cancelled', null])
        expect((await page.goto(`/tickets/${number}/edit`))?.url()).toBe(`${estate.url}/tickets/${number}`)
      },
      JOURNEY_MS,
    )

    test(
      'two messages in a row from one open page are two, and the form is empty after each',
      async () => {
        const { number, id } = await aSubmittedTicket(api, { by: 'omar' })
        const { page } = await as('omar')
        await page.goto(`/tickets/${number}`)
        const message = page.getByLabel('Your message')
        for (const text of ['It got worse', 'It got worse', 'Now it floods']) {
          const before = page.url()
          await message.fill(text)
          await page.getByRole('button', { name: 'Send message' }).click()
          await page.waitForURL((url) => url.href !== before)
          await page.getByText('Your message was sent.').waitFor()
          await expect.poll(() => message.inputValue()).toBe('')
        }
        expect(await messagesOn(id)).toEqual(['It got worse', 'It got worse', 'Now it floods'])
      },
      JOURNEY_MS,
    )

    test(
      'a title that looks like a script is a title',
      async () => {
        const { page } = await as('asha')
        const title = '<script>alert(1)</script>'
        let hasAlerted = false
        page.on('dialog', () => {
          hasAlerted = true
        })
        await fillReport(page, title)
        await page.getByRole('button', { name: 'Send report' }).click()
        await page.getByRole('heading', { name: title, level: 1 }).waitFor()
        await page.goto('/tickets')
        await page.getByRole('link', { name: title }).first().waitFor()
        expect(hasAlerted).toBe(false)
      },
      JOURNEY_MS,
    )

    test(
      'a message with a photo joins the timeline, and a neighbour’s has no name',
      async () => {
        const { number } = await aSubmittedTicket(api, {
          category: 'Electrical',
          fields: { title: `Dark stairs ${javaScriptEnabled}`, scope: 'community' },
        })
        const { page } = await as('meera')
        await page.goto(`/tickets/${number}`)
        await page.getByLabel('Your message').fill('I nearly fell.')
        await page.locator('input[type=file]').setInputFiles(await asFile())
        if (javaScriptEnabled) await page.getByText('Ready').waitFor()
        await page.getByRole('button', { name: 'Send message' }).click()
        await page.getByText('Your message was sent.').waitFor()
        await page.getByRole('link', { name: 'Photo 1 of this message' }).waitFor()
        expect(await page.getByLabel('Your message').inputValue()).toBe('')
        await page.getByRole('button', { name: 'Follow', exact: true }).click()
        await page.getByText('1 resident follows it.').waitFor()
        await page.getByRole('button', { name: 'Stop following' }).click()
        await page.getByText('Nobody follows it yet.').waitFor()
        const hers = await as('asha')
        await hers.page.goto(`/tickets/${number}`)
        const row = hers.page.getByRole('listitem').filter({ hasText: 'I nearly fell.' })
        expect(await row.getByText('A neighbour').count()).toBe(1)
        expect(await hers.page.content()).not.toContain('Meera')
      },
      JOURNEY_MS,
    )

    test(
      'who decides on an old page is told, and changes nothing',
      async () => {
        const { id, number } = await aSubmittedTicket(api)
        const { page, context } = await as('asha')
        // Nothing tells this page of changes.
        await context.route('**/changes*', (route) => route.abort())
        await page.goto(`/tickets/${number}`)
        await moved(api, id, 'supervisor', { status: 'acknowledged' })
        await page.getByText('Cancel this report').click()
        await page.getByRole('button', { name: 'Cancel it for good' }).click()
        await page.getByText('Somebody was faster').first().waitFor()
        expect(await status(number)).toEqual(['acknowledged', null])
      },
      JOURNEY_MS,
    )
  })

  test(
    'a page that is open shows what the technician does, and loses nothing that is being typed',
    async () => {
      const { id, number } = await anAssignedTicket(api)
      const { page, complaints } = await visit('asha')
      const streaming = page.waitForRequest((request) => request.url().includes('/changes'))
      await page.goto(`/tickets/${number}`)
      await streaming
      await page.getByLabel('Your message').fill('Half a sent')
      await moved(api, id, 'plumber', { status: 'in_progress' })
      await page.getByText('Began the work.').waitFor()
      await page.getByText('Updated just now.').waitFor()
      expect(await page.getByLabel('Your message').inputValue()).toBe('Half a sent')
      await page.getByRole('button', { name: 'Send message' }).click()
      await page.getByText('Your message was sent.').waitFor()
      await page.getByLabel('Your message').fill('Another half')
      await moved(api, id, 'plumber', { status: 'resolved', resolution: 'New washer' })
      await page.getByText('Finished the work.').waitFor()
      expect(await page.getByLabel('Your message').inputValue()).toBe('Another half')
      await page.locator('input[name=stars][value="4"]').check()
      await page.getByRole('button', { name: 'Yes, it is solved' }).click()
      await page.getByText('Thank you. It is closed.').waitFor()
      expect(await status(number)).toEqual(['closed', 4])
      expect(complaints).toEqual([])
    },
    JOURNEY_MS,
  )

  test(
    'a draft survives a dropped line and a closed page, with its photo, and is one ticket',
    async () => {
      const { page, context } = await visit('asha')
      await fillReport(page, 'Balcony door jams')
      await page.locator('input[type=file]').setInputFiles(await asFile())
      await page.getByText('Ready').waitFor()
      await context.setOffline(true)
      await page.getByRole('button', { name: 'Send report' }).click()
      await page.getByText('The line dropped.').first().waitFor()
      await context.setOffline(false)
      await page.goto('/tickets')
      await page.goto('/tickets/new')
      await page.getByText('We kept what you had written.').waitFor()
      expect(await page.getByLabel('What is wrong?').inputValue()).toBe('Balcony door jams')
      await page.getByRole('img', { name: 'Photo 1' }).waitFor()
      await page.getByRole('button', { name: 'Send report' }).click()
      await page.getByRole('heading', { name: 'Balcony door jams', level: 1 }).waitFor()
      await page.getByRole('link', { name: 'Photo 1 of the report' }).waitFor()
      await page.goto('/tickets/new')
      expect(await page.getByLabel('What is wrong?').inputValue()).toBe('')
      expect(await stored('select 1 from tickets where title = $1', ['Balcony door jams'])).toHaveLength(1)
    },
    JOURNEY_MS,
  )

  test(
    'a report whose answer was lost on the way is sent again and is one ticket',
    async () => {
      const { page, context } = await visit('asha')
      await fillReport(page, 'Answer lost on the way')
      // It reaches the server, and the line drops before the answer is here.
      await context.route('**/tickets/new', async (route) => {
        if (route.request().method() !== 'POST') return route.fallback()
        await route.fetch({ maxRedirects: 0 })
        await route.abort('connectionreset')
      })
      await page.getByRole('button', { name: 'Send report' }).click()
      await page.getByText('The line dropped.').first().waitFor()
      await context.unroute('**/tickets/new')
      await page.getByRole('button', { name: 'Send report' }).click()
      await page.getByRole('heading', { name: 'Answer lost on the way', level: 1 }).waitFor()
      expect(await stored('select 1 from tickets where title = $1', ['Answer lost on the way'])).toHaveLength(
        1,
      )
    },
    JOURNEY_MS,
  )

  test(
    'a photo that does not get through is tried again',
    async () => {
      const { page, context } = await visit('asha')
      await fillReport(page, 'Photo on a bad line')
      await context.setOffline(true)
      await page.locator('input[type=file]').setInputFiles(await asFile())
      await page.getByText('Photo 1: Not uploaded').waitFor()
      await context.setOffline(false)
      await page.getByRole('button', { name: 'Try again' }).click()
      await page.getByText('Ready').waitFor()
      await page.getByRole('button', { name: 'Remove' }).click()
      expect(await page.getByText('Ready').count()).toBe(0)
    },
    JOURNEY_MS,
  )

  test(
    'while a title is typed, what neighbours have reported is offered: “me too” follows it',
    async () => {
      const { id } = await aSubmittedTicket(api, {
        category: 'Electrical',
        fields: { title: 'Lift in block C stuck at the third floor', scope: 'community' },
      })
      const { page } = await visit('meera')
      await page.goto('/tickets/new')
      await page.getByLabel('What is wrong?').pressSequentially('Lift block C stuck')
      await page.getByText('Is it one of these?').waitFor()
      await page.getByRole('button', { name: /Me too/ }).click()
      await page.getByText('You follow it.').waitFor()
      expect(await stored('select 1 from ticket_follows where ticket_id = $1', [id])).toHaveLength(1)
      expect(await page.getByLabel('What is wrong?').inputValue()).toBe('Lift block C stuck')
    },
    JOURNEY_MS,
  )

  test('a ticket that one may not see, and one that does not exist, are the same 404', async () => {
    const { number } = await aSubmittedTicket(api)
    const { page } = await visit('meera')
    for (const address of [number, 'MNT-2020-0001', 'nonsense', `${number}/edit`])
      expect([address, (await page.goto(`/tickets/${address}`))?.status()]).toEqual([address, 404])
  })

  test('the committee follows the link of a message to the page, and from there to the panel', async () => {
    const { id, number } = await aSubmittedTicket(api)
    const { page } = await visit('secretary')
    await page.goto(`/tickets/${number}`)
    const link = page.getByRole('link', { name: 'Open in the admin panel' })
    expect(await link.getAttribute('href')).toBe(`/admin/collections/tickets/${id}`)
  })
})
