import { beforeAll, describe, expect, test } from 'vitest'
import { similarTickets } from '@/web/data/tickets/similar'
import { useEstate } from '../support/estate'
import { aSubmittedTicket, moved } from '../support/factories'
import { PEOPLE, type PersonName } from '../support/people'
import { viewerOf } from '../support/viewer'

const estate = useEstate()

const offeredTo = async (person: PersonName, typed: string): Promise<string[]> =>
  (await similarTickets(await viewerOf(estate, person), typed)).map(({ title }) => title)

let lift: any

beforeAll(async () => {
  const community = (title: string, fields: object = {}) =>
    aSubmittedTicket(estate, { category: 'Electrical', fields: { title, scope: 'community', ...fields } })
  lift = await community('Lift in block B is stuck between floors', { location: 'Block B' })
  await community('Street light near the gate flickers')
  await aSubmittedTicket(estate, { fields: { title: 'Lift lobby tap drips in my flat' } })
  const done = await community('Lift in block B makes a noise')
  await moved(estate, done.id, 'asha', { status: 'cancelled' })
})

describe('while a title is typed', () => {
  test.each([
    'lift block b stuck',
    'Lift in block B is stuck',
    'the lift in block b',
    'LIFT STUCK BETWEEN FLOORS',
  ])('“%s” finds the open community ticket that it is about', async (typed) => {
    expect(await offeredTo('meera', typed)).toEqual(['Lift in block B is stuck between floors'])
  })

  test.each([
    'lif',
    'Garden needs water',
    '   ',
    '%',
    "'; drop table tickets; --",
    '\0\0\0\0',
    'x'.repeat(5000),
  ])('%j finds nothing', async (typed) => {
    expect(await offeredTo('meera', typed)).toEqual([])
  })

  test('somebody else’s personal ticket is not offered, nor what is over', async () => {
    const titles = await offeredTo('meera', 'Lift lobby tap drips')
    expect(titles).not.toContain('Lift lobby tap drips in my flat')
    expect(await offeredTo('meera', 'Lift makes a noise in block B')).not.toContain(
      'Lift in block B makes a noise',
    )
  })

  test('nothing tells who reported it', async () => {
    const [ticket] = await similarTickets(await viewerOf(estate, 'meera'), 'lift block b stuck')
    expect(ticket).toEqual({
      number: lift.number,
      title: lift.title,
      location: 'Block B',
      status: 'submitted',
      createdAt: lift.createdAt,
      isFollowed: false,
      isOwn: false,
    })
    expect(JSON.stringify(ticket)).not.toContain(PEOPLE.asha.name)
  })

  test('its reporter is told that it is theirs, a follower that they follow it', async () => {
    const body = { ticket: lift.id }
    expect((await estate.call('POST', '/api/ticket-follows', { as: 'omar', body })).status).toBe(201)
    const [own] = await similarTickets(await viewerOf(estate, 'asha'), 'lift block b stuck')
    const [followed] = await similarTickets(await viewerOf(estate, 'omar'), 'lift block b stuck')
    expect([own?.isOwn, own?.isFollowed]).toEqual([true, false])
    expect([followed?.isOwn, followed?.isFollowed]).toEqual([false, true])
  })

  test('who does not read community tickets is offered none', async () => {
    expect(await offeredTo('cleaner', 'lift block b stuck')).toEqual([])
    expect(await offeredTo('accountant', 'lift block b stuck')).toEqual([])
    expect(await offeredTo('manager', 'lift block b stuck')).toHaveLength(1)
  })
})
