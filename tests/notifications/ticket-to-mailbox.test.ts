import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { deliver } from '@/jobs/deliver'
import type { Post } from '@/jobs/deliveries/post'
import { emptyOutbox } from '../jobs/support/deliveries'
import { postOver } from '../jobs/support/post'
import { type SmtpSink, startSmtpSink } from '../jobs/support/smtp-sink'
import { stored } from '../support/database'
import { useEstate } from '../support/estate'

const estate = useEstate()
let sink: SmtpSink
let post: Post

beforeAll(async () => {
  sink = await startSmtpSink()
  post = postOver({ smtpUrl: sink.url })
})

beforeEach(async () => {
  await emptyOutbox(estate.payload)
  sink.raw.length = 0
})

afterAll(async () => {
  post.mailer.close()
  await sink.close()
})

async function categoryId(name: string): Promise<string> {
  const [row] = await stored<{ id: string }>('select id from ticket_categories where name = $1', [name])
  return row?.id ?? ''
}

async function report(title: string, category: string, requestedPriority: string) {
  const body = { title, description: 'Please come.', category: await categoryId(category), requestedPriority }
  return estate.call('POST', '/api/tickets', { as: 'asha', body })
}

const mailboxes = async () =>
  (await sink.parsed()).map((mail) => mail.to?.[0]?.address?.replace('@khaki.example', '')).sort()

describe('a ticket that a resident reports', () => {
  it('is in the mailboxes of the desk, with its number, and not in the resident’s own', async () => {
    const { status, body } = await report('Leaking tap', 'Plumbing', 'medium')
    expect(status).toBe(201)
    await deliver({ payload: estate.payload, now: new Date() }, post)
    expect(await mailboxes()).toEqual(['manager', 'secretary', 'supervisor'])
    for (const mail of await sink.parsed()) {
      expect(mail.subject).toBe(`${body.doc.number}: new ticket`)
      expect(mail.html).toContain(`/tickets/${body.doc.number}`)
    }
  })

  it('as an emergency calls everybody suited on call', async () => {
    const { status } = await report('Smell of gas', 'Gas Leak', 'emergency')
    expect(status).toBe(201)
    const told = await stored<{ name: string }>(`
      select split_part(u.email, '@', 1) as name from deliveries d join notifications n on n.id = d.notification_id
      join users u on u.id = n.recipient_id
      where n.kind = 'ticket.emergency' and d.channel = 'sms' order by 1`)
    expect(told.map(({ name }) => name)).toEqual(['manager', 'plumber', 'secretary', 'supervisor'])
  })

  it('that is refused tells nobody', async () => {
    const { status } = await report('', 'Plumbing', 'medium')
    expect(status).toBe(400)
    expect(await stored('select 1 from deliveries')).toEqual([])
  })
})
