import { describe, expect, test } from 'vitest'
import { stored } from '../support/database'
import { useEstate } from '../support/estate'
import { inOtherTransaction, overtaken, waitForLocks } from '../support/overtaking'
import { userIdOf } from '../support/register'
import { aPublishedAnnouncement, deliveriesOf, receiptsOf, toldOf } from './support/factories'

const estate = useEstate()

const takeBack = (id: string, as: 'secretary' | 'admin' = 'secretary') =>
  estate.call('PATCH', `/api/announcements/${id}`, { as, body: { status: 'draft' } })
const statusOf = async (id: string) =>
  (await stored<{ status: string }>('select status from announcements where id = $1', [id]))[0]?.status

/** Chooses deliveries of an announcement by its id, `$1`. */
const ITS_DELIVERIES = `select d.id from deliveries d join notifications n on n.id = d.notification_id
  where n.happening like 'announcement.published:' || $1 || ':%'`

describe('taking back', () => {
  test('is refused when a worker takes one of the e-mails first, and everything stands as it was', async () => {
    const { id } = await aPublishedAnnouncement(estate)
    const claimed = `update deliveries set status = 'sending', attempts = 1, sending_at = now()
      where id in (${ITS_DELIVERIES} limit 1)`
    const answer = await overtaken(claimed, [id], () => takeBack(id))
    expect(answer).toMatchObject({ status: 409, body: { errors: [{ code: 'already_published' }] } })
    expect(await statusOf(id)).toBe('published')
    expect(await receiptsOf(id)).toHaveLength(14)
    expect(await toldOf(id)).toHaveLength(13)
    const left = (await deliveriesOf(id)).map(({ status }) => status).sort()
    expect(left).toEqual([...Array(12).fill('queued'), 'sending'])
  })

  test('waits for a reader who opens it at this moment, and neither falls over the other', async () => {
    const { id } = await aPublishedAnnouncement(estate)
    const asha = await userIdOf('asha')
    const answer = await inOtherTransaction(async (reader) => {
      await reader.query(
        `update receipts set read_at = now(), read_way = 'app' where announcement_id = $1 and user_id = $2`,
        [id, asha],
      )
      const taking = takeBack(id)
      await waitForLocks()
      await reader.query(
        `update notifications set read_at = now()
         where happening like 'announcement.published:' || $1 || ':%' and recipient_id = $2`,
        [id, asha],
      )
      await reader.query('commit')
      return taking
    })
    expect(answer.status).toBe(200)
    expect([await receiptsOf(id), await toldOf(id), await deliveriesOf(id)]).toEqual([[], [], []])
  })

  test('takes nothing else with it that was to go in the same e-mail', async () => {
    const { id } = await aPublishedAnnouncement(estate)
    const [other] = await stored<{ id: string }>(
      `with told as (
         insert into notifications (happening, recipient_id, kind, category, title, body, url, urgency)
         values (gen_random_uuid()::text, $1, 'ticket.started', 'tickets', 'Started', '', '/tickets/MNT-2026-0001',
           'normal') returning id, recipient_id)
       insert into deliveries (notification_id, recipient_id, channel, carried_by_id)
       select id, recipient_id, 'email', (${ITS_DELIVERIES.replace('$1', '$2')} limit 1) from told returning id`,
      [await userIdOf('asha'), id],
    )
    expect((await takeBack(id)).status).toBe(200)
    const left = await stored('select carried_by_id, status from deliveries where id = $1', [other?.id])
    expect(left).toEqual([{ carried_by_id: null, status: 'queued' }])
  })

  test('is answered on the time before the person: too late for the author is too late for everybody', async () => {
    const { id } = await aPublishedAnnouncement(estate)
    expect((await takeBack(id, 'admin')).status).toBe(403)
    await stored(
      `update announcements set published_at = published_at - interval '15 seconds' where id = $1`,
      [id],
    )
    const late = await takeBack(id, 'admin')
    expect(late).toMatchObject({ status: 409, body: { errors: [{ code: 'already_published' }] } })
    expect(await statusOf(id)).toBe('published')
  })
})
