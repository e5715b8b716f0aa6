import { describe, expect, it } from 'vitest'
import { inDays } from '../support/bookings'
import { stored } from '../support/database'
import type { PersonName } from '../support/people'
import { tokenAt } from '../support/signed-in'
import { fillDate, HAS_CHROMIUM, openPage, signInToPanel } from './chromium'
import { useDeployedSite } from './deployed-site'

const JOURNEY_MS = 120_000

describe.skipIf(!HAS_CHROMIUM)('events and what neighbours share, in the admin panel', () => {
  const site = useDeployedSite()

  async function post(path: string, as: PersonName, body: unknown): Promise<{ id: string }> {
    const headers = {
      'content-type': 'application/json',
      authorization: `JWT ${await tokenAt(site.url, as)}`,
    }
    const options = { method: 'POST', headers, body: JSON.stringify(body) }
    const response = await fetch(`${site.url}${path}`, options)
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`)
    return (await response.json()).doc
  }

  it(
    'the secretary plans an event, publishes it, sees who comes, and calls it off with a reason',
    async () => {
      const { page, complaints } = await openPage(site.browser, site.url)
      await signInToPanel(page, 'secretary')
      await page.goto('/admin/collections/events/create')
      await page.getByLabel('Title').fill('Lantern walk')
      await fillDate(page, 'start', inDays(4, 18))
      await fillDate(page, 'end', inDays(4, 20))
      await page.getByLabel('Location').fill('Gate 1')
      await page.getByLabel('Everyone: all residents and staff').check()
      await page.getByRole('button', { name: 'Publish …' }).click()
      await page.getByRole('button', { name: 'Publish', exact: true }).click()
      const about = page.getByRole('region', { name: 'About this event' })
      await about.getByText('Published').first().waitFor()
      const id = page.url().split('/').at(-1) as string
      await post('/api/rsvps', 'asha', { event: id, response: 'yes', guests: 2 })

      await page.reload()
      await page.getByRole('region', { name: 'Who comes and who waits' }).getByText('A-101').waitFor()
      await page.getByRole('button', { name: 'Cancel event …' }).click()
      const question = page.getByRole('region', { name: 'Cancel this event?' })
      expect(await question.getByRole('button', { name: 'Cancel the event' }).isDisabled()).toBe(true)
      await question.getByLabel(/^Why/).fill('It will rain.')
      await question.getByRole('button', { name: 'Cancel the event' }).click()

      await about.getByText('It will rain.').waitFor()
      expect(await page.getByLabel('Title').isDisabled()).toBe(true)
      const [event] = await stored('select status, cancel_reason from events where id = $1', [id])
      expect(event).toEqual({ status: 'cancelled', cancel_reason: 'It will rain.' })
      expect(complaints).toEqual([])
    },
    JOURNEY_MS,
  )

  it(
    'the secretary goes from the first page to what was reported, sees it, and removes it on the spot',
    async () => {
      const listing = await post('/api/listings', 'meera', {
        ...{ type: 'sell', title: 'Fireworks, a crate', description: 'From last year.', pricePaise: 50_000 },
      })
      await post('/api/reports', 'asha', {
        ...{ subjectType: 'listings', subjectId: listing.id, reason: 'prohibited', note: 'Explosives.' },
      })
      const { page } = await openPage(site.browser, site.url)
      await signInToPanel(page, 'secretary')
      await page.getByRole('link', { name: /Reports to decide/ }).click()
      const row = page.getByRole('row').filter({ hasText: 'Explosives.' })
      await row.getByText('Fireworks, a crate').waitFor()
      await row.getByRole('button', { name: /^Remove …/ }).click()
      await row.getByLabel(/^Why/).fill('Nothing that explodes.')
      await row.getByRole('button', { name: 'Remove', exact: true }).click()
      await page.getByText('Removed.').first().waitFor()

      const [report] = await stored('select outcome, decision_note from reports where subject_id = $1', [
        listing.id,
      ])
      expect(report).toEqual({ outcome: 'removed', decision_note: 'Nothing that explodes.' })
      const [after] = await stored('select status from listings where id = $1', [listing.id])
      expect(after).toEqual({ status: 'removed' })
    },
    JOURNEY_MS,
  )
})
