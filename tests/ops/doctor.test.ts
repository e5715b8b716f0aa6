import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { beforeAll, describe, expect, test } from 'vitest'
import { aDatabase, aMigratedDatabase, type Ended, ops, query } from './support/ops'

interface Finding {
  check: string
  state: string
  message: string
  advice?: string
}

let empty: string
beforeAll(async () => {
  empty = await aMigratedDatabase()
  await query(
    empty,
    `with u as (insert into users (name, email) values ('Anjali', 'admin@khaki.example') returning id)
    insert into administrators (user_id) select id from u`,
  )
})

async function examined(options: { databaseUrl?: string; env?: Record<string, string> } = {}): Promise<{
  ended: Ended
  of: (check: string) => Finding[]
}> {
  const ended = await ops(['doctor', '--json'], { databaseUrl: empty, ...options })
  const { findings } = JSON.parse(ended.stdout) as { findings: Finding[] }
  return { ended, of: (check) => findings.filter((finding) => finding.check === check) }
}

describe('doctor', () => {
  test('says which Postgres there is, how full it is, and how near', async () => {
    const { ended, of } = await examined()
    expect(ended.code).toBe(0)
    expect(of('postgres')[0]?.message).toMatch(/^version 1\d\.\d+.*, holding /)
    expect(of('connections')[0]?.message).toMatch(/^\d+ of \d+ in use$/)
    expect(of('speed')[0]?.message).toMatch(/ms there and back$/)
    expect(of('queue')).toMatchObject([{ state: 'ok' }])
    expect(of('clock')).toMatchObject([{ state: 'ok' }])
    expect(of('backup')).toMatchObject([{ state: 'warn', advice: 'make one: `estate ops backup FILE`' }])
  })

  test.each([
    ['6 days', 'ok', 0],
    ['8 days', 'warn', 0],
    ['31 days', 'broken', 1],
  ])('calls a backup of %s ago %s', async (age, state, code) => {
    const databaseUrl = await aDatabase(empty)
    await query(
      databaseUrl,
      `insert into job_runs (job, tick, finished_at, error) values
         ('backup', now() - interval '${age}', now() - interval '${age}', null),
         ('backup', now(), now(), 'the disk was full')`,
    )
    const { ended, of } = await examined({ databaseUrl })
    expect(of('backup')).toMatchObject([{ state }])
    expect(ended.code).toBe(code)
  })

  test('sees by what was written that a clock was set back', async () => {
    const databaseUrl = await aDatabase(empty)
    await query(
      databaseUrl,
      `insert into job_runs (job, tick, created_at) values ('count', now(), now() + interval '3 hours')`,
    )
    const { ended, of } = await examined({ databaseUrl })
    expect(of('clock')).toMatchObject([
      { state: 'ok' },
      { state: 'warn', message: expect.stringContaining('3 h from now') },
    ])
    expect(ended.code).toBe(0)
  })

  test('sees that nobody works through the queue', async () => {
    const databaseUrl = await aDatabase(empty)
    await query(
      databaseUrl,
      `insert into pgboss.job (name, start_after) values ('deliver', now() - interval '1 hour')`,
    )
    expect((await examined({ databaseUrl })).of('queue')).toMatchObject([
      { state: 'warn', message: expect.stringContaining('1 jobs') },
    ])
  })

  test.each([
    [200, { status: 'active' }, 'ok', 'lets us in'],
    [200, { status: 'suspended' }, 'warn', 'suspended'],
    [401, {}, 'broken', 'does not know the account (401)'],
    [503, {}, 'broken', 'answers 503'],
  ])('asks Twilio about the account, and understands %i %j', async (status, body, state, message) => {
    const asked: string[] = []
    const server = createServer((request, response) => {
      asked.push(`${request.method} ${request.url} ${request.headers.authorization}`)
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { of } = await examined({
      env: twilioAt(`http://127.0.0.1:${(server.address() as AddressInfo).port}`),
    })
    server.close()
    expect(of('sms')).toMatchObject([{ state, message: expect.stringContaining(message) }])
    expect(asked).toEqual([`GET /2010-04-01/Accounts/AC1.json Basic ${btoa('AC1:hidden-word')}`])
  })

  test('says that the providers cannot be reached, without their passwords', async () => {
    const env = { ...twilioAt('http://127.0.0.1:1'), SMTP_URL: 'smtp://u:hidden-word@127.0.0.1:1' }
    const { ended, of } = await examined({ env })
    expect(ended.code).toBe(1)
    expect(of('sms')).toMatchObject([{ state: 'broken' }])
    expect(of('e-mail')).toMatchObject([{ state: 'broken' }])
    expect(ended.stdout + ended.stderr).not.toContain('hidden-word')
  })

  test('says that nobody answers at the address, which breaks nothing', async () => {
    const { ended, of } = await examined({ env: { ESTATE_URL: 'http://127.0.0.1:1' } })
    expect(of('site')).toMatchObject([{ state: 'warn', message: 'nobody answers at http://127.0.0.1:1' }])
    expect(ended.code).toBe(0)
  })
})

const twilioAt = (apiUrl: string) => ({
  ...{ TWILIO_ACCOUNT_SID: 'AC1', TWILIO_AUTH_TOKEN: 'hidden-word' },
  ...{ TWILIO_FROM: '+15005550006', TWILIO_API_URL: apiUrl },
})
