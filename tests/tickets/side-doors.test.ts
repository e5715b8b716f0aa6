import { describe, expect, test } from 'vitest'
import { stored } from '../support/database'
import { type Answer, useEstate } from '../support/estate'
import {
  aHeldTicket,
  anAcknowledgedTicket,
  aResolvedTicket,
  aStartedTicket,
  aSubmittedTicket,
} from '../support/factories'
import type { PersonName } from '../support/people'
import { categoryIdOf, residentIdOf, staffIdOf } from '../support/register'

const estate = useEstate()
const patch = (id: string, as: PersonName, body: object): Promise<Answer> =>
  estate.call('PATCH', `/api/tickets/${id}`, { as, body })
const timelineFor = (as: PersonName, id: string): Promise<Answer> =>
  estate.call('GET', `/api/ticket-updates?where[ticket][equals]=${id}&sort=createdAt`, { as })
const statusOf = async (id: string): Promise<string | undefined> =>
  (await stored<{ status: string }>('select status from tickets where id = $1', [id]))[0]?.status

describe('a committee member, for their own ticket', () => {
  test('gives a reason like everybody when work has begun', async () => {
    const { id } = await aStartedTicket(estate, { by: 'secretary' })
    const refused = await patch(id, 'secretary', { status: 'cancelled' })
    expect([refused.status, refused.body.errors[0].code]).toEqual([422, 'reason_required'])
    expect(await statusOf(id)).toBe('in_progress')
  })

  test('is a neighbour like any other to who reads a community ticket', async () => {
    const { id } = await aSubmittedTicket(estate, { by: 'secretary', fields: { scope: 'community' } })
    const { docs } = (await timelineFor('meera', id)).body
    expect(docs.map((row: any) => row.author)).toEqual([null])
  })
})

describe('taking work', () => {
  test('is never giving it to somebody else', async () => {
    const { id } = await anAcknowledgedTicket(estate)
    const other = await staffIdOf('supervisor')
    const refused = await patch(id, 'plumber', { status: 'in_progress', assignedTo: other })
    expect([refused.status, refused.body.errors[0].field]).toEqual([400, 'assignedTo'])
    expect(await statusOf(id)).toBe('acknowledged')
  })
})

describe('a note without a change', () => {
  test('is a comment by whoever works on the ticket, and refused to a neighbour', async () => {
    const { id } = await aStartedTicket(estate, { fields: { scope: 'community' } })
    expect((await patch(id, 'plumber', { note: 'Parts arrive at noon.' })).status).toBe(200)
    const refused = await patch(id, 'meera', { note: 'Me too!' })
    expect([refused.status, refused.body.errors[0].code]).toEqual([403, 'not_permitted'])
    const comments = await stored(
      `select body from ticket_updates where ticket_id = $1 and kind = 'comment'`,
      [id],
    )
    expect(comments).toEqual([{ body: 'Parts arrive at noon.' }])
  })
})

describe('costs', () => {
  test('are as hidden in the timeline as on the ticket', async () => {
    const { id } = await anAcknowledgedTicket(estate)
    expect((await patch(id, 'supervisor', { estimatedCostPaise: 70_000 })).status).toBe(200)
    const costsSeenBy = async (as: PersonName): Promise<unknown[]> =>
      (await timelineFor(as, id)).body.docs.flatMap((row: any) => row.changes?.estimatedCostPaise ?? [])
    expect(await costsSeenBy('supervisor')).toEqual([{ from: null, to: 70_000 }])
    expect(await costsSeenBy('plumber')).toEqual([])
    expect(
      (await estate.call('GET', `/api/tickets/${id}`, { as: 'plumber' })).body.estimatedCostPaise,
    ).toBeUndefined()
  })
})

describe('a job', () => {
  const asJob = (id: string, status: 'closed' | 'in_progress'): Promise<unknown> =>
    estate.payload.update({
      collection: 'tickets',
      id,
      data: { status },
      overrideAccess: true,
      context: { actor: { kind: 'system', job: 'a job' }, now: new Date() },
    })

  test('that read an older state closes nothing before the week is over', async () => {
    const { id } = await aResolvedTicket(estate)
    await expect(asJob(id, 'closed')).rejects.toMatchObject({ status: 409, code: 'not_due' })
    expect(await statusOf(id)).toBe('resolved')
  })

  test('wakes nothing before its time', async () => {
    const { id } = await aHeldTicket(estate)
    await expect(asJob(id, 'in_progress')).rejects.toMatchObject({ status: 409, code: 'not_due' })
    expect(await statusOf(id)).toBe('on_hold')
  })
})

test('an export with a malformed filter is refused before a line of it is sent', async () => {
  const refused = await estate.call('GET', '/api/tickets/export.csv?where[nothing][equals]=1', {
    as: 'secretary',
  })
  expect(refused.status).toBe(400)
})

test('a resident who reports for another is refused, and nothing is stored', async () => {
  const before = await stored('select count(*) from tickets')
  const body = {
    title: 'Tap',
    description: 'Drips',
    category: await categoryIdOf('Plumbing'),
    resident: await residentIdOf('omar'),
  }
  const refused = await estate.call('POST', '/api/tickets', { as: 'asha', body })
  expect(refused.status).toBeGreaterThanOrEqual(400)
  expect(refused.status).toBeLessThanOrEqual(403)
  expect(await stored('select count(*) from tickets')).toEqual(before)
})
