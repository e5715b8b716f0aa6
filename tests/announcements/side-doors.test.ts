import { expect, test } from 'vitest'
import { tellReaders } from '@/jobs/announcements/tell-readers'
import { deliver } from '@/jobs/deliver'
import { publishScheduled } from '@/jobs/publish-scheduled'
import { stored } from '../support/database'
import { useEstate } from '../support/estate'
import { aPhotoOf } from '../support/factories'
import { emailOf } from '../support/people'
import { userIdOf } from '../support/register'
import {
  anAnnouncement,
  aPublishedAnnouncement,
  deliveriesOf,
  inHours,
  receiptsOf,
  toldOf,
} from './support/factories'

const estate = useEstate()
const HOUR_MS = 3_600_000

const patch = (id: string, body: object, as: 'secretary' | 'manager' = 'secretary') =>
  estate.call('PATCH', `/api/announcements/${id}`, { as, body })
const statusOf = async (id: string) =>
  (await stored<{ status: string }>('select status from announcements where id = $1', [id]))[0]?.status

test('a file taken off before publishing is not for the readers, and its owner may use it again', async () => {
  const photo = await aPhotoOf(estate, 'secretary')
  const doc = await anAnnouncement(estate, { fields: { attachments: [photo] } })
  expect((await patch(doc.id, { attachments: [] })).status).toBe(200)
  await patch(doc.id, { status: 'published' })
  await tellReaders(estate.payload, doc.id, new Date())
  expect((await estate.call('GET', `/api/media/${photo}`, { as: 'asha' })).status).toBe(404)
  expect((await anAnnouncement(estate, { fields: { attachments: [photo] } })).attachments).toEqual([photo])
})

test('what was planned goes out only as long as its author could announce it', async () => {
  const fields = { status: 'scheduled', publishAt: inHours(1), urgency: 'emergency', validUntil: inHours(9) }
  const doc = await anAnnouncement(estate, { by: 'security', fields })
  const normal = await anAnnouncement(estate, { fields: { status: 'scheduled', publishAt: inHours(1) } })
  await stored('update staff set is_active = false where user_id = $1', [await userIdOf('security')])
  await publishScheduled({ payload: estate.payload, now: new Date(Date.now() + 2 * HOUR_MS) })
  await stored('update staff set is_active = true where user_id = $1', [await userIdOf('security')])
  expect(await statusOf(doc.id)).toBe('draft')
  expect(await receiptsOf(doc.id)).toEqual([])
  expect(await statusOf(normal.id)).toBe('published')
  const told = await stored<{ email: string }>(
    `select u.email from notifications n join users u on u.id = n.recipient_id
     where n.kind = 'announcement.not_published' and n.url = $1`,
    [`/announcements/${doc.number}`],
  )
  expect(told).toEqual([{ email: emailOf('secretary') }])
})

test('nobody buries another’s announcement by superseding it, and no two supersede each other', async () => {
  const first = await aPublishedAnnouncement(estate)
  const body = { title: 'Fees', body: 'are due', audience: { everyone: true }, supersedes: first.id }
  const buried = await estate.call('POST', '/api/announcements', { as: 'accountant', body })
  expect(buried).toMatchObject({ status: 403, body: { errors: [{ field: 'supersedes' }] } })
  const second = await aPublishedAnnouncement(estate, { fields: { supersedes: first.id } })
  await patch(first.id, { status: 'draft' })
  const circle = await patch(first.id, { supersedes: second.id, status: 'published' })
  expect(circle).toMatchObject({ status: 422, body: { errors: [{ code: 'supersedes_circle' }] } })
  expect(await statusOf(first.id)).toBe('draft')
})

test('the sign of an emergency is for who may raise the alarm', async () => {
  const [category] = await stored<{ id: string }>(
    `select id from announcement_categories where name = 'Emergency'`,
  )
  const body = { title: 'FIRE', body: 'x', category: category?.id, urgency: 'urgent' }
  const answer = await estate.call('POST', '/api/announcements', { as: 'accountant', body })
  expect(answer).toMatchObject({ status: 403, body: { errors: [{ field: 'category' }] } })
})

test('what was said under a publication that was taken back is not read by the next readers', async () => {
  const doc = await aPublishedAnnouncement(estate, { fields: { audience: { blocks: ['A'] } } })
  const said = await estate.call('POST', '/api/comments', {
    as: 'asha',
    body: { announcement: doc.id, body: 'Between us neighbours' },
  })
  const reply = { announcement: doc.id, parent: said.body.doc.id, body: 'Indeed' }
  expect((await estate.call('POST', '/api/comments', { as: 'meera', body: reply })).status).toBe(201)
  expect((await patch(doc.id, { status: 'draft' })).status).toBe(200)
  await patch(doc.id, { audience: { blocks: ['C'] }, status: 'published' })
  await tellReaders(estate.payload, doc.id, new Date())
  const heard = await estate.call('GET', `/api/comments?where[announcement][equals]=${doc.id}`, {
    as: 'omar',
  })
  expect(heard.body.totalDocs).toBe(0)
})

test('taken back and published again while it is told, it is told to all of the new audience', async () => {
  const doc = await anAnnouncement(estate, { fields: { status: 'published', audience: { blocks: ['A'] } } })
  await tellReaders(estate.payload, doc.id, new Date())
  // As if the worker had stopped between its two steps.
  await stored('update announcements set recipient_count = null where id = $1', [doc.id])
  expect((await patch(doc.id, { status: 'draft' })).status).toBe(200)
  await patch(doc.id, { audience: { blocks: ['C'] }, status: 'published' })
  await tellReaders(estate.payload, doc.id, new Date())
  expect(await toldOf(doc.id)).toEqual([emailOf('omar')])
  expect((await receiptsOf(doc.id)).map(({ email }) => email)).toEqual([emailOf('omar')])
})

test('who has left before it goes out is sent nothing, and the board says why', async () => {
  const doc = await aPublishedAnnouncement(estate, { fields: { audience: { residentTypes: ['tenant'] } } })
  await stored('update residents set verified = false where user_id = $1', [await userIdOf('meera')])
  await deliver({ payload: estate.payload, now: new Date(Date.now() + HOUR_MS) })
  await stored('update residents set verified = true where user_id = $1', [await userIdOf('meera')])
  const rows = await stored<{ status: string; error: string }>(
    `select d.status, d.error from deliveries d join notifications n on n.id = d.notification_id where n.url = $1`,
    [`/announcements/${doc.number}`],
  )
  expect(rows).toEqual([{ status: 'failed', error: 'Whoever it is for has left the estate.' }])
})

test('an author who may no longer announce still sees the reach, and reminds nobody', async () => {
  const doc = await aPublishedAnnouncement(estate, { by: 'accountant' })
  await stored(`update announcements set published_at = published_at - interval '1 hour' where id = $1`, [
    doc.id,
  ])
  const accountant = await userIdOf('accountant')
  await stored('update staff set can_send_announcements = false where user_id = $1', [accountant])
  const path = `/api/announcements/${doc.id}`
  expect((await estate.call('GET', `${path}/reach`, { as: 'accountant' })).status).toBe(200)
  expect((await estate.call('POST', `${path}/remind`, { as: 'accountant', body: {} })).status).toBe(403)
  const body = { users: [await userIdOf('asha')] }
  expect((await estate.call('POST', `${path}/told`, { as: 'accountant', body })).status).toBe(403)
  await stored('update staff set can_send_announcements = true where user_id = $1', [accountant])
  expect((await deliveriesOf(doc.id)).filter(({ channel }) => channel === 'sms')).toEqual([])
})
