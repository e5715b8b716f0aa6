import { spawn } from 'node:child_process'
import type { Email } from 'postal-mime'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type SmtpSink, startSmtpSink } from '../jobs/support/smtp-sink'
import { stored } from '../support/database'
import { ownFolder } from '../support/folders'
import { emailOf, PASSWORD, type PersonName } from '../support/people'
import { categoryIdOf } from '../support/register'
import { type DeployedEstate, startEstate } from '../support/server'
import { signInAt } from '../support/signed-in'

/** The whole product as it is deployed: the built site, a worker, the CLI's own program and a mail server. */
const START_TIMEOUT_MS = 300_000
/** How long the outbox may take to empty itself before the test calls it stuck. */
const OUTBOX_TIMEOUT_MS = 30_000

let estate: DeployedEstate
let sink: SmtpSink

beforeAll(async () => {
  sink = await startSmtpSink()
  estate = await startEstate({ SMTP_URL: sink.url })
}, START_TIMEOUT_MS)

afterAll(async () => {
  await estate?.stop()
  await sink?.close()
})

async function api(method: string, route: string, token: string | null, body?: unknown): Promise<any> {
  const isForm = body instanceof FormData
  const response = await fetch(`${estate.url}/api/${route}`, {
    method,
    headers: {
      ...(token ? { authorization: `JWT ${token}` } : {}),
      ...(isForm ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }),
  })
  const answer: any = await response.json()
  if (!response.ok) throw new Error(`${method} ${route}: ${response.status} ${JSON.stringify(answer)}`)
  return answer
}

const signIn = (person: PersonName): Promise<string> => signInAt(estate.url, person)

/** The supervisor's terminal: the program that npm installs, with a home of its own. */
const home = ownFolder('estate-home-')
function estateCommand(
  args: string[],
  stdin = '',
): Promise<{ code: number | null; out: string; err: string }> {
  const env = { ...process.env, HOME: home, XDG_CONFIG_HOME: home, ESTATE_URL: estate.url }
  const child = spawn(process.execPath, ['cli/bin/estate.mjs', ...args], { env })
  child.stdin.end(stdin)
  let out = ''
  let err = ''
  child.stdout.on('data', (chunk) => {
    out += chunk
  })
  child.stderr.on('data', (chunk) => {
    err += chunk
  })
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, out, err })))
}

async function uploadedPhoto(token: string): Promise<string> {
  const picture = await sharp({ create: { width: 640, height: 480, channels: 3, background: '#336699' } })
    .jpeg()
    .toBuffer()
  const form = new FormData()
  form.set('file', new Blob([new Uint8Array(picture)], { type: 'image/jpeg' }), 'leak.jpg')
  return (await api('POST', 'media', token, form)).doc.id
}

/** Waits until nothing is queued or being sent: an event of the worker, asked for at short intervals. */
async function outboxIsEmpty(): Promise<void> {
  const deadline = Date.now() + OUTBOX_TIMEOUT_MS
  for (;;) {
    const waiting = await stored(`select 1 from deliveries where status in ('queued', 'sending')`)
    if (waiting.length === 0) return
    if (Date.now() > deadline) throw new Error(`${waiting.length} deliveries are still waiting.`)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

const mailTo = (mails: Email[], person: PersonName): string[] =>
  mails
    .filter((mail) => mail.to?.some((to) => to.address === emailOf(person)))
    .map((mail) => mail.subject ?? '')

test('a leak with a photo goes its whole way, and everyone concerned is told once', async () => {
  const asha = await signIn('asha')
  const { doc: ticket } = await api('POST', 'tickets', asha, {
    title: 'Leaking pipe under the sink',
    description: 'Water on the kitchen floor since the morning.',
    category: await categoryIdOf('Plumbing'),
    requestedPriority: 'high',
    photos: [await uploadedPhoto(asha)],
  })
  expect(ticket).toMatchObject({ status: 'submitted', priority: 'high', channel: 'web' })

  const login = await estateCommand(
    ['auth', 'login', '--email', emailOf('supervisor'), '--password-stdin'],
    PASSWORD,
  )
  expect(login.err + login.code).toContain('0')
  expect((await estateCommand(['queue'])).out).toContain(ticket.number)
  expect((await estateCommand(['tickets', 'suggest', ticket.number])).out.split('\n')[1]).toContain('PL001')
  const assigned = await estateCommand(['tickets', 'assign', ticket.number, '--to', 'PL001'])
  expect(assigned).toMatchObject({ code: 0, err: expect.not.stringContaining('error') })

  const plumber = await signIn('plumber')
  await api('PATCH', `tickets/${ticket.id}`, plumber, { status: 'in_progress' })
  await api('PATCH', `tickets/${ticket.id}`, plumber, {
    status: 'resolved',
    resolution: 'New washer, tested.',
  })
  const closed = await api('PATCH', `tickets/${ticket.id}`, asha, { status: 'closed', residentRating: 4 })
  expect(closed.doc).toMatchObject({ status: 'closed', residentRating: 4 })

  const secretary = await signIn('secretary')
  const audit = await api(
    'GET',
    `audit-events?where[subjectId][equals]=${ticket.id}&sort=createdAt`,
    secretary,
  )
  expect(audit.docs.map((event: any) => event.changes.status?.to ?? null)).toEqual([
    'submitted',
    'assigned',
    'in_progress',
    'resolved',
    'closed',
  ])

  await outboxIsEmpty()
  const mails = await sink.parsed()
  const told = await stored(`select recipient_id, kind, count(*)::int as n from notifications group by 1, 2`)
  expect(told.every((row) => row.n === 1)).toBe(true)
  expect(mailTo(mails, 'asha')).toHaveLength(3)
  expect(mailTo(mails, 'plumber')).toHaveLength(2)
  for (const person of ['manager', 'supervisor', 'secretary'] as const)
    expect(mailTo(mails, person)).toHaveLength(1)
  expect(mails.every((mail) => mail.html && mail.text?.includes(`/tickets/${ticket.number}`))).toBe(true)
  expect(new Set(mails.map((mail) => mail.messageId)).size).toBe(mails.length)
})

test('an emergency at night is acknowledged and given to someone on call by itself', async () => {
  const meera = await signIn('meera')
  const { doc: ticket } = await api('POST', 'tickets', meera, {
    title: 'Smell of gas',
    description: 'In the stairwell.',
    category: await categoryIdOf('Gas Leak'),
    requestedPriority: 'urgent',
  })
  const [plumber] = await stored<{ id: string }>(`select id from staff where employee_id = 'PL001'`)
  expect(ticket).toMatchObject({ status: 'assigned', priority: 'emergency', assignedTo: plumber?.id })
  expect(ticket.acknowledgedAt).toBe(ticket.assignedAt)
  await outboxIsEmpty()
  const texts = await stored(`
    select d.status from deliveries d join notifications n on n.id = d.notification_id
    where d.channel = 'sms' and n.kind = 'ticket.emergency'`)
  expect(texts.length).toBeGreaterThan(0)
  expect(texts.every((text) => text.status === 'sent')).toBe(true)
})

test('the built API refuses with the same codes as the tests know', async () => {
  const asha = await signIn('asha')
  const refusal = async (
    method: string,
    route: string,
    token: string | null,
    body?: unknown,
  ): Promise<unknown> => {
    const response = await fetch(`${estate.url}/api/${route}`, {
      method,
      headers: { 'content-type': 'application/json', ...(token ? { authorization: `JWT ${token}` } : {}) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const answer: any = await response.json()
    return [response.status, answer.errors[0].code]
  }
  const nobody = '/11111111-1111-4111-8111-111111111111'
  expect(await refusal('PATCH', `tickets${nobody}`, asha, { title: 'x' })).toEqual([404, 'not_found'])
  expect(await refusal('GET', `residents${nobody}`, asha)).toEqual([404, 'not_found'])
  expect(await refusal('POST', 'tickets', asha, { title: 5 })).toEqual([400, 'invalid'])
  expect(await refusal('GET', 'audit-events', asha)).toEqual([403, 'not_permitted'])
  expect(
    await refusal('POST', 'users/login', null, { email: emailOf('asha'), password: 'not this one' }),
  ).toEqual([401, 'invalid_credentials'])
  expect(await refusal('PUT', 'tickets', asha, {})).toEqual([404, 'not_found'])
})

test('the link of a message leads somewhere for whoever follows it', async () => {
  const [ticket] = await stored<{ number: string }>('select number from tickets limit 1')
  const page = await fetch(`${estate.url}/tickets/${ticket?.number}`)
  expect(page.status).toBe(200)
  expect(await page.text()).toContain(ticket?.number)
  expect((await fetch(`${estate.url}/notifications/preferences`)).status).toBe(200)
})
