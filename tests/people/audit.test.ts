import { describe, expect, test } from 'vitest'
import { aListing } from '../listings/support/factories'
import { stored } from '../support/database'
import { useEstate } from '../support/estate'
import { aSubmittedTicket } from '../support/factories'
import type { PersonName } from '../support/people'
import { flatIdOf, residentIdOf, staffIdOf, userIdOf } from '../support/register'

const estate = useEstate()
const lastEventOf = async (subject: string, id: string) => {
  const path = `/api/audit-events?where[subject][equals]=${subject}&where[subjectId][equals]=${id}&sort=-createdAt&limit=1`
  return (await estate.call('GET', path, { as: 'secretary' })).body.docs[0]
}

describe('every accepted write', () => {
  test('is recorded with who, what before and after, and which request', async () => {
    const id = await staffIdOf('gardener')
    const answer = await estate.call('PATCH', `/api/staff/${id}`, {
      as: 'admin',
      body: { department: 'Gardens' },
      headers: { 'x-request-id': 'request-0001' },
    })
    expect(answer.headers.get('x-request-id')).toBe('request-0001')
    expect(await lastEventOf('staff', id)).toMatchObject({
      action: 'update',
      actor: await userIdOf('admin'),
      requestId: 'request-0001',
      changes: { department: { from: null, to: 'Gardens' } },
    })
  })

  test('of a ticket, a resident, a flat and the settings is among them', async () => {
    const ticket = await aSubmittedTicket(estate)
    expect(await lastEventOf('tickets', ticket.id)).toMatchObject({
      action: 'create',
      actor: await userIdOf('asha'),
    })
    const resident = await residentIdOf('omar')
    await estate.call('PATCH', `/api/residents/${resident}`, { as: 'secretary', body: { verified: false } })
    expect(await lastEventOf('residents', resident)).toMatchObject({
      actor: await userIdOf('secretary'),
      changes: { verified: { from: true, to: false } },
    })
    await estate.call('POST', '/api/globals/settings', { as: 'admin', body: { estateName: 'Olive Estate' } })
    expect(await lastEventOf('settings', 'settings')).toMatchObject({
      changes: { estateName: { to: 'Olive Estate' } },
    })
  })

  test('of a removal is among them', async () => {
    const made = await estate.call('POST', '/api/flats', { as: 'admin', body: { number: 'Z-1', block: 'Z' } })
    const { id } = made.body.doc
    expect((await estate.call('DELETE', `/api/flats/${id}`, { as: 'admin' })).status).toBe(200)
    expect(await lastEventOf('flats', id)).toMatchObject({
      action: 'delete',
      changes: { number: { from: 'Z-1', to: null } },
    })
  })

  test('never holds a password', async () => {
    await estate.call('PATCH', `/api/users/${await userIdOf('asha')}`, {
      as: 'asha',
      body: { password: 'a secret password', language: 'hi' },
    })
    const rows = await stored('select changes::text as changes from audit_events')
    expect(rows.filter((row) => /a secret password|"hash"|"salt"/.test(row.changes))).toEqual([])
  })

  test('that was refused is not', async () => {
    const id = await flatIdOf('A-101')
    const before = await lastEventOf('flats', id)
    await estate.call('PATCH', `/api/flats/${id}`, { as: 'manager', body: { floor: 9 } })
    await estate.call('PATCH', `/api/flats/${id}`, { as: 'admin', body: { floor: 'x' } })
    expect(await lastEventOf('flats', id)).toEqual(before)
  })
})

describe('history', () => {
  test.each([
    `update audit_events set action = 'create'`,
    'delete from audit_events',
    'truncate audit_events',
    `update ticket_updates set body = 'never said'`,
    'delete from ticket_updates',
    'truncate ticket_updates cascade',
  ])('refuses to be changed: %s', async (statement) => {
    await aSubmittedTicket(estate)
    await expect(stored(statement)).rejects.toThrow(/append-only/)
  })
})

test('what whoever writes may not read is not told as taken away', async () => {
  const { id } = await aListing(estate)
  const listing = (as: PersonName, body: object) => estate.call('PATCH', `/api/listings/${id}`, { as, body })
  await listing('secretary', { hidden: true })
  await listing('secretary', { hidden: false })
  expect((await listing('asha', { title: 'Cycle with a bell' })).status).toBe(200)
  expect(Object.keys((await lastEventOf('listings', id)).changes)).toEqual(['title'])
})
