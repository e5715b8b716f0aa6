import { afterEach, describe, expect, test } from 'vitest'
import { tellReaders } from '@/jobs/announcements/tell-readers'
import { stored } from '../support/database'
import { useEstate } from '../support/estate'
import { emailOf, type PersonName } from '../support/people'
import { userIdOf } from '../support/register'
import { anAnnouncement, aPublishedAnnouncement, deliveriesOf } from './support/factories'
import { beforeDeliveriesAreWritten } from './support/meanwhile'
import { hasBrowser, hasChosen, publishedAgo } from './support/readings'

const estate = useEstate()

afterEach(async () => {
  await stored('delete from notification_preferences')
  await stored('delete from push_subscriptions')
})

/** What went to somebody, by channel. */
async function waysTo(id: string, person: PersonName): Promise<string[]> {
  const rows = await deliveriesOf(id)
  return rows.filter(({ email }) => email === emailOf(person)).map(({ channel }) => channel)
}

describe('whoever chooses anew while their announcement is on its way', () => {
  test('is told as they had chosen before, and not left out', async () => {
    const doc = await anAnnouncement(estate, { fields: { audience: { blocks: ['A'] }, status: 'published' } })
    const told = await beforeDeliveriesAreWritten(
      () => tellReaders(estate.payload, doc.id, new Date(doc.publishedAt)),
      () => hasChosen('asha', { quietFrom: '22:00', quietTo: '07:00', quietTimeZone: 'Asia/Kolkata' }),
    )
    expect(told).toBe(3)
    for (const person of ['asha', 'ravi', 'meera'] as const)
      expect(await waysTo(doc.id, person)).toEqual(['email'])
  })

  test('is reminded as they had chosen before, as the answer says', async () => {
    const doc = await aPublishedAnnouncement(estate, { fields: { audience: { blocks: ['A'] } } })
    await publishedAgo(doc.id, '1 hour')
    const { body } = await beforeDeliveriesAreWritten(
      () => estate.call('POST', `/api/announcements/${doc.id}/remind`, { as: 'secretary' }),
      async () => {
        await hasChosen('asha', { muted: true })
        await hasBrowser('ravi')
      },
    )
    expect(body).toMatchObject({ unread: 3, byChannel: { email: 0, push: 0, sms: 3 }, withoutChannel: 0 })
    for (const person of ['asha', 'ravi', 'meera'] as const)
      expect(await waysTo(doc.id, person)).toEqual(['email', 'sms'])
  })
})

describe('whoever has left since', () => {
  const leave = async (person: PersonName) =>
    stored(`update residents set move_out_date = now() - interval '1 day' where user_id = $1`, [
      await userIdOf(person),
    ])
  const isNew = async (number: string, person: PersonName) =>
    (
      await stored('select 1 from notifications where url = $1 and recipient_id = $2 and read_at is null', [
        `/announcements/${number}`,
        await userIdOf(person),
      ])
    ).length > 0

  test('is reminded by no message, in the app neither', async () => {
    const doc = await aPublishedAnnouncement(estate, { fields: { audience: { blocks: ['A'] } } })
    await publishedAgo(doc.id, '1 hour')
    await stored('update notifications set read_at = now() where url = $1', [`/announcements/${doc.number}`])
    await leave('ravi')
    const answer = await estate.call('POST', `/api/announcements/${doc.id}/remind`, { as: 'secretary' })
    await stored('update residents set move_out_date = null')
    expect(answer.body).toMatchObject({ unread: 3, byChannel: { sms: 2 }, withoutChannel: 1 })
    expect(await waysTo(doc.id, 'ravi')).toEqual(['email'])
    expect(await isNew(doc.number, 'ravi')).toBe(false)
    expect(await isNew(doc.number, 'asha')).toBe(true)
  })

  test('but still administers the estate is reminded', async () => {
    const doc = await aPublishedAnnouncement(estate, { fields: { audience: { blocks: ['A'] } } })
    await publishedAgo(doc.id, '1 hour')
    await leave('ravi')
    const user = await userIdOf('ravi')
    await stored('insert into administrators (user_id) values ($1)', [user])
    const answer = await estate.call('POST', `/api/announcements/${doc.id}/remind`, { as: 'secretary' })
    await stored('delete from administrators where user_id = $1', [user])
    await stored('update residents set move_out_date = null')
    expect(answer.body).toMatchObject({ byChannel: { sms: 3 }, withoutChannel: 0 })
    expect(await waysTo(doc.id, 'ravi')).toEqual(['email', 'sms'])
  })
})
