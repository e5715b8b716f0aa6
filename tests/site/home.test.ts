import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aListing, aThread } from '../listings/support/factories'
import { stored } from '../support/database'
import { useEstate } from '../support/estate'
import { anAnswerRow, anEventRow, onDay } from '../support/event-rows'
import {
  age,
  aHeldTicket,
  aResolvedTicket,
  aStartedTicket,
  aSubmittedTicket,
  days,
  moved,
} from '../support/factories'
import { PASSWORD, type PersonName } from '../support/people'
import { plainBrowser } from '../support/plain-browser'
import { residentIdOf, userIdOf } from '../support/register'
import { type DeployedEstate, startEstate } from '../support/server'
import { cookieAt } from '../support/signed-in'

/** Starting the estate may build the site first. */
const START_MS = 300_000

const api = useEstate()
let estate: DeployedEstate

beforeAll(async () => {
  estate = await startEstate()
}, START_MS)

afterAll(() => estate?.stop())

async function pageOf(person: PersonName, path = '/'): Promise<{ status: number; text: string }> {
  const answer = await fetch(estate.url + path, { headers: { cookie: await cookieAt(estate.url, person) } })
  const html = await answer.text()
  const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'))
  return { status: answer.status, text: main.replaceAll('<!-- -->', '').replaceAll(/<[^>]+>/g, '·') }
}

describe('home', () => {
  test('leads who is not signed in to sign in', async () => {
    const answer = await fetch(`${estate.url}/`, { redirect: 'manual' })
    expect([answer.status, answer.headers.get('location')]).toEqual([307, '/sign-in'])
  })

  test('of a quiet resident says what to do first, and has no empty section', async () => {
    const { status, text } = await pageOf('omar')
    expect(status).toBe(200)
    expect(text).toContain('Hello, Omar')
    expect(text).toContain('Nothing needs you')
    for (const heading of ['What needs you', 'My open tickets', 'Coming up', 'My jobs', 'Around you'])
      expect(text).not.toContain(heading)
    expect(text).not.toContain('Admin panel')
  })

  test('of a resident shows what waits for their word, what is open, and what was promised', async () => {
    const resolved = await aResolvedTicket(api, { fields: { title: 'Basin blocked' } })
    const held = await aHeldTicket(api, { fields: { title: 'Geyser cold' } })
    const others = await aSubmittedTicket(api, {
      by: 'meera',
      fields: { title: 'Lobby dark', scope: 'community' },
    })
    const { text } = await pageOf('asha')
    const parts = text.split(/My open tickets|Around you|Coming up/)
    expect(parts[0]).toContain(resolved.number)
    expect(parts[0]).toContain('Check whether it is fixed, and confirm.')
    expect(parts[1]).toContain(held.number)
    expect(parts[2]).toContain(others.number)
    expect(parts[2]).not.toContain(PASSWORD)
    expect(parts[3]).toContain('On hold until')
  })

  test('of a resident tells when the technician expects to be done, rather than the limit', async () => {
    const { id, number } = await aStartedTicket(api, { fields: { title: 'Shower lukewarm' } })
    const estimatedCompletion = new Date(Date.now() + 3_600_000).toISOString()
    await moved(api, id, 'plumber', { estimatedCompletion, estimatedCostPaise: 123_456_750 })
    const coming = (await pageOf('asha')).text.split('Coming up')[1]
    expect(coming).toContain('Expected to be done by')
    const [hers, his] = [
      await pageOf('asha', `/tickets/${number}`),
      await pageOf('plumber', `/tickets/${number}`),
    ]
    expect(hers.text).toContain('Expected to be done')
    expect(hers.text).not.toContain('12,34,567.50')
    expect(his.text).toContain('₹12,34,567.50')
  })

  test('of a neighbour shows none of that', async () => {
    await aSubmittedTicket(api, { fields: { title: 'Asha’s own secret' } })
    const { text } = await pageOf('meera')
    expect(text).not.toContain('Asha’s own secret')
    expect(text).not.toContain('Basin blocked')
  })

  test('tells of urgent messages until they are read', async () => {
    const insert = `insert into notifications (happening, recipient_id, kind, category, title, body, url, urgency)
      values ($1, $2, 'ticket.emergency', 'tickets', $3, 'Take the stairs.', $4, $5)`
    const asha = await userIdOf('asha')
    await stored(insert, ['one', asha, 'Gas smell in block A', '/tickets', 'emergency'])
    await stored(insert, ['two', asha, 'Only so that you know', '/tickets', 'normal'])
    await stored(insert, ['three', await userIdOf('meera'), 'For Meera alone', '/tickets', 'urgent'])
    const { text } = await pageOf('asha')
    expect(text).toContain('Gas smell in block A')
    expect(text).not.toContain('Only so that you know')
    expect(text).not.toContain('For Meera alone')
    const browser = await plainBrowser(estate.url, 'asha')
    const opened = await browser.post(await browser.form('/', 'Gas smell in block A'), {})
    expect([opened.status, opened.headers.get('location')]).toEqual([303, '/tickets'])
    const read = await stored(
      'select title from notifications where recipient_id = $1 and read_at is not null',
      [asha],
    )
    expect(read).toEqual([{ title: 'Gas smell in block A' }])
    expect((await pageOf('asha')).text).not.toContain('Gas smell in block A')
  })

  test('of a technician begins with their jobs, and counts what is overdue', async () => {
    const { id, number } = await aStartedTicket(api, { fields: { title: 'Pipe burst' } })
    await age(id, 'acknowledge_due', days(2))
    await age(id, 'resolve_due', days(1))
    const { text } = await pageOf('plumber')
    expect(text).toContain('One of your jobs is overdue')
    expect(text).toMatch(new RegExp(`My jobs.*${number}`, 's'))
    expect(text).not.toContain('Report a problem')
    expect((await pageOf('electrician')).text).toContain('You have no jobs right now.')
  })

  test('of the committee counts what has nobody and who waits to be verified', async () => {
    await stored('update residents set verified = false where id = $1', [await residentIdOf('ravi')])
    const { text } = await pageOf('secretary')
    expect(text).toMatch(/\d open tickets have nobody yet/)
    expect(text).toContain('One resident waits to be verified')
    const manager = (await pageOf('manager')).text
    expect(manager).toMatch(/\d open tickets have nobody yet/)
    expect(manager).toContain('One open ticket is overdue')
    expect(manager).not.toContain('waits to be verified')
    await stored('update residents set verified = true where id = $1', [await residentIdOf('ravi')])
  })

  test('of the accountant, who has the panel and no tickets, leads there', async () => {
    const { text } = await pageOf('accountant')
    expect(text).toContain('Admin panel')
    expect(text).not.toContain('have nobody yet')
  })
})

describe('the community’s page', () => {
  test('leads to everything neighbours share, says what is new, and shows moderators what to look at', async () => {
    const { id } = await aListing(api, { fields: { title: 'Bookshelf' } })
    await aThread(api, id)
    const soon = await anEventRow({ title: 'Tea on the terrace', start: onDay(3) })
    await anAnswerRow(soon, 'asha', 'yes')
    const { status, text } = await pageOf('asha', '/community')
    expect(status).toBe(200)
    expect(text).toMatch(/Events·.*One event in the next.*Market·.*One new offer.*One unread conversation/s)
    expect(text).not.toContain('Moderation')
    expect((await pageOf('secretary', '/community')).text).toContain('Moderation')
    const home = (await pageOf('asha')).text
    expect(home).toContain('You have an unread conversation')
    expect(home).toMatch(/Coming events.*Tea on the terrace.*You are going/s)
  })
})

describe('the profile', () => {
  test('shows the household by name, and no number of theirs', async () => {
    await stored(`update residents set phone = '+919812300000' where id = $1`, [await residentIdOf('ravi')])
    const { text } = await pageOf('asha', '/profile')
    expect(text).toContain('Ravi Rao')
    expect(text).not.toContain('98123')
    expect((await pageOf('meera', '/profile')).text).toContain('Nobody else is entered for your flat.')
  })

  test.each(['plumber', 'secretary', 'manager', 'admin', 'accountant'] as const)(
    'of the %s opens, with all that is behind it',
    async (person) => {
      for (const path of ['/profile', '/profile/contact', '/profile/password', '/profile/sessions'])
        expect([path, (await pageOf(person, path)).status]).toEqual([path, 200])
    },
  )
})
