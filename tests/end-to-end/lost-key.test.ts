import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { HAS_CHROMIUM } from '../browser/chromium'
import { useDeployedSite } from '../browser/deployed-site'
import { callsOf, phoneOf } from '../site/deployed'
import { stored } from '../support/database'

const STORY_MS = 180_000
const SECRET = 'A brass elephant hangs on it'
const GUESS = 'They are mine, silver keys.'

describe.skipIf(!HAS_CHROMIUM)('a lost key', () => {
  const site = useDeployedSite()

  it(
    'finds its owner by what only they can know, though neither phone has JavaScript',
    async () => {
      const plain = { javaScriptEnabled: false }
      const [omar, meera, ravi, secretary] = (await Promise.all(
        (['omar', 'meera', 'ravi', 'secretary'] as const).map((person) =>
          phoneOf(site.browser, site.url, person, plain),
        ),
      )) as [Page, Page, Page, Page]

      // Omar says what he has found, and keeps one detail back.
      await omar.goto('/listings/new')
      await omar.getByRole('link', { name: 'Say what you have found' }).click()
      await omar.getByLabel('Title').fill('A bunch of keys near gate 2')
      await omar.getByLabel('Category').selectOption('keys_and_papers')
      await omar.getByRole('button', { name: 'Show it to everybody' }).click()
      await omar.getByRole('link', { name: 'Fill in “What only the owner can know”.' }).waitFor()
      await omar.getByLabel('What only the owner can know').fill(SECRET)
      await omar.getByRole('button', { name: 'Show it to everybody' }).click()
      await omar.getByText('It is there: every neighbour can see it now.').waitFor()
      const listing = new URL(omar.url()).pathname

      // Ravi guesses, and Meera knows; neither is shown what has to be described.
      await claim(ravi, GUESS)
      await claim(meera, 'Mine! There is a little brass elephant on the ring.')
      for (const page of [ravi, meera]) {
        await page.goto(listing)
        expect(await page.content()).not.toContain(SECRET)
      }
      const { body } = await callsOf(site.url).call('GET', `/api${listing}`, { as: 'meera' })
      expect(body).not.toHaveProperty('hiddenDetail')

      // The wrong guess annoys Omar, who reports it; the secretary sees it in the queue, and warns. Nobody else gets there.
      await omar.goto('/listings/conversations')
      await omar.getByRole('link', { name: /^Ravi/ }).click()
      await omar.getByText('Report this message').click()
      await omar.getByLabel('It looks like fraud').check()
      await omar.getByRole('button', { name: 'Send the report' }).click()
      await omar.getByText('Thank you. The committee looks at it.').waitFor()
      expect((await meera.goto('/moderation'))?.status()).toBe(404)
      await secretary.goto('/moderation')
      const entry = secretary.getByRole('listitem').filter({ hasText: GUESS })
      await entry.getByRole('button', { name: 'Warn its author' }).click()
      await secretary.getByRole('link', { name: 'Fill in “Your reason”.' }).waitFor()
      await entry.getByLabel('Your reason').fill('Only claim what is yours, please.')
      await entry.getByRole('button', { name: 'Warn its author' }).click()
      await secretary.getByText('Its author was warned.').waitFor()
      await secretary.getByText('Nothing to look at').waitFor()
      expect(await stored('select outcome from reports')).toEqual([{ outcome: 'warned' }])

      // Omar compares, and gives them to Meera.
      await omar.goto('/listings/conversations')
      await omar.getByRole('link', { name: /^Meera/ }).click()
      await omar.getByText(SECRET).waitFor()
      await omar.getByRole('textbox', { name: 'Your message' }).fill('That is it. Come by at seven.')
      await omar.getByRole('button', { name: 'Send', exact: true }).click()
      await omar.getByText('Your message was sent.').waitFor()
      await omar.getByRole('link', { name: 'Is it theirs? Then mark it as returned.' }).click()
      await omar.getByText('It is back with its owner …').click()
      await omar.getByRole('button', { name: 'It is back with its owner' }).click()
      await omar.getByText('It is off the market. Thank you.').waitFor()
      expect(await stored('select status, hidden_detail from listings')).toEqual([
        { status: 'sold', hidden_detail: SECRET },
      ])

      // It has left the list, and Ravi is not strung along.
      await ravi.goto('/listings?kind=lost_found')
      await ravi.getByText('Nothing was lost or found lately').waitFor()
      await ravi.goto('/listings/conversations')
      await ravi.getByRole('link', { name: /^Omar/ }).click()
      await ravi.getByText('Returned to its owner').waitFor()
    },
    STORY_MS,
  )

  /** Finds the keys in the list, and describes them to their finder. */
  async function claim(page: Page, words: string): Promise<void> {
    await page.goto('/listings?kind=lost_found')
    await page.getByRole('link', { name: 'A bunch of keys near gate 2' }).click()
    await page.getByLabel('Describe what only the owner can know').fill(words)
    await page.getByRole('button', { name: 'Send the message' }).click()
    await page.getByText('Your message was sent.').waitFor()
  }
})
