import { expect, test } from 'vitest'
import { useEstate } from '../support/estate'

const estate = useEstate()
const OFFICE = ['emailsPerHour', 'smsPerHour', 'emailsPerMinute', 'smsPerMinute', 'dutyOfficer']

test('the settings that are the office’s are read in the panel alone, the others by everybody who is signed in', async () => {
  await estate.call('POST', '/api/globals/settings', { as: 'admin', body: { emailsPerHour: 7 } })
  for (const person of ['asha', 'plumber'] as const) {
    const { status, body } = await estate.call('GET', '/api/globals/settings', { as: person })
    expect(status).toBe(200)
    expect(Object.keys(body)).toEqual(expect.arrayContaining(['estateName', 'serviceHours', 'holidays']))
    expect(Object.keys(body).filter((field) => OFFICE.includes(field))).toEqual([])
  }
  const { body } = await estate.call('GET', '/api/globals/settings', { as: 'secretary' })
  expect(body.emailsPerHour).toBe(7)
})
