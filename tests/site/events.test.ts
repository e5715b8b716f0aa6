import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { HAS_CHROMIUM } from '../browser/chromium'
import { useDeployedSite } from '../browser/deployed-site'
import { hoursAfter, inDays } from '../support/bookings'
import { stored } from '../support/database'
import type { RunningEstate } from '../support/estate'
import { anEvent, answered, answerRow, changeEvent, eventBegins, eventRow } from '../support/events'
import type { PersonName } from '../support/people'
import { cookieAt } from '../support/signed-in'
import { callsOf, phoneOf } from './deployed'

const JOURNEY_MS = 120_000
/** A year in which an event can be planned, now and later. */
const YEAR = new Date().getFullYear() + 1

describe.skipIf(!HAS_CHROMIUM)('the pages of events', () => {
  const site = useDeployedSite()
  let estate: RunningEstate

  beforeAll(() => {
    estate = callsOf(site.url)
  })

  /** A phone on which no script runs. */
  const plainPhone = (person: PersonName) =>
    phoneOf(site.browser, site.url, person, { javaScriptEnabled: false })

  async function asked(person: PersonName, path: string): Promise<Response> {
    return fetch(site.url + path, { headers: { cookie: await cookieAt(site.url, person) } })
  }

  it(
    'an answer is given, changed and taken back without scripts',
    async () => {
      const event = await anEvent(estate, { title: 'Songs', maxGuests: 2 })
      const page = await plainPhone('asha')
      await page.goto(`/events/${event.id}`)
      await page.getByRole('button', { name: 'Send my answer' }).click()
      await page.getByRole('link', { name: 'Choose something for “Your answer”.' }).waitFor()

      await answer(page, 'Yes, I am coming', '51')
      await page.getByRole('link', { name: 'At most 2 guests.' }).waitFor()
      expect(await answersTo(event.id)).toEqual([])

      await answer(page, 'Yes, I am coming', '2')
      await page.getByText('Thank you. You are going.').waitFor()
      await page.getByRole('img', { name: 'Your code for the door' }).waitFor()
      await page.getByText('Change my answer …').click()
      await answer(page, 'No, I cannot come', '2')
      await page.getByText('You are not coming.').waitFor()
      expect(await answersTo(event.id)).toMatchObject([{ response: 'no', guests: 0 }])
    },
    JOURNEY_MS,
  )

  it(
    'after the deadline only a no is taken',
    async () => {
      const event = await anEvent(estate, { title: 'Picnic', rsvpDeadline: inDays(4) })
      const { id } = await answered(estate, event.id, 'asha')
      await stored('update events set rsvp_deadline = now() where id = $1', [event.id])
      const page = await plainPhone('asha')
      await page.goto(`/events/${event.id}`)
      expect(await page.getByText('Change my answer …').count()).toBe(0)
      await page.getByRole('button', { name: 'I cannot come after all' }).click()
      await page.getByText('You are not coming.').waitFor()
      expect(await answerRow(id)).toMatchObject({ response: 'no', standing: 'none' })
      const late = await plainPhone('meera')
      await late.goto(`/events/${event.id}`)
      await late.getByText('Answers are no longer taken.').waitFor()
    },
    JOURNEY_MS,
  )

  it(
    'a party that has become larger than the event reads that it waits in vain, and so do the organisers',
    async () => {
      const { id } = await anEvent(estate, { title: 'Quiz', capacity: 4 })
      await answered(estate, id, 'omar', { guests: 1 })
      await answered(estate, id, 'meera', { guests: 2 })
      const read = async (as: PersonName, path: string) => (await asked(as, path)).text()
      expect(await read('meera', `/events/${id}`)).not.toContain('bring fewer')
      expect(await read('secretary', `/events/${id}/answers`)).not.toContain('bring fewer')
      expect((await changeEvent(estate, id, { capacity: 2 })).status).toBe(200)
      expect(await read('meera', `/events/${id}`)).toContain(
        'Your party of 3 is larger than the 2 places that there are: bring fewer, or it waits in vain.',
      )
      expect(await read('secretary', `/events/${id}/answers`)).toContain(
        'One party that waits is larger than the 2 places that there are.',
      )
    },
    JOURNEY_MS,
  )

  it(
    'is planned as a draft, published, changed and cancelled with a reason, all without scripts',
    async () => {
      const page = await plainPhone('secretary')
      await page.goto('/events/new')
      await page.getByLabel('Title').fill('Tree planting')
      await page.getByLabel('Begins').fill(`${YEAR}-07-01T00:00`)
      await page.getByLabel('Ends').fill(`${YEAR}-07-02T00:00`)
      await page.getByLabel('It takes whole days').check()
      await page.getByLabel('Only those chosen below').check()
      await page.getByRole('button', { name: 'Save as a draft' }).click()
      await page.getByRole('link', { name: 'Choose whom it is for.' }).waitFor()
      await page.getByLabel('Block A').check()
      await page.getByRole('button', { name: 'Save as a draft' }).click()
      await page.getByText('It is saved.').waitFor()
      const id = new URL(page.url()).pathname.split('/').at(-1) ?? ''
      expect(await eventRow(id)).toMatchObject({
        status: 'draft',
        audience: { blocks: ['A'] },
        start: new Date(`${YEAR}-07-01T00:00+05:30`),
        end: new Date(`${YEAR}-07-03T00:00+05:30`),
      })

      await page.getByText('Publish it?').waitFor()
      expect(await page.locator('dl', { hasText: 'For as many as come' }).count()).toBe(1)
      await page
        .getByText(new RegExp(`^${await othersIn('A', 'secretary')} people are told at once`))
        .waitFor()
      await page.getByRole('button', { name: 'Publish and tell everybody' }).click()
      await page.getByText('It is published.').waitFor()
      await page.getByRole('link', { name: 'Edit' }).click()
      expect(await page.getByLabel('Ends').inputValue()).toBe(`${YEAR}-07-02T23:59`)
      await page.getByLabel('Where (optional)').fill('The gate')
      await page.getByRole('button', { name: 'Save the changes' }).click()
      await page.getByText('It is saved.').waitFor()
      expect(await eventRow(id)).toMatchObject({
        location: 'The gate',
        end: new Date(`${YEAR}-07-03T00:00+05:30`),
      })

      await page.getByText('Cancel the event …').click()
      await page.getByRole('button', { name: 'Cancel the event' }).click()
      await page.getByRole('link', { name: 'Fill in “Why”.' }).waitFor()
      expect(await eventRow(id)).toMatchObject({ status: 'published' })
      await page.getByLabel('Why').fill('No saplings came.')
      await page.getByRole('button', { name: 'Cancel the event' }).click()
      await page.getByText('No saplings came.').waitFor()
      expect(await eventRow(id)).toMatchObject({ status: 'cancelled', cancel_reason: 'No saplings came.' })
    },
    JOURNEY_MS,
  )

  it(
    'the door works by name and code without scripts, and counts who was not expected',
    async () => {
      const event = await anEvent(estate, { title: 'Film' })
      const { checkInToken: token } = await answered(estate, event.id, 'asha', { guests: 1 })
      await answered(estate, event.id, 'meera')
      await eventBegins(event.id, hoursAfter(new Date(), 1))
      const page = await plainPhone('security')
      await page.goto(`/events/${event.id}/check-in?search=A-102`)
      await page.getByRole('button', { name: /^Check in ?: Meera Nair/ }).click()
      await page.getByText('Meera Nair is checked in: 1 person.').waitFor()
      for (const word of ['Asha Rao is checked in: 2 people.', 'Already in']) {
        await page.getByLabel('Code', { exact: true }).fill(token)
        await page.getByRole('button', { name: 'Check in', exact: true }).click()
        await page.getByText(word).waitFor()
      }
      await page.getByLabel('How many').fill('3')
      await page.getByRole('button', { name: 'Count them in' }).click()
      await page.getByText('3 people are counted in.').waitFor()
      await page.getByText('3 of 3, and 3 without an answer').waitFor()
      expect(await page.getByRole('button', { name: 'Scan codes with the camera' }).count()).toBe(0)

      await page.goto(`/events/${event.id}/answers?search=asha`)
      await page.getByText('6 people').waitFor()
      expect(await page.locator('.rows').allInnerTexts()).toEqual([expect.stringMatching(/^Asha Rao/)])
    },
    JOURNEY_MS,
  )

  it('the list is by day, without drafts and what is for others, and narrows to a kind', async () => {
    await anEvent(estate, { title: 'For block C', audience: { blocks: ['C'] } })
    await anEvent(estate, { title: 'Not yet', status: 'draft' })
    const council = await anEvent(estate, {
      title: 'Council',
      eventType: 'meeting',
      start: inDays(9, 10),
      end: inDays(9, 12),
    })
    const event = await anEvent(estate, { title: 'Kites', start: inDays(8, 10), end: inDays(8, 12) })
    await answered(estate, event.id, 'asha', { guests: 1 })
    await answered(estate, council.id, 'asha')
    const coming = await mainOf(await asked('asha', '/events'))
    expect(coming.indexOf('Kites')).toBeLessThan(coming.indexOf('Council'))
    expect(coming).toContain('You are going, 2 of you')
    expect(coming).not.toMatch(/For block C|Not yet/)
    const meetings = await mainOf(await asked('asha', '/events?type=meeting'))
    expect(meetings).toContain('Council')
    expect(meetings).not.toContain('Kites')
    expect(await mainOf(await asked('asha', '/events?view=mine'))).toMatch(/Kites.*Council/s)
    expect(await mainOf(await asked('secretary', '/events?view=mine'))).toContain('Not yet')
    expect(await mainOf(await asked('asha', '/events?view=past'))).not.toContain('Kites')
  })

  it('who runs no event finds neither its door nor its list, and the camera is for the door alone', async () => {
    const event = await anEvent(estate, { title: 'Music' })
    const own = `/events/${event.id}`
    for (const path of [
      `${own}/check-in`,
      `${own}/answers`,
      `${own}/edit`,
      '/events/new',
      '/events/nonsense',
    ])
      expect((await asked('asha', path)).status, path).toBe(404)
    for (const path of [`${own}/check-in`, `${own}/answers`])
      expect((await asked('security', path)).status, path).toBe(200)
    const camera = async (path: string) => (await asked('security', path)).headers.get('permissions-policy')
    expect(await camera(`${own}/check-in`)).toContain('camera=(self)')
    expect(await camera(own)).toContain('camera=()')
  })
})

async function answer(page: Page, response: string, guests: string): Promise<void> {
  await page.getByLabel(response).check()
  await page.getByLabel('Guests you bring').fill(guests)
  await page.getByRole('button', { name: /^Send my answer$|^Save the new answer$/ }).click()
}

const answersTo = (event: string) =>
  stored<{ response: string; guests: number }>(
    'select response, guests::int as guests from rsvps where event_id = $1',
    [event],
  )

async function mainOf(response: Response): Promise<string> {
  const html = await response.text()
  return html.slice(html.indexOf('<main'), html.indexOf('</main>')).replaceAll('<!-- -->', '')
}

/** How many people live in a block, beside one who is told nothing by themselves. */
async function othersIn(block: string, beside: PersonName): Promise<number> {
  const [row] = await stored<{ n: string }>(
    `select count(*) as n from residents r join flats f on f.id = r.flat_id join users u on u.id = r.user_id
     where f.block = $1 and r.verified and u.email <> $2`,
    [block, `${beside}@khaki.example`],
  )
  return Number(row?.n)
}
