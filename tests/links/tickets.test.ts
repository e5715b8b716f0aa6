import { beforeEach, describe, expect, it } from 'vitest'
import { DAY_MS } from '@/domain/time'
import { stored } from '../support/database'
import { useEstate } from '../support/estate'
import { age, aResolvedTicket, aStartedTicket, moved } from '../support/factories'
import { userIdOf } from '../support/register'
import { BROWSER, codeOf, JSON_ONLY, pathOf, spentCount, useLinkPages } from './support'

const estate = useEstate()
const pages = useLinkPages()

beforeEach(() => stored('delete from spent_links'))

async function ticketRow(id: string): Promise<any> {
  const [row] = await stored(
    'select status, resident_rating::int as stars, closed_at from tickets where id = $1',
    [id],
  )
  return row
}

const RESOLVED = { status: 'resolved', stars: null, closed_at: null }

describe('the page behind a resolved ticket’s link', () => {
  it('shows its resident what was done, and changes nothing', async () => {
    const { id, number } = await aResolvedTicket(estate)
    const page = await pages.get(await pathOf('confirm-ticket', id, 'asha'), BROWSER)
    expect(page.status).toBe(200)
    for (const words of ['For Asha Rao', number, 'Leaking tap', 'New washer', 'Confirm: it is done'])
      expect(page.text).toContain(words)
    expect(await ticketRow(id)).toEqual(RESOLVED)
  })
})

describe('the button behind a resolved ticket’s link', () => {
  it('closes it with the stars, in the resident’s name, with the timeline and the audit of any closing', async () => {
    const { id } = await aResolvedTicket(estate)
    const answer = await pages.post(await pathOf('confirm-ticket', id, 'asha'), {
      body: 'act=confirm&stars=4',
      headers: BROWSER,
    })
    expect(answer.status).toBe(200)
    expect(answer.text).toContain('Thank you. The ticket is closed.')
    expect(await ticketRow(id)).toMatchObject({ status: 'closed', stars: 4 })
    const [entry] = await stored(
      `select status_from, author_id from ticket_updates where ticket_id = $1 and status_to = 'closed'`,
      [id],
    )
    expect(entry).toEqual({ status_from: 'resolved', author_id: await userIdOf('asha') })
    const [event] = await stored(
      `select actor_id, request_id from audit_events where subject_id = $1 order by created_at desc limit 1`,
      [id],
    )
    expect(event).toMatchObject({ actor_id: await userIdOf('asha') })
    expect(event?.request_id).toMatch(/^link:[0-9a-f]{16}$/)
  })

  it('closes it without stars as well', async () => {
    const { id } = await aResolvedTicket(estate)
    expect((await pages.post(await pathOf('confirm-ticket', id, 'asha'))).status).toBe(200)
    expect(await ticketRow(id)).toMatchObject({ status: 'closed', stars: null })
  })

  it('works once, and says when it did', async () => {
    const { id } = await aResolvedTicket(estate)
    const path = await pathOf('confirm-ticket', id, 'asha')
    await pages.post(path)
    const closed = await ticketRow(id)
    const answer = await pages.post(path, { body: 'act=confirm&stars=1', headers: JSON_ONLY })
    expect([answer.status, codeOf(answer)]).toEqual([410, 'link_spent'])
    expect((await pages.get(path, BROWSER)).text).toMatch(/You confirmed on .* that it is done/)
    expect(await ticketRow(id)).toEqual(closed)
  })

  it('of two at once lets one win', async () => {
    const { id } = await aResolvedTicket(estate)
    const path = await pathOf('confirm-ticket', id, 'asha')
    const answers = await Promise.all([1, 2].map(() => pages.post(path, { headers: JSON_ONLY })))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 410])
    const entries = await stored(
      `select 1 from ticket_updates where ticket_id = $1 and status_to = 'closed'`,
      [id],
    )
    expect(entries).toHaveLength(1)
  })

  it('with stars that there are none of is refused, and can be pressed again', async () => {
    const { id } = await aResolvedTicket(estate)
    const path = await pathOf('confirm-ticket', id, 'asha')
    for (const stars of ['6', '0', '2.5', 'five']) {
      const answer = await pages.post(path, { body: `act=confirm&stars=${stars}`, headers: JSON_ONLY })
      expect([stars, answer.status]).toEqual([stars, 400])
    }
    expect(await ticketRow(id)).toEqual(RESOLVED)
    expect(await spentCount()).toBe(0)
    expect((await pages.post(path)).status).toBe(200)
  })

  it('is pressed: having been on a screen is not enough', async () => {
    const { id } = await aResolvedTicket(estate)
    const answer = await pages.post(await pathOf('confirm-ticket', id, 'asha'), {
      body: 'act=read',
      headers: JSON_ONLY,
    })
    expect(answer.status).toBe(400)
    expect(await ticketRow(id)).toEqual(RESOLVED)
  })

  it('does nothing once the ticket has moved on, and is not used up by that', async () => {
    const { id } = await aResolvedTicket(estate)
    const path = await pathOf('confirm-ticket', id, 'asha')
    await moved(estate, id, 'asha', { status: 'in_progress', note: 'It still drips' })
    const answer = await pages.post(path, { headers: JSON_ONLY })
    expect([answer.status, codeOf(answer)]).toEqual([409, 'link_overtaken'])
    expect((await pages.get(path, BROWSER)).text).toContain(
      'the ticket has moved on. It is now: In progress.',
    )
    expect(await ticketRow(id)).toMatchObject({ status: 'in_progress' })
    expect(await spentCount()).toBe(0)
  })

  it('does not confirm work that was done after it was sent', async () => {
    const { id } = await aResolvedTicket(estate)
    const old = await pathOf('confirm-ticket', id, 'asha', { at: new Date(Date.now() - DAY_MS) })
    const answer = await pages.post(old, { headers: JSON_ONLY })
    expect([answer.status, codeOf(answer)]).toEqual([409, 'link_overtaken'])
    expect(await ticketRow(id)).toEqual(RESOLVED)
  })

  it('is refused to everybody but the ticket’s resident, whatever their powers', async () => {
    const { id } = await aResolvedTicket(estate)
    for (const person of ['ravi', 'secretary', 'supervisor'] as const) {
      const answer = await pages.post(await pathOf('confirm-ticket', id, person), { headers: JSON_ONLY })
      expect([person, answer.status]).toEqual([person, 404])
    }
    expect(await ticketRow(id)).toEqual(RESOLVED)
  })

  it('is over after a week', async () => {
    const { id } = await aResolvedTicket(estate)
    await age(id, 'resolved_at', 9 * 86_400)
    const path = await pathOf('confirm-ticket', id, 'asha', { at: new Date(Date.now() - 8 * DAY_MS) })
    const answer = await pages.post(path, { headers: JSON_ONLY })
    expect([answer.status, codeOf(answer)]).toEqual([410, 'link_expired'])
    expect(await ticketRow(id)).toMatchObject({ status: 'resolved' })
  })

  it('for a ticket that is not yet resolved does nothing', async () => {
    const { id } = await aStartedTicket(estate)
    const answer = await pages.post(await pathOf('confirm-ticket', id, 'asha'), { headers: JSON_ONLY })
    expect([answer.status, codeOf(answer)]).toEqual([409, 'link_overtaken'])
    expect(await ticketRow(id)).toMatchObject({ status: 'in_progress' })
  })
})
