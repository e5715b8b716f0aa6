import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { checkBackup } from '@/cli/ops/doctor/backup'
import { checkClocks } from '@/cli/ops/doctor/clock'
import { checkQueue } from '@/cli/ops/doctor/queue'
import { checkServer } from '@/cli/ops/doctor/server'
import { checkSite } from '@/cli/ops/doctor/site'
import { checkSms } from '@/cli/ops/doctor/sms'
import { formatInstant } from '@/domain/time'
import { stored } from '../support/database'
import { ops } from './support/ops'

let client: pg.Client
beforeAll(async () => {
  client = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await client.connect()
})
afterAll(() => client.end())
beforeEach(() => stored('delete from job_runs'))

const twilioAt = (apiUrl: string) => ({
  twilio: { accountSid: 'AC1', authToken: 'hidden-word', from: '+15005550006', apiUrl },
  dataDir: '.estate',
})

/** A server that answers everything alike, as long as `work` lasts. Answers what it was asked. */
async function answering(
  status: number,
  body: object,
  work: (url: string) => Promise<void>,
): Promise<string[]> {
  const asked: string[] = []
  const server = createServer(({ method, url, headers }, response) => {
    asked.push(`${method} ${url} ${headers.authorization ?? ''}`.trim())
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  try {
    await work(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
    return asked
  } finally {
    server.close()
  }
}

describe('doctor', () => {
  test('says which Postgres there is, how full it is, and how near', async () => {
    const told = (await checkServer(client)).map(({ check, message }) => `${check}: ${message}`)
    expect(told[0]).toMatch(/^postgres: version 1\d\.\d+.*, holding /)
    expect(told[1]).toMatch(/^connections: \d+ of \d+ in use$/)
    expect(told[2]).toMatch(/^speed: .* ms there and back$/)
  })

  test('says that there has never been a backup, and how to make one', async () => {
    expect(await checkBackup(client)).toMatchObject({
      state: 'warn',
      advice: 'make one: `estate ops backup FILE`',
    })
  })

  const backupsMade = (...made: [age: string, error: string | null][]) =>
    Promise.all(
      made.map(([age, error], index) =>
        stored(
          `insert into job_runs (job, tick, finished_at, error)
           values ('backup', now() - $1::interval - make_interval(secs => $3), now() - $1::interval, $2)`,
          [age, error, index],
        ),
      ),
    )

  test.each([
    ['6 days', 'ok'],
    ['8 days', 'warn'],
    ['31 days', 'broken'],
  ])('calls a backup of %s ago %s, whatever has failed before', async (age, state) => {
    await backupsMade([age, null], ['40 days', 'the disk was full'])
    expect(await checkBackup(client)).toMatchObject({
      state,
      message: expect.stringMatching(/^the last is of /),
    })
  })

  test.each([
    ['6 days', 'warn'],
    ['8 days', 'warn'],
    ['31 days', 'broken'],
  ])(
    'does not take a backup that lacks something for one: the last whole one is %s old',
    async (age, state) => {
      await backupsMade(['50 days', null], [age, null], ['1 hour', 'Two files are missing.'])
      const { at } = (
        await client.query(
          `select max(finished_at) as at from job_runs where job = 'backup' and error is null`,
        )
      ).rows[0]
      expect(await checkBackup(client)).toEqual({
        ...{ check: 'backup', state, advice: 'Two files are missing.' },
        message: `the last whole one is of ${formatInstant(at, 'Asia/Kolkata')}, ${age} old; a newer one lacks something`,
      })
    },
  )

  test('is content again with the next whole one, and knows when there has never been any', async () => {
    await backupsMade(['2 hours', 'Two files are missing.'])
    expect(await checkBackup(client)).toMatchObject({
      ...{ state: 'warn', message: 'there has never been a whole one', advice: 'Two files are missing.' },
    })
    await backupsMade(['1 hour', null])
    expect(await checkBackup(client)).toMatchObject({ state: 'ok' })
  })

  test('sees by what was written that a clock was set back', async () => {
    expect(await checkClocks(client)).toMatchObject([{ state: 'ok' }])
    await stored(
      `insert into job_runs (job, tick, created_at) values ('count', now(), now() + interval '3 hours')`,
    )
    expect(await checkClocks(client)).toMatchObject([
      { state: 'ok' },
      { state: 'warn', message: expect.stringContaining('3 h from now') },
    ])
  })

  test('sees that nobody works through the queue', async () => {
    expect(await checkQueue(client)).toMatchObject({ state: 'ok' })
    await stored(`insert into pgboss.job (name, start_after) values ('deliver', now() - interval '1 hour')`)
    expect(await checkQueue(client)).toMatchObject({
      state: 'warn',
      message: expect.stringContaining('1 jobs'),
    })
  })

  test.each([
    [200, { status: 'active' }, 'ok', 'lets us in'],
    [200, { status: 'suspended' }, 'warn', 'suspended'],
    [401, {}, 'broken', 'does not know the account (401)'],
    [503, {}, 'broken', 'answers 503'],
  ])('asks Twilio about the account alone, and understands %i %j', async (status, body, state, message) => {
    const asked = await answering(status, body, async (url) => {
      expect(await checkSms(twilioAt(url))).toMatchObject({
        state,
        message: expect.stringContaining(message),
      })
    })
    expect(asked).toEqual([`GET /2010-04-01/Accounts/AC1.json Basic ${btoa('AC1:hidden-word')}`])
  })

  test('looks whether the site answers at its address; where nobody does, nothing is broken', async () => {
    const asked = await answering(200, {}, async (estateUrl) => {
      expect(await checkSite({ estateUrl })).toMatchObject({ state: 'ok' })
    })
    expect(asked).toEqual(['GET /healthz'])
    expect(await checkSite({ estateUrl: 'http://127.0.0.1:1' })).toMatchObject({
      state: 'warn',
      message: 'nobody answers at http://127.0.0.1:1',
    })
  })

  test('says that the providers cannot be reached, without their passwords', async () => {
    const env = {
      ...{ TWILIO_ACCOUNT_SID: 'AC1', TWILIO_AUTH_TOKEN: 'hidden-word', TWILIO_FROM: '+15005550006' },
      ...{ TWILIO_API_URL: 'http://127.0.0.1:1', SMTP_URL: 'smtp://u:hidden-word@127.0.0.1:1' },
    }
    const { code, stdout, stderr } = await ops(['doctor'], { env })
    expect(code).toBe(1)
    expect(stdout).toContain('✗ sms')
    expect(stdout).toContain('✗ e-mail')
    expect(stdout + stderr).not.toContain('hidden-word')
  })
})
