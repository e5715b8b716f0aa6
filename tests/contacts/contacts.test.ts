import { describe, expect, test } from 'vitest'
import { stored } from '../support/database'
import { useEstate } from '../support/estate'
import type { PersonName } from '../support/people'

const estate = useEstate()

const add = (as: PersonName, fields: object = {}) =>
  estate.call('POST', '/api/emergency-contacts', {
    as,
    body: { name: 'Fire brigade', contactType: 'emergency', phone: '101', available24x7: true, ...fields },
  })

describe('an important contact', () => {
  test('is written down by those who keep the list, and read by everybody who is signed in', async () => {
    for (const as of ['admin', 'secretary', 'manager', 'security'] as const) {
      const { body } = await add(as)
      expect(
        (await estate.call('GET', `/api/emergency-contacts/${body.doc.id}`, { as: 'asha' })).status,
      ).toBe(200)
    }
    for (const as of ['asha', 'plumber', 'supervisor', 'accountant'] as const)
      expect([as, (await add(as)).status]).toEqual([as, 403])
    expect((await estate.call('GET', '/api/emergency-contacts')).status).toBe(401)
  })

  test('that the office took off the list is for those who keep it', async () => {
    const { body } = await add('manager', { isActive: false })
    const read = async (as: PersonName) =>
      (await estate.call('GET', `/api/emergency-contacts/${body.doc.id}`, { as })).status
    expect([await read('asha'), await read('plumber'), await read('security')]).toEqual([404, 404, 200])
  })

  test('has a number that can be called: a short one as it is, others with the country’s', async () => {
    const kept = async (phone: string) => (await add('manager', { phone })).body.doc.phone
    expect(await Promise.all(['112', ' 19 12 ', '098200-12345', '+44 20 7946 0958'].map(kept))).toEqual([
      '112',
      '1912',
      '+919820012345',
      '+442079460958',
    ])
    const before = await stored('select id from emergency_contacts')
    for (const phone of ['12', '999999', 'call me', '98200 12345 ext 4', '']) {
      const answer = await add('manager', { phone })
      expect([phone, answer.status, answer.body.errors[0].field]).toEqual([phone, 400, 'phone'])
    }
    expect(await stored('select id from emergency_contacts')).toHaveLength(before.length)
  })

  test('that answers day and night has no hours beside it', async () => {
    const { doc } = (await add('manager', { available24x7: false, availableHours: 'Mon–Sat 9–18' })).body
    expect(doc.availableHours).toBe('Mon–Sat 9–18')
    const path = `/api/emergency-contacts/${doc.id}`
    const answer = await estate.call('PATCH', path, { as: 'manager', body: { available24x7: true } })
    expect(answer.body.doc).toMatchObject({ available24x7: true, availableHours: null })
  })
})
