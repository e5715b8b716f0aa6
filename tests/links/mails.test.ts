import type { Email } from 'postal-mime'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { deliver } from '@/jobs/deliver'
import type { Post } from '@/jobs/deliveries/post'
import { anAnnouncement, aPublishedAnnouncement, inHours } from '../announcements/support/factories'
import { aQueuedDelivery, emptyOutbox } from '../jobs/support/deliveries'
import { type FakeTwilio, startFakeTwilio } from '../jobs/support/fake-twilio'
import { ESTATE_URL, postOver } from '../jobs/support/post'
import { type SmtpSink, startSmtpSink } from '../jobs/support/smtp-sink'
import { stored } from '../support/database'
import { useEstate } from '../support/estate'
import { aPhotoOf, aResolvedTicket } from '../support/factories'
import { emailOf, type PersonName } from '../support/people'
import { userIdOf } from '../support/register'
import { BROWSER, JSON_ONLY, receiptOf, useLinkPages } from './support'

const estate = useEstate()
const pages = useLinkPages()
let sink: SmtpSink
let twilio: FakeTwilio
let post: Post

beforeAll(async () => {
  sink = await startSmtpSink()
  twilio = await startFakeTwilio()
  post = postOver({ smtpUrl: sink.url, twilio: twilio.account })
})

beforeEach(async () => {
  await emptyOutbox(estate.payload)
  sink.raw.length = 0
  twilio.received.length = 0
})

afterAll(async () => {
  post.mailer.close()
  await sink.close()
  await twilio.close()
})

/** Sends what waits, the fifteen seconds of an announcement included. */
async function sendAll(): Promise<void> {
  await deliver({ payload: estate.payload, now: new Date(Date.now() + 20_000) }, post)
}

async function mailTo(person: PersonName): Promise<Email> {
  const mail = (await sink.parsed()).find(({ to }) => to?.[0]?.address === emailOf(person))
  if (!mail) throw new Error(`${person} got no mail.`)
  return mail
}

const headerOf = (mail: Email, name: string): string | undefined =>
  mail.headers.find(({ key }) => key === name)?.value

/** The path of the first address of a kind in a mail's text. */
function linkIn(text: string | undefined, folder: 'link' | 'unsubscribe'): string {
  const [address = ''] = new RegExp(`${ESTATE_URL}/${folder}/[\\w.-]+`).exec(text ?? '') ?? []
  return address.slice(ESTATE_URL.length)
}

describe('the mail of an announcement', () => {
  const body = 'First <line>\nand second.\n\nSee https://example.com/plan?a=1&b=2. javascript:alert(1)'

  it('has the whole text, in its text and in its HTML, with its addresses as links and nothing as markup', async () => {
    const doc = await aPublishedAnnouncement(estate, {
      fields: { body: `${body}\n\n${'Long. '.repeat(300)}end.` },
    })
    await sendAll()
    const mail = await mailTo('asha')
    expect(mail.subject).toContain(doc.title)
    expect(mail.text).toContain(body)
    expect(mail.text).toContain('Long. end.')
    expect(mail.html).toContain('First &lt;line&gt;<br/>and second.</p>')
    expect(mail.html).toContain('<a href="https://example.com/plan?a=1&amp;b=2"')
    expect(mail.html).not.toContain('href="javascript')
    expect(mail.html).toContain('Long. end.')
  })

  it('opens a page without a sign-in where reading counts', async () => {
    const { id, title } = await aPublishedAnnouncement(estate)
    await sendAll()
    const mail = await mailTo('asha')
    const path = linkIn(mail.text, 'link')
    expect(mail.html).toContain(`href="${ESTATE_URL}${path}"`)
    expect((await pages.get(path, BROWSER)).text).toContain(title)
    expect(await receiptOf(id, 'asha')).toMatchObject({ read_at: null })
    expect((await pages.post(path, { body: 'act=read', headers: JSON_ONLY })).status).toBe(200)
    expect(await receiptOf(id, 'asha')).toMatchObject({ read_way: 'link' })
  })

  it('asks to confirm where that is wanted, beside the way to its page', async () => {
    const { id, number } = await aPublishedAnnouncement(estate, { fields: { requiresAcknowledgement: true } })
    await sendAll()
    const mail = await mailTo('asha')
    const path = linkIn(mail.text, 'link')
    expect(mail.text).toContain(`Confirm that you have read it: ${ESTATE_URL}${path}`)
    expect(mail.text).toContain(`Open the page: ${ESTATE_URL}/announcements/${number}`)
    expect(mail.html).toMatch(/Confirm that you have read it/)
    expect((await pages.post(path)).status).toBe(200)
    expect((await receiptOf(id, 'asha')).acknowledged_at).not.toBeNull()
  })

  it('gives each reader a link of their own', async () => {
    await aPublishedAnnouncement(estate)
    await sendAll()
    const paths = (await sink.parsed()).map(({ text }) => linkIn(text, 'link'))
    expect(paths.length).toBeGreaterThan(5)
    expect(new Set(paths).size).toBe(paths.length)
  })

  it('names its category with the colour of that, and what is attached', async () => {
    const [category] = await stored<{ id: string }>(
      `insert into announcement_categories (name, name_hi, color, icon, default_urgency)
       values ('Maintenance', 'रखरखाव', '#2f6f4f', 'tools', 'normal') returning id`,
    )
    await stored(`update users set language = 'hi' where id = $1`, [await userIdOf('meera')])
    const attachments = [await aPhotoOf(estate, 'secretary')]
    await aPublishedAnnouncement(estate, { fields: { category: category?.id, attachments } })
    await sendAll()
    const mail = await mailTo('asha')
    expect(mail.html).toContain('#2f6f4f')
    for (const part of [mail.html, mail.text]) {
      expect(part).toContain('Maintenance')
      expect(part).toContain('Attached, on its page: Under the sink')
    }
    expect((await mailTo('meera')).text).toContain('रखरखाव')
    await stored(`update users set language = 'en' where id = $1`, [await userIdOf('meera')])
  })

  it('of a life in danger says so, and cannot be chosen away', async () => {
    await aPublishedAnnouncement(estate, { fields: { urgency: 'emergency', validUntil: inHours(5) } })
    await sendAll()
    const mail = await mailTo('asha')
    expect(headerOf(mail, 'list-unsubscribe')).toBeUndefined()
    expect(headerOf(mail, 'list-unsubscribe-post')).toBeUndefined()
    for (const part of [mail.html, mail.text]) {
      expect(part).toContain('Emergency')
      expect(part).not.toContain('/unsubscribe/')
    }
  })
})

describe('one click on what an announcement’s mail offers', () => {
  it('stops the next one’s mail, which is still told in the app', async () => {
    await aPublishedAnnouncement(estate)
    await sendAll()
    const header = headerOf(await mailTo('ravi'), 'list-unsubscribe') ?? ''
    const path = header.slice(1 + ESTATE_URL.length, -1)
    const body = 'List-Unsubscribe=One-Click'
    expect((await pages.post(path, { body })).status).toBe(200)
    await emptyOutbox(estate.payload)
    sink.raw.length = 0
    const { id } = await aPublishedAnnouncement(estate)
    await sendAll()
    const told = (await sink.parsed()).map(({ to }) => to?.[0]?.address)
    expect(told).toContain(emailOf('asha'))
    expect(told).not.toContain(emailOf('ravi'))
    const messages = await stored(
      'select 1 from notifications where recipient_id = $1 and happening like $2',
      [await userIdOf('ravi'), `announcement.published:${id}:%`],
    )
    expect(messages).toHaveLength(1)
  })
})

describe('the SMS of an announcement', () => {
  it('is short, and has the link that counts as read', async () => {
    await stored(`update users set phone = '+919876500001' where id = $1`, [await userIdOf('asha')])
    const doc = await anAnnouncement(estate, {
      fields: { urgency: 'urgent', body: 'Long words. '.repeat(100) },
    })
    await estate.call('PATCH', `/api/announcements/${doc.id}`, {
      as: 'secretary',
      body: { status: 'published' },
    })
    const { tellReaders } = await import('@/jobs/announcements/tell-readers')
    await tellReaders(estate.payload, doc.id, new Date())
    await sendAll()
    const sms = twilio.received.find(({ to }) => to === '+919876500001')
    expect(sms?.body).toContain(doc.title)
    expect(sms?.body.length).toBeLessThanOrEqual(2 * 153)
    const path = linkIn(sms?.body, 'link')
    expect(sms?.body.endsWith(path)).toBe(true)
    expect((await pages.post(path)).status).toBe(200)
    expect(await receiptOf(doc.id, 'asha')).toMatchObject({ read_way: 'link' })
  })
})

describe('the mail of a resolved ticket', () => {
  it('lets its resident confirm from the mail, and nobody else', async () => {
    const { id } = await aResolvedTicket(estate, { fields: { scope: 'community' } })
    await stored(
      `insert into notifications (happening, recipient_id, kind, category, title, body, url, urgency)
       select happening, $2, kind, category, title, body, url, urgency from notifications
       where kind = 'ticket.resolved' and happening like $1 limit 1`,
      [`ticket.resolved:${id}:%`, await userIdOf('omar')],
    )
    await stored(
      `insert into deliveries (notification_id, recipient_id, channel, status, attempts)
       select id, recipient_id, 'email', 'queued', 0 from notifications
       where recipient_id = $2 and happening like $1`,
      [`ticket.resolved:${id}:%`, await userIdOf('omar')],
    )
    await sendAll()
    const resolved = (await sink.parsed()).filter(({ text }) => text?.includes('/link/'))
    expect(resolved.map(({ to }) => to?.[0]?.address)).toEqual([emailOf('asha')])
    const path = linkIn(resolved[0]?.text, 'link')
    expect(resolved[0]?.text).toContain(`Confirm: it is done: ${ESTATE_URL}${path}`)
    expect(resolved[0]?.html).toContain(`href="${ESTATE_URL}${path}"`)
    expect((await pages.post(path, { body: 'act=confirm&stars=5' })).status).toBe(200)
    expect(await stored('select status from tickets where id = $1', [id])).toEqual([{ status: 'closed' }])
  })
})

describe('hostile words in a mail', () => {
  it.each([
    ['a line of its own', 'Water\r\nBcc: everyone@khaki.example\r\n\r\nHello'],
    ['a direction of its own', 'Pay \u202egro.live\u202c now \u2066x\u2069'],
    ['ten thousand characters', `${'ü'.repeat(9_999)}!`],
  ])('cannot give a subject or a name %s', async (_, title) => {
    await aQueuedDelivery(estate.payload, { title })
    await stored(
      `update users set name = $1 where id = (select recipient_id from deliveries where status = 'queued' limit 1)`,
      [title.slice(0, 5_000)],
    )
    await sendAll()
    const [mail] = await sink.parsed()
    expect(sink.raw).toHaveLength(1)
    expect(mail?.headers.map(({ key }) => key)).not.toContain('bcc')
    expect(mail?.to).toHaveLength(1)
    for (const shown of [mail?.subject ?? '', mail?.to?.[0]?.name ?? '']) {
      expect([...shown].length).toBeLessThanOrEqual(250)
      expect(shown).not.toMatch(/[\r\n\u202a-\u202e\u2066-\u2069]/)
    }
    const head = (sink.raw[0] ?? '').split('\r\n\r\n', 1)[0] ?? ''
    for (const line of head.split('\r\n')) expect(line.length).toBeLessThanOrEqual(998)
  })
})
