import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { HAS_CHROMIUM } from '../browser/chromium'
import { useDeployedSite } from '../browser/deployed-site'
import { callsOf, phoneOf } from '../site/deployed'
import { stored } from '../support/database'
import { aPicture } from '../support/factories'
import { PEOPLE } from '../support/people'

const STORY_MS = 180_000

/** Asha's number as it is stored, and as it is shown (tests/support/make-cast.ts). */
const ASHAS = { stored: '+919800000011', shown: '+91 98000 00011' }
/** The numbers of both, however a page or an answer might write them. */
const NUMBERS = ['9800000011', '9800000013'].map((number) => new RegExp([...number].join('[\\s-]*')))

describe.skipIf(!HAS_CHROMIUM)('a cycle finds a new owner', () => {
  const site = useDeployedSite()

  it(
    'it is listed, found, asked about, reserved and sold, and nobody else learns a number',
    async () => {
      const [asha, meera, omar] = (await Promise.all(
        (['asha', 'meera', 'omar'] as const).map((person) => phoneOf(site.browser, site.url, person)),
      )) as [Page, Page, Page]

      // Asha lists it, with two photos; a number in the text is refused with a word about where it belongs.
      await asha.goto('/listings')
      await asha.getByRole('link', { name: 'Offer or ask for something' }).first().click()
      await asha.getByRole('link', { name: 'Sell something' }).click()
      await asha.locator('#photos').setInputFiles([await photo('front'), await photo('side')])
      await asha.getByLabel('Title').fill('Red ladies’ bicycle')
      await asha.getByLabel('Price in rupees').fill('3500')
      await asha.getByLabel('Category').selectOption('vehicles')
      await asha.getByLabel('Condition').selectOption('good')
      await asha.getByLabel('More about it').fill('Seven gears. Call me: 98000 00011')
      await asha.getByRole('button', { name: 'Show it to everybody' }).click()
      await asha
        .getByRole('alert')
        .getByText(/leave phone numbers out/)
        .waitFor()
      expect(await stored('select 1 from listings')).toEqual([])
      await asha.getByLabel('More about it').fill('Seven gears, new tyres.')
      await asha.getByRole('button', { name: 'Show it to everybody' }).click()
      await asha.getByText('It is there: every neighbour can see it now.').waitFor()
      const listing = new URL(asha.url()).pathname
      expect(await asha.getByRole('main').getByRole('img').count()).toBe(2)

      // Meera finds it by search, and asks; she sees whose it is by first name, and nothing by which to reach her.
      await meera.goto('/listings?kind=sale')
      await meera.getByLabel('Search the market').fill('bicycles')
      await meera.getByRole('button', { name: 'Search' }).click()
      await meera.getByText('₹3,500').waitFor()
      await meera.getByRole('link', { name: 'Red ladies’ bicycle' }).click()
      await meera.getByRole('heading', { name: 'Write to Asha' }).waitFor()
      expect(await meera.content()).not.toContain(PEOPLE.asha.flat)
      await meera.getByLabel('Your message').fill('Is it still there? I could come this evening.')
      await meera.getByRole('button', { name: 'Send the message' }).click()
      await meera.getByText('Your message was sent.').waitFor()
      const talk = new URL(meera.url()).pathname

      // Asha finds the question unread, and shares her number in the conversation, told that it is for good.
      await asha.goto('/listings')
      await asha.getByRole('link', { name: 'Conversations' }).getByText('1 new').waitFor()
      await asha.getByRole('link', { name: 'Conversations' }).click()
      await asha.getByRole('link', { name: /^Meera/ }).click()
      await asha.getByText(`They see ${ASHAS.shown} in this conversation. It cannot be taken back.`).waitFor()
      await asha.getByRole('textbox', { name: 'Your message' }).fill('Yes. Ring me when you are at the gate.')
      await asha.getByLabel('Share my phone number with Meera').check()
      await asha.getByRole('button', { name: 'Send', exact: true }).click()
      await asha.getByText('Your message was sent, with your number.').waitFor()
      await meera.goto(talk)
      expect(await meera.getByRole('link', { name: ASHAS.shown }).getAttribute('href')).toBe(
        `tel:${ASHAS.stored}`,
      )

      // Reserved for Meera: everybody sees that, and Omar, who has no part in it, sees no number anywhere.
      await asha.goto(listing)
      await press(asha, 'Mark as reserved')
      await omar.goto('/listings')
      await omar.getByText('Reserved').waitFor()
      await expectNoNumbers(omar, [
        listing,
        talk,
        `${listing}/edit`,
        '/listings/conversations',
        '/listings/mine',
      ])

      // Sold: it leaves the market for good, and nobody writes about it any more.
      await asha.goto(listing)
      await asha.getByText('It is sold …').click()
      await press(asha, 'It is sold')
      await omar.goto('/listings')
      await omar.getByText('Nothing here yet').waitFor()
      await meera.goto(talk)
      await meera.getByText('The listing is closed. Nobody can write here any more.').waitFor()
      expect(await stored('select status from listings')).toEqual([{ status: 'sold' }])
      await expectNoNumbers(omar, [listing, '/listings'])
    },
    STORY_MS,
  )

  /** Neither the pages of a third person nor what the interface answers them hold a number of the two. */
  async function expectNoNumbers(third: Page, paths: string[]): Promise<void> {
    const texts: string[] = []
    for (const path of ['/listings', ...paths]) {
      await third.goto(path)
      texts.push(await third.content())
    }
    const calls = callsOf(site.url)
    for (const route of [
      'listings?depth=2',
      'listing-threads?depth=2',
      'listing-messages?depth=2',
      'users?depth=1',
    ]) {
      const { body } = await calls.call('GET', `/api/${route}`, { as: 'omar' })
      texts.push(JSON.stringify(body))
    }
    for (const number of NUMBERS) expect(texts.filter((text) => number.test(text))).toEqual([])
  }
})

async function photo(name: string) {
  return { name: `${name}.png`, mimeType: 'image/png', buffer: await aPicture(640) }
}

/** Presses, and waits for the page that answers. */
async function press(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click()
  await page.waitForURL(/said=/)
}
