import { describe, expect, test } from 'vitest'
import { stored } from '../support/database'
import { type Answer, useEstate } from '../support/estate'
import type { PersonName } from '../support/people'
import { categoryIdOf } from '../support/register'

const estate = useEstate()

async function report(key: string, fields: object = {}, as: PersonName = 'asha'): Promise<Answer> {
  const body = { title: key, description: 'Once', category: await categoryIdOf('Plumbing'), ...fields }
  return estate.call('POST', '/api/tickets', { as, body, headers: { 'idempotency-key': key } })
}
const ticketsCalled = async (title: string): Promise<number> =>
  (await stored('select 1 from tickets where title = $1', [title])).length

describe('a key', () => {
  test('answers the first 2xx again and creates nothing', async () => {
    const first = await report('again')
    const second = await report('again')
    expect([first.status, second.status]).toEqual([201, 201])
    expect(second.body).toEqual(first.body)
    expect(await ticketsCalled('again')).toBe(1)
  })

  test('with another body is refused', async () => {
    await report('other')
    const refused = await report('other', { description: 'Twice' })
    expect(refused).toMatchObject({ status: 422, body: { errors: [{ code: 'idempotency_key_reused' }] } })
    expect(await ticketsCalled('other')).toBe(1)
  })

  test('of a refused request may be used again', async () => {
    const refused = await report('retry', { category: 'nothing' })
    expect(refused.status).toBe(400)
    expect((await report('retry')).status).toBe(201)
  })

  test('belongs to one account and one path', async () => {
    const hers = await report('shared')
    const theirs = await report('shared', {}, 'meera')
    expect(theirs.status).toBe(201)
    expect(theirs.body.doc.id).not.toBe(hers.body.doc.id)
    const body = { ticket: hers.body.doc.id, body: 'Hello' }
    const headers = { 'idempotency-key': 'shared' }
    expect((await estate.call('POST', '/api/ticket-updates', { as: 'asha', body, headers })).status).toBe(201)
  })

  test('sent many times at once creates one', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => report('at-once')))
    const known = answers.map(({ status, body }) => (status === 201 ? 'created' : body.errors[0].code))
    expect(known.filter((word) => word !== 'created' && word !== 'idempotency_in_progress')).toEqual([])
    expect(await ticketsCalled('at-once')).toBe(1)
  })

  test('whose request still runs is in progress, and free once its lease is over', async () => {
    await report('crash')
    await stored(`update idempotency_keys set status = null, response = null where key = 'crash'`)
    const running = await report('crash')
    expect(running).toMatchObject({ status: 409, body: { errors: [{ code: 'idempotency_in_progress' }] } })
    const [lease] = await stored<{ seconds: number }>(
      `select extract(epoch from leased_until - now())::float as seconds from idempotency_keys where key = 'crash'`,
    )
    expect(lease?.seconds).toBeLessThanOrEqual(60)
    await stored(`update idempotency_keys set leased_until = now() - interval '1 second' where key = 'crash'`)
    expect((await report('crash')).status).toBe(201)
  })

  test('is forgotten after a day', async () => {
    const first = await report('tomorrow')
    const [row] = await stored<{ hours: number }>(
      `select extract(epoch from expires_at - now())::float / 3600 as hours from idempotency_keys where key = 'tomorrow'`,
    )
    expect(row?.hours).toBeGreaterThan(23.9)
    await stored(
      `update idempotency_keys set expires_at = now() - interval '1 second' where key = 'tomorrow'`,
    )
    expect((await report('tomorrow')).body.doc.id).not.toBe(first.body.doc.id)
  })

  test('works on custom endpoints, and is ignored at the open ones', async () => {
    const headers = { 'idempotency-key': 'k-endpoints' }
    const first = await report('bulk-target')
    const body = { ids: [first.body.doc.id], patch: { status: 'acknowledged' } }
    const once = await estate.call('POST', '/api/tickets/bulk', { as: 'manager', body, headers })
    const twice = await estate.call('POST', '/api/tickets/bulk', { as: 'manager', body, headers })
    expect(twice.body).toEqual(once.body)
    const forgot = await estate.call('POST', '/api/users/forgot-password', {
      body: { email: 'nobody@khaki.example' },
      headers,
    })
    expect(forgot.status).toBe(200)
  })

  test.each(['', 'x'.repeat(256)])('of a wrong length is refused', async (key) => {
    expect((await report(key, { title: 'Wrong key' })).status).toBe(400)
  })
})
