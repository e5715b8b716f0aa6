import { afterAll, beforeAll, expect, test } from 'vitest'
import { type FakeTwilio, startFakeTwilio } from '../jobs/support/fake-twilio'
import { type SmtpSink, startSmtpSink } from '../jobs/support/smtp-sink'
import { stored } from '../support/database'
import { emailOf, type PersonName } from '../support/people'
import { userIdOf } from '../support/register'
import { type DeployedEstate, startEstate } from '../support/server'
import { signInAt } from '../support/signed-in'

/** The built site, a worker, a mail server and an SMS provider, as an announcement needs them. */
const START_TIMEOUT_MS = 300_000
/** How long something may take that a worker does by itself, the fifteen seconds of taking back included. */
const PATIENCE_MS = 60_000
const STORY_MS = 180_000
const HOUR_MS = 3_600_000

let estate: DeployedEstate
let sink: SmtpSink
let twilio: FakeTwilio

beforeAll(async () => {
  sink = await startSmtpSink()
  twilio = await startFakeTwilio()
  estate = await startEstate({
    SMTP_URL: sink.url,
    TWILIO_ACCOUNT_SID: twilio.account.accountSid,
    TWILIO_AUTH_TOKEN: twilio.account.authToken,
    TWILIO_FROM: twilio.account.from,
    TWILIO_API_URL: twilio.account.apiUrl,
  })
}, START_TIMEOUT_MS)

afterAll(async () => {
  await estate?.stop()
  await sink?.close()
  await twilio?.close()
})

async function api(method: string, route: string, as: PersonName, body?: unknown): Promise<any> {
  const response = await fetch(`${estate.url}/api/${route}`, {
    method,
    headers: {
      authorization: `JWT ${await signInAt(estate.url, as)}`,
      'content-type': 'application/json',
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  const answer: any = await response.json()
  if (!response.ok) throw new Error(`${method} ${route}: ${response.status} ${JSON.stringify(answer)}`)
  return answer
}

/** Waits for what a worker does: asks at short intervals until it has happened. */
async function until(what: string, isSo: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS
  while (!(await isSo())) {
    if (Date.now() > deadline) throw new Error(`It did not happen that ${what}.`)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

const mailsTo = async (person: PersonName, title: string) =>
  (await sink.parsed()).filter(
    (mail) => mail.subject?.includes(title) && mail.to?.some(({ address }) => address === emailOf(person)),
  )

async function outboxIsEmpty(): Promise<void> {
  await until('the outbox is empty', async () => {
    const waiting = await stored(`select 1 from deliveries where status in ('queued', 'sending') limit 1`)
    return waiting.length === 0
  })
}

const textsAbout = (words: string) => twilio.received.filter(({ body }) => body.includes(words))

test(
  'the committee announces, sees who has read it, chases the rest and proves it',
  async () => {
    await api('PATCH', 'notification-preferences/me', 'meera', { muted: true })
    const { doc } = await api('POST', 'announcements', 'secretary', {
      title: 'General meeting on 12 December',
      body: 'Agenda: the accounts, the lift, पानी की टंकी।',
      audience: { everyone: true },
      requiresAcknowledgement: true,
      status: 'published',
    })
    await until('everybody can see it', async () => {
      const rows = await stored('select 1 from notifications where url = $1', [
        `/announcements/${doc.number}`,
      ])
      return rows.length === 13
    })
    const reach = () => api('GET', `announcements/${doc.id}/reach`, 'secretary')
    expect(await reach()).toMatchObject({ recipients: 14, read: 0, acknowledged: 0 })

    await api('POST', 'receipts', 'asha', { announcement: doc.id, acknowledged: true })
    expect(await reach()).toMatchObject({ read: 1, acknowledged: 1 })

    await until('the mails are out', async () => (await mailsTo('omar', 'General meeting')).length === 1)
    await outboxIsEmpty()
    expect(await mailsTo('meera', 'General meeting')).toEqual([])
    expect(await mailsTo('secretary', 'General meeting')).toEqual([])
    const [mail] = await mailsTo('omar', 'General meeting')
    const link = /https?:\/\/\S+\/link\/[\w.-]+/.exec(mail?.text ?? '')?.[0] ?? ''
    expect((await fetch(link)).status).toBe(200)
    expect(await reach()).toMatchObject({ read: 1 })

    await api('POST', `announcements/${doc.id}/remind`, 'secretary')
    await until('the texts are out', async () => textsAbout('General meeting').length > 0)
    await outboxIsEmpty()
    const reminded = await stored<{ email: string }>(
      `select u.email from deliveries d join users u on u.id = d.recipient_id where d.channel = 'sms'`,
    )
    const emails = reminded.map(({ email }) => email)
    expect(emails).toContain(emailOf('omar'))
    for (const spared of ['asha', 'meera', 'secretary'] as const)
      expect(emails).not.toContain(emailOf(spared))

    await api('POST', `announcements/${doc.id}/told`, 'secretary', { users: [await userIdOf('meera')] })
    const after = await reach()
    expect(after).toMatchObject({ read: 2, acknowledged: 1 })
    expect(after.unreachedFlats).toEqual(['B-201', 'C-301'])

    const cookie = `payload-token=${await signInAt(estate.url, 'secretary')}`
    const proof = `${estate.url}/announcements/${doc.number}/reach/proof`
    const pdf = await fetch(`${proof}.pdf`, { headers: { cookie } })
    expect(pdf.headers.get('content-type')).toBe('application/pdf')
    expect(
      Buffer.from(await pdf.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-')
    const at = new Date().toISOString()
    const canonicalAt = async () =>
      (await fetch(`${proof}.json?at=${encodeURIComponent(at)}`, { headers: { cookie } })).text()
    const canonical = await canonicalAt()
    expect(canonical).toContain('पानी की टंकी')
    // Whoever reads it later changes nothing of what was true at that moment.
    await api('POST', 'receipts', 'omar', { announcement: doc.id })
    expect(await reach()).toMatchObject({ read: 3 })
    expect(await canonicalAt()).toBe(canonical)
    expect((await fetch(`${proof}.pdf`)).status).not.toBe(200)
  },
  STORY_MS,
)

test(
  'who has muted everything still gets an emergency, by mail and by SMS',
  async () => {
    const { doc } = await api('POST', 'announcements', 'security', {
      title: 'Fire in block B: use the east stairs',
      body: 'Leave the lifts alone.',
      audience: { everyone: true },
      urgency: 'emergency',
      validUntil: new Date(Date.now() + HOUR_MS).toISOString(),
      status: 'published',
    })
    await until('Meera has her mail', async () => (await mailsTo('meera', 'Fire in block B')).length === 1)
    await outboxIsEmpty()
    const [told] = await stored<{ urgency: string }>(
      `select urgency from notifications where url = $1 and recipient_id = $2`,
      [`/announcements/${doc.number}`, await userIdOf('meera')],
    )
    expect(told?.urgency).toBe('emergency')
    const [phone] = await stored<{ phone: string }>('select phone from users where email = $1', [
      emailOf('meera'),
    ])
    const texts = textsAbout('Fire in block B').filter(({ to }) => to === phone?.phone)
    expect(texts).toHaveLength(1)
  },
  STORY_MS,
)
