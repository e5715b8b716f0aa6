import { DateTime } from 'luxon'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { HAS_CHROMIUM } from '../browser/chromium'
import { useDeployedSite } from '../browser/deployed-site'
import { callsOf, phoneOf } from '../site/deployed'
import { stored } from '../support/database'
import type { RunningEstate } from '../support/estate'
import { eventBegins } from '../support/events'
import { aPhotoOf } from '../support/factories'
import { userIdOf } from '../support/register'

const STORY_MS = 300_000
const ZONE = 'Asia/Kolkata'
const LOCAL = "yyyy-MM-dd'T'HH:mm"

describe.skipIf(!HAS_CHROMIUM)('a festival', () => {
  const site = useDeployedSite()
  let calls: RunningEstate

  beforeAll(() => {
    calls = callsOf(site.url)
  })

  it(
    'is announced, fills, overflows to the waiting list, is attended, rated and remembered',
    async () => {
      const [secretary, asha, meera, omar] = (await Promise.all(
        (['secretary', 'asha', 'meera', 'omar'] as const).map((person) =>
          phoneOf(site.browser, site.url, person),
        ),
      )) as [Page, Page, Page, Page]

      // The secretary announces it, with room for four.
      const address = await announce(secretary)
      const id = address.split('/').at(-1) ?? ''

      // Asha comes with two guests, Meera alone: then it is full, and Omar with a guest waits.
      await asha.goto('/events')
      await asha.getByRole('link', { name: 'Holi on the lawn' }).click()
      await asha.getByText('4 places are left.').waitFor()
      await answer(asha, 'Yes, I am coming', 2)
      await asha.getByText('You are going, 3 of you.').waitFor()
      await meera.goto(address)
      await answer(meera, 'Yes, I am coming', 0)
      await omar.goto(address)
      await omar.getByText('All places are taken. With a yes you join the waiting list').waitFor()
      await answer(omar, 'Yes, I am coming', 1)
      await omar.getByText('You are first on the waiting list (2 of you).').waitFor()
      await omar.getByText('4 of 4 places taken, 2 waiting').waitFor()

      // Asha's guests stay at home: Omar and his guest move up, and he is told.
      await asha.getByText('Change my answer …').click()
      await answer(asha, 'Yes, I am coming', 0)
      await asha.getByText('You are going.', { exact: true }).waitFor()
      await omar.goto(address)
      await omar.getByText('You are going, 2 of you.').waitFor()
      expect(await toldOmar()).toEqual(['event.promoted'])

      // At the door: one by the code typed, two while the line is gone, each noted once and sent once.
      const door = await phoneOf(site.browser, site.url, 'security')
      await door.goto(`${address}/check-in`)
      await type(door, await codeOn(asha))
      await door.getByText('Come in', { exact: true }).waitFor()
      await door.getByText('1 of 4').waitFor()
      await kept(door)
      await door.context().setOffline(true)
      const code = await codeOn(meera)
      for (let turn = 0; turn < 2; turn += 1) await type(door, code)
      await door.getByText('Noted, not sent yet').waitFor()
      await door.getByText('Meera Nair · flat A-102 · 1 person').waitFor()
      await door.getByRole('button', { name: /^Check in ?: Omar Khan/ }).click()
      await door.getByText('2 waiting to be sent').waitFor()
      expect(await checkedIn(id)).toBe(1)
      await door.reload()
      await door.getByText('2 waiting to be sent').waitFor()
      // The copy of the page may be older than what came through this door.
      await door.getByText('1 of 4').waitFor()
      await door
        .getByRole('listitem')
        .filter({ hasText: 'Asha Rao' })
        .getByText('Came', { exact: true })
        .waitFor()
      await door.context().setOffline(false)
      await door.getByText('Everything is sent').waitFor()
      await door.getByText('4 of 4').waitFor()
      expect(await checkedIn(id)).toBe(3)
      await type(door, code)
      await door.getByText('Already in', { exact: true }).waitFor()

      // The next day: Asha says how it was, and shows a photo of it.
      await eventBegins(id, DateTime.now().minus({ days: 1 }).toJSDate())
      await asha.goto(address)
      await asha.getByLabel('5 · Great').check()
      await asha.getByRole('button', { name: 'Send', exact: true }).click()
      await asha.getByText('Thank you for telling us how it was.').waitFor()
      const photo = await aPhotoOf(calls, 'asha')
      const shown = { photo, caption: 'Colours', event: id }
      const sent = await calls.call('POST', '/api/gallery-photos', { as: 'asha', body: shown })
      expect(sent.status).toBe(201)
      await meera.goto(address)
      await meera.getByText('5.0 of 5 stars, from one person').waitFor()
      await meera.getByRole('img', { name: 'Colours' }).waitFor()
    },
    STORY_MS,
  )
})

/** Plans the festival on the site; its address. It begins in an hour, so that the door is open already. */
async function announce(page: Page): Promise<string> {
  const start = DateTime.now().setZone(ZONE).plus({ hours: 1 })
  await page.goto('/events')
  await page.getByRole('link', { name: 'New event' }).click()
  await page.getByLabel('Title').fill('Holi on the lawn')
  await page.getByLabel('What kind of event is it?').selectOption('festival')
  await page.getByLabel('Begins').fill(start.toFormat(LOCAL))
  await page.getByLabel('Ends').fill(start.plus({ hours: 3 }).toFormat(LOCAL))
  await page.getByLabel('Where (optional)').fill('The lawn')
  await page.getByLabel('Room for how many people (optional)').fill('4')
  await page.getByRole('button', { name: 'Save as a draft' }).click()
  await page.getByRole('button', { name: 'Publish and tell everybody' }).click()
  await page.getByText('It is published.').waitFor()
  return new URL(page.url()).pathname
}

/** Answers by the page's form, and waits for the page that says so. */
async function answer(page: Page, response: string, guests: number): Promise<void> {
  await page.getByLabel(response).check()
  await page.getByLabel('Guests you bring').fill(String(guests))
  await page.getByRole('button', { name: /^Send my answer$|^Save the new answer$/ }).click()
  await page.waitForURL(/said=answered/)
}

/** The code for the door as text, from its owner's phone. */
async function codeOn(page: Page): Promise<string> {
  await page.reload()
  await page.getByText('The code as text').click()
  return page.locator('.entry-text').innerText()
}

async function type(door: Page, code: string): Promise<void> {
  await door.getByLabel('Code', { exact: true }).fill(code)
  await door.getByRole('button', { name: 'Check in', exact: true }).click()
}

/** Waits until the phone has the page itself, for a lost line. */
async function kept(page: Page): Promise<void> {
  await page.waitForFunction(async () => {
    const cache = await caches.open('estate-pages')
    return (await cache.keys()).some(({ url }) => url.endsWith('/check-in'))
  })
}

async function checkedIn(event: string): Promise<number> {
  return (await stored('select 1 from rsvps where event_id = $1 and checked_in_at is not null', [event]))
    .length
}

async function toldOmar(): Promise<string[]> {
  const rows = await stored<{ kind: string }>(
    `select kind from notifications where recipient_id = $1 and kind = 'event.promoted'`,
    [await userIdOf('omar')],
  )
  return rows.map(({ kind }) => kind)
}
