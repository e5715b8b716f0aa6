import { beforeAll, describe, expect, test } from 'vitest'
import { stored } from '../support/database'
import { type Answer, useEstate } from '../support/estate'
import { aSubmittedTicket } from '../support/factories'
import type { PersonName } from '../support/people'

const estate = useEstate()
const follow = (as: PersonName, ticket: string): Promise<Answer> =>
  estate.call('POST', '/api/ticket-follows', { as, body: { ticket } })
const followers = async (ticket: string): Promise<number> =>
  (await stored('select 1 from ticket_follows where ticket_id = $1', [ticket])).length

let stairs: any

beforeAll(async () => {
  stairs = await aSubmittedTicket(estate, { category: 'Electrical', fields: { scope: 'community' } })
})

describe('a community ticket', () => {
  test('is followed once, however often somebody says “me too”', async () => {
    const answers = await Promise.all(Array.from({ length: 4 }, () => follow('meera', stairs.id)))
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 400, 400, 400])
    expect(await followers(stairs.id)).toBe(1)
  })

  test('is not followed by its own resident, who is told anyway', async () => {
    expect((await follow('asha', stairs.id)).body.errors[0].code).toBe('own_ticket')
    expect(await followers(stairs.id)).toBe(1)
  })

  test('is not followed by staff, whose work tells them', async () => {
    expect((await follow('plumber', stairs.id)).status).toBe(403)
    expect((await follow('manager', stairs.id)).status).toBe(403)
  })

  test('keeps from everybody else who follows it', async () => {
    for (const as of ['asha', 'omar', 'manager', 'secretary'] as const) {
      const { body } = await estate.call('GET', '/api/ticket-follows', { as })
      expect([as, body.docs]).toEqual([as, []])
    }
  })

  test('is left by its follower, and by nobody for them', async () => {
    const { body } = await estate.call('GET', '/api/ticket-follows', { as: 'meera' })
    const [own] = body.docs
    const path = `/api/ticket-follows/${own.id}`
    expect((await estate.call('DELETE', path, { as: 'omar' })).status).toBe(404)
    expect(await followers(stairs.id)).toBe(1)
    expect((await estate.call('DELETE', path, { as: 'meera' })).status).toBe(200)
    expect(await followers(stairs.id)).toBe(0)
  })
})

test('somebody else’s personal ticket is not there to be followed', async () => {
  const { id } = await aSubmittedTicket(estate)
  expect((await follow('meera', id)).status).toBe(400)
  expect(await followers(id)).toBe(0)
})

test('a follow is taken back once, however often at once', async () => {
  const { body } = await follow('omar', stairs.id)
  const answers = await Promise.all(
    Array.from({ length: 12 }, () =>
      estate.call('DELETE', `/api/ticket-follows/${body.doc.id}`, { as: 'omar' }),
    ),
  )
  expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array.from({ length: 11 }, () => 404)])
})
