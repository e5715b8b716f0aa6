import { beforeAll, describe, expect, test, vi } from 'vitest'
import { listAllJobs, runOneJob } from '@/cli/ops/jobs'
import { stored } from '../support/database'
import { aDatabase, aMigratedDatabase, oneValue, ops, query } from './support/ops'

let empty: string
beforeAll(async () => {
  empty = await aMigratedDatabase()
})

const lines = (text: string): string[] => text.trim().split('\n')
const administrators = () =>
  stored<{ email: string; hash: string }>(
    'select u.email, u.hash from administrators a join users u on u.id = a.user_id order by 1',
  )

describe('create-admin', () => {
  test('makes an account that may do everything, and the audit says who', async () => {
    const args = ['create-admin', '--email', 'Leela@Khaki.example', '--name', 'Leela', '--password-stdin']
    expect(await ops(args, { input: 'a-long-password\n' })).toMatchObject({ code: 0, stdout: '' })
    expect((await administrators()).map(({ email }) => email)).toContain('leela@khaki.example')
    const audit = await stored(
      `select 1 from audit_events where job = 'create-admin' and subject in ('users', 'administrators')`,
    )
    expect(audit).toHaveLength(2)
  })

  test('lets an account in that exists, and keeps its password', async () => {
    const before = await stored<{ hash: string }>(`select hash from users where email = 'omar@khaki.example'`)
    const { code, stderr } = await ops(['create-admin', '--email', 'omar@khaki.example'])
    expect(code).toBe(0)
    expect(stderr).toContain('password stays')
    expect((await administrators()).find(({ email }) => email === 'omar@khaki.example')?.hash).toBe(
      before[0]?.hash,
    )
  })

  test('refuses a short password, and makes nothing', async () => {
    const args = ['create-admin', '--email', 'short@khaki.example', '--name', 'Short', '--password-stdin']
    expect((await ops(args, { input: 'short\n' })).code).toBe(1)
    expect(await stored(`select 1 from users where email = 'short@khaki.example'`)).toEqual([])
  })

  test('asks nothing where nobody can answer', async () => {
    expect((await ops(['create-admin'])).code).toBe(2)
    expect((await ops(['create-admin', '--email', 'new@khaki.example', '--name', 'New'])).code).toBe(2)
  })
})

describe('seed', () => {
  test('adds the categories and settings once', async () => {
    const url = await aDatabase(empty)
    expect((await ops(['seed'], { databaseUrl: url })).stderr).toContain('20 ticket categories')
    await query(url, `delete from ticket_categories where name = 'Other'`)
    expect((await ops(['seed'], { databaseUrl: url })).stderr).toContain('Added 1 ticket categor')
    expect((await ops(['seed'], { databaseUrl: url })).stderr).toContain('Nothing was missing')
    expect(await oneValue(url, 'select count(*)::int from settings')).toBe(1)
  }, 120_000)
})

describe('doctor', () => {
  test('finds nothing broken where nothing is', async () => {
    const { code, stdout } = await ops(['doctor'])
    expect(stdout).not.toContain('✗')
    expect(stdout).toContain('✓ web push')
    expect(code).toBe(0)
  })

  test('says that the migrations have not run', async () => {
    const { code, stdout } = await ops(['doctor', '--json'], { databaseUrl: await aDatabase() })
    const { healthy, findings } = JSON.parse(stdout)
    expect(code).toBe(1)
    expect(healthy).toBe(false)
    expect(findings).toContainEqual(expect.objectContaining({ check: 'migrations', state: 'broken' }))
  })

  test('says that a message is late, and that nobody administers', async () => {
    const url = await aDatabase(empty)
    await query(
      url,
      `with u as (insert into users (name, email) values ('Asha', 'asha@khaki.example') returning id),
      n as (insert into notifications (happening, recipient_id, kind, category, title, urgency)
        select 'h', id, 'ticket.created', 'tickets', 't', 'normal' from u returning id, recipient_id)
      insert into deliveries (notification_id, recipient_id, channel, created_at)
        select id, recipient_id, 'email', now() - interval '1 hour' from n`,
    )
    const { stdout } = await ops(['doctor', '--json'], { databaseUrl: url })
    const broken = JSON.parse(stdout).findings.filter(({ state }: { state: string }) => state === 'broken')
    expect(broken.map(({ check }: { check: string }) => check)).toEqual(['outbox', 'administrators'])
  }, 120_000)

  test('says that the database does not answer, without its password', async () => {
    const { code, stdout } = await ops(['doctor'], {
      databaseUrl: 'postgres://khaki:hidden-word@127.0.0.1:1/none',
    })
    expect(code).toBe(1)
    expect(stdout).toContain('✗ database')
    expect(stdout).not.toContain('hidden-word')
  })
})

describe('jobs', () => {
  test('are listed as tab-separated lines, and as JSON', async () => {
    const { code, stdout } = await ops(['jobs', 'list'])
    expect(code).toBe(0)
    expect(lines(stdout)[0]?.split('\t').slice(0, 2)).toEqual(['name', 'schedule'])
    const listed = JSON.parse(await written('stdout', () => listAllJobs({ json: true })))
    expect(listed.map(({ name }: { name: string }) => name)).toContain('wake-held-tickets')
  })

  test('run by name, and leave a trace', async () => {
    expect((await ops(['jobs', 'run', 'wake-held-tickets', '--at', '2026-11-21T10:00:00Z'])).code).toBe(0)
    expect(
      await stored(`select 1 from job_runs where job = 'wake-held-tickets' and finished_at is not null`),
    ).toHaveLength(1)
  })

  test('that do not exist, and moments that are none, are usage errors in one line', async () => {
    const unknown = await ops(['jobs', 'run', 'make-tea'])
    expect(unknown.code).toBe(2)
    expect(lines(unknown.stderr)).toHaveLength(1)
    expect((await ops(['jobs', 'run', 'deliver', '--at', 'soon'])).code).toBe(2)
  })

  test.each(['escalate-tickets', 'staff-report-daily', 'staff-report-weekly', 'staff-report-monthly'])(
    'that write what stays say so of a time to come: %s',
    async (job) => {
      const said = await written('stderr', () => runOneJob(job, { at: toCome() }))
      expect(said).toMatch(/^\S+ has not come yet: /m)
      expect(said).toMatch(new RegExp(`^${job}: \\d+ changed, 0 failed\\.$`, 'm'))
    },
  )

  test('that change what is looked at again are tried at a time to come without a word', async () => {
    const woken = await ops(['jobs', 'run', 'wake-held-tickets', '--at', toCome()])
    expect(woken.code, woken.stderr).toBe(0)
    expect(woken.stderr).not.toContain('has not come yet')
  })
})

/** What a command writes that needs no process of its own: the others show how one begins and ends. */
async function written(to: 'stdout' | 'stderr', command: () => Promise<void>): Promise<string> {
  const write = vi.spyOn(process[to], 'write').mockReturnValue(true)
  try {
    await command()
    return write.mock.calls.map(([text]) => String(text)).join('')
  } finally {
    write.mockRestore()
  }
}

/** A week from now. */
const toCome = (): string => new Date(Date.now() + 7 * 86_400_000).toISOString()
