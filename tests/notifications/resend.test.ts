import { beforeEach, describe, expect, test } from 'vitest'
import { deliver } from '@/jobs/deliver'
import { aQueuedDelivery, deliveryOf, emptyOutbox } from '../jobs/support/deliveries'
import { postOver } from '../jobs/support/post'
import { startSmtpSink } from '../jobs/support/smtp-sink'
import { stored } from '../support/database'
import { useEstate } from '../support/estate'
import type { PersonName } from '../support/people'
import { userIdOf } from '../support/register'

const estate = useEstate()

beforeEach(() => emptyOutbox(estate.payload))

/** A delivery in a state, with the marks of having been tried. */
async function aDelivery(status: string): Promise<string> {
  const id = await aQueuedDelivery(estate.payload, { urgency: 'urgent' })
  await stored(
    `update deliveries set status = $2::enum_deliveries_status, attempts = 4, error = 'no such mailbox',
       sending_at = now() where id = $1`,
    [id, status],
  )
  return id
}

const patch = (as: PersonName, id: string, body: object) =>
  estate.call('PATCH', `/api/deliveries/${id}`, { as, body })
const rowOf = async (id: string) => (await stored('select * from deliveries where id = $1', [id]))[0]
const auditOf = (id: string) =>
  stored(`select actor_id, changes from audit_events where subject = 'deliveries' and subject_id = $1`, [id])

describe('a delivery is sent again by a person', () => {
  test.each([
    ['secretary', 'failed'],
    ['secretary', 'unknown'],
    ['admin', 'failed'],
  ] as const)('%s queues one that is %s', async (person, status) => {
    const id = await aDelivery(status)
    const jobs = await stored('select id from pgboss.job')
    const answer = await patch(person, id, { status: 'queued' })
    expect(answer.status).toBe(200)
    expect(answer.body.doc).toMatchObject({ id, status: 'queued', attempts: 0, error: null })
    expect(await rowOf(id)).toMatchObject({
      ...{ status: 'queued', attempts: '0', error: null, sending_at: null, next_attempt_at: null },
      priority: '10',
    })
    expect(await auditOf(id)).toEqual([
      { actor_id: await userIdOf(person), changes: { status: { from: status, to: 'queued' } } },
    ])
    expect(await stored('select id from pgboss.job')).toHaveLength(jobs.length + 1)
  })

  test('and then goes out under its own Message-ID', async () => {
    const sink = await startSmtpSink()
    const id = await aDelivery('failed')
    await patch('secretary', id, { status: 'queued' })
    await deliver({ payload: estate.payload, now: new Date() }, postOver({ smtpUrl: sink.url }))
    expect((await sink.parsed()).map((mail) => mail.messageId)).toEqual([`<${id}@estate.khaki.example>`])
    expect(await deliveryOf(estate.payload, id)).toMatchObject({ status: 'sent', attempts: 1 })
    await sink.close()
  })

  test.each(['queued', 'sending', 'sent', 'delivered', 'suppressed'])(
    'but not one that is %s',
    async (status) => {
      const id = await aDelivery(status)
      const before = await rowOf(id)
      const answer = await patch('secretary', id, { status: 'queued' })
      expect(answer.status).toBe(409)
      expect(answer.body.errors[0]).toMatchObject({ code: 'not_resendable', details: { status } })
      expect(await rowOf(id)).toEqual(before)
      expect(await auditOf(id)).toEqual([])
    },
  )

  test('and nothing else of it can be changed', async () => {
    const id = await aDelivery('failed')
    const sent = await patch('secretary', id, { status: 'sent' })
    expect(sent.status).toBe(403)
    expect(sent.body.errors[0]).toMatchObject({ code: 'not_permitted', field: 'status' })
    expect((await patch('secretary', id, { status: 'posted' })).status).toBe(400)
    expect((await patch('secretary', id, { error: 'fine', attempts: 0 })).status).toBe(200)
    expect(await rowOf(id)).toMatchObject({ status: 'failed', error: 'no such mailbox', attempts: '4' })
  })

  test.each(['asha', 'supervisor', 'manager'] as const)('%s may not', async (person) => {
    const id = await aDelivery('failed')
    expect((await patch(person, id, { status: 'queued' })).status).toBe(403)
    expect(await rowOf(id)).toMatchObject({ status: 'failed' })
  })
})
