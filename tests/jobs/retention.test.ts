import { readFileSync } from 'node:fs'
import path from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { type Kept, RETENTION } from '@/domain/retention'
import { addDays } from '@/domain/time'
import { retention } from '@/jobs/retention'
import { runJob } from '@/jobs/run'
import { aListing, aThread, messagesOf } from '../listings/support/factories'
import { stored } from '../support/database'
import { useEstate } from '../support/estate'
import { inOtherTransaction } from '../support/overtaking'
import { residentIdOf, userIdOf } from '../support/register'
import { aResident } from './support/people'

const estate = useEstate()
/** Far ahead of what the cast has written, so that nothing of it is old by chance. */
const NOW = new Date('2027-06-01T03:30:00+05:30')

const run = (now = NOW) => retention({ payload: estate.payload, now })
/** An instant that was kept as long as it may be, and so many seconds more. */
const beyond = (kept: Kept, seconds: number): Date =>
  new Date(addDays(NOW, -RETENTION[kept].days).getTime() - seconds * 1000)
const count = async (table: string, where = 'true'): Promise<number> =>
  (await stored<{ n: number }>(`select count(*)::int as n from ${table} where ${where}`))[0]?.n ?? 0

interface Message {
  at: Date
  isRead?: boolean
  category?: string
  status?: string
}

async function aMessage(name: string, { at, isRead = true, category = 'tickets', status = 'sent' }: Message) {
  await stored(
    `with n as (insert into notifications (happening, recipient_id, kind, category, title, urgency, read_at, created_at)
       values ($1, $2, 'ticket.started', $3, 't', 'normal', $4, $5) returning id, recipient_id)
     insert into deliveries (notification_id, recipient_id, channel, status, created_at)
       select id, recipient_id, 'email', $6::enum_deliveries_status, $5 from n`,
    [name, await userIdOf('asha'), category, isRead ? at : null, at, status],
  )
}

const messagesLeft = async (): Promise<string[]> =>
  (
    await stored<{
      happening: string
    }>(`select happening from notifications where happening like 'kept %' or happening like 'gone %'
    order by 1`)
  ).map(({ happening }) => happening)

beforeEach(() => stored('delete from job_runs'))

describe('messages', () => {
  test('go with their deliveries: read ones sooner, those of announcements last, and none that is on its way', async () => {
    await aMessage('gone read', { at: beyond('readNotifications', 1) })
    await aMessage('kept read', { at: beyond('readNotifications', -1) })
    await aMessage('kept unread', { at: beyond('readNotifications', 1), isRead: false })
    await aMessage('gone unread', { at: beyond('unreadNotifications', 1), isRead: false })
    await aMessage('kept proof', { at: beyond('unreadNotifications', 1), category: 'announcements' })
    await aMessage('gone proof', { at: beyond('announcementNotifications', 1), category: 'announcements' })
    await aMessage('kept queued', { at: beyond('readNotifications', 1), status: 'queued' })
    const before = await count('deliveries')
    expect(await run()).toEqual({ changed: 3, failed: 0 })
    expect(await messagesLeft()).toEqual(['kept proof', 'kept queued', 'kept read', 'kept unread'])
    expect(await count('deliveries')).toBe(before - 3)
    expect(await run()).toEqual({ changed: 0, failed: 0 })
  })

  test('go by the thousand, and those that another transaction holds the next night', async () => {
    await stored(
      `insert into notifications (happening, recipient_id, kind, category, title, urgency, read_at, created_at)
       select 'gone ' || i, $1, 'ticket.started', 'tickets', 't', 'normal', $2::timestamptz, $2::timestamptz - make_interval(secs => i)
       from generate_series(1, 2500) i`,
      [await userIdOf('asha'), beyond('readNotifications', 1)],
    )
    await inOtherTransaction(async (other) => {
      await other.query(`select id from notifications where happening = 'gone 7' for update`)
      expect(await run()).toMatchObject({ changed: 2499 })
      await other.query('commit')
    })
    expect(await run()).toMatchObject({ changed: 1 })
  })

  test('go once, however many workers let go of them', async () => {
    for (const name of ['gone 1', 'gone 2', 'gone 3'])
      await aMessage(name, { at: beyond('readNotifications', 1) })
    const results = await Promise.all([run(), run(), run()])
    expect(results.reduce((sum, { changed }) => sum + changed, 0)).toBe(3)
  })
})

describe('who has moved out', () => {
  const reached = `num_nonnulls(phone, alternate_phone, email, emergency_contact_name, emergency_contact_phone)`
  async function aLeaver(moveOut: Date): Promise<{ userId: string; profileId: string }> {
    const somebody = await aResident(estate.payload, { moveOutDate: moveOut.toISOString() })
    await stored(
      `update residents set phone = '+919820012345', alternate_phone = '+919820012346', email = 'old@khaki.example',
         emergency_contact_name = 'Nani', emergency_contact_phone = '+919820012347' where id = $1`,
      [somebody.profileId],
    )
    return somebody
  }
  const contacts = async (id: string) =>
    (await stored<{ n: number }>(`select ${reached} as n from residents where id = $1`, [id]))[0]?.n

  test('is no longer reached after a year, and stays in the register by name', async () => {
    const gone = await aLeaver(beyond('contactsOfMovedOut', 1))
    const recent = await aLeaver(beyond('contactsOfMovedOut', -1))
    expect(await run()).toEqual({ changed: 2, failed: 0 })
    expect(await contacts(gone.profileId)).toBe(0)
    expect(await contacts(recent.profileId)).toBe(5)
    expect(await stored('select name from residents where id = $1', [gone.profileId])).toEqual([
      { name: 'Resident' },
    ])
    const phones = await stored(
      'select id, phone is null as erased from users where id = any($1) order by phone',
      [[gone.userId, recent.userId]],
    )
    expect(phones).toEqual([
      { id: recent.userId, erased: false },
      { id: gone.userId, erased: true },
    ])
    expect(await run()).toEqual({ changed: 0, failed: 0 })
  })

  test('leaves a word in the audit, and not the number', async () => {
    const { profileId } = await aLeaver(beyond('contactsOfMovedOut', 1))
    await run()
    const [event] = await stored<{ job: string; changes: object }>(
      `select job, changes from audit_events where subject = 'residents' and subject_id = $1`,
      [profileId],
    )
    expect(event?.job).toBe('retention')
    expect(Object.keys(event?.changes ?? {}).sort()).toEqual([
      'alternatePhone',
      'email',
      'emergencyContact',
      'phone',
    ])
    expect(JSON.stringify(event)).not.toContain('98200')
  })

  test('keeps the number of the account where they work here', async () => {
    const { userId, profileId } = await aLeaver(beyond('contactsOfMovedOut', 1))
    await stored(
      `insert into staff (user_id, name, employee_id, staff_role, is_active) values ($1, 'Guard', $2, 'security_head', true)`,
      [userId, profileId.slice(0, 8)],
    )
    await run()
    expect(await contacts(profileId)).toBe(0)
    expect((await stored('select phone from users where id = $1', [userId]))[0]?.phone).not.toBeNull()
  })

  test('is nobody who lives here', async () => {
    const before = await stored('select phone, email from residents where id = $1', [
      await residentIdOf('asha'),
    ])
    await run()
    expect(
      await stored('select phone, email from residents where id = $1', [await residentIdOf('asha')]),
    ).toEqual(before)
  })
})

test('conversations go a year after the listing, but for what was reported', async () => {
  const threads: string[] = []
  for (const [status, days] of [
    ['sold', 1],
    ['sold', -1],
    ['active', 1],
    ['expired', 1],
  ] as const) {
    const listing = await aListing(estate)
    const { id } = await aThread(estate, listing.id)
    const at = beyond('conversations', days)
    await stored(`update listings set status = $2, closed_at = $3, expires_at = $3 where id = $1`, [
      listing.id,
      status,
      at,
    ])
    await stored('update listing_threads set last_message_at = $2 where id = $1', [id, at])
    threads.push(id)
  }
  const [sold = '', recent, active, expired = ''] = threads
  const [said] = await messagesOf(expired)
  await stored(
    `insert into reports (subject_type, subject_id, reason, reporter_id, outcome)
     values ('listing-messages', $1, 'spam', $2, 'dismissed')`,
    [said.id, await userIdOf('asha')],
  )
  await run()
  expect(await messagesOf(sold)).toEqual([])
  const left = await stored<{ id: string }>('select id from listing_threads')
  expect(left.map(({ id }) => id).sort()).toEqual([recent, active, expired].sort())
})

test('sign-ins that ended long ago go with their devices and their pushes, others stay', async () => {
  const user = await userIdOf('meera')
  for (const [id, at] of [
    ['old', beyond('endedSignIns', 1)],
    ['recent', beyond('endedSignIns', -1)],
  ] as const) {
    await stored(
      `insert into users_sessions (_order, _parent_id, id, created_at, expires_at) values (1, $1, $2, $3, $3)`,
      [user, id, at],
    )
    await stored(`insert into session_devices (session_id, user_id, user_agent) values ($2, $1, 'a phone')`, [
      user,
      id,
    ])
    await stored(
      `insert into push_subscriptions (user_id, endpoint, p256dh, auth, session_id)
       values ($1, 'https://push.example/' || $2, 'k', 's', $2)`,
      [user, id],
    )
  }
  await run()
  const left = (table: string, column: string) => count(table, `${column} in ('old', 'recent')`)
  expect(await left('users_sessions', 'id')).toBe(1)
  expect(await left('session_devices', 'session_id')).toBe(1)
  expect(await left('push_subscriptions', 'session_id')).toBe(1)
})

test('days of use go after two years, by the estate’s own days', async () => {
  const user = await userIdOf('asha')
  // 03:30 of 1 June 2027 in the estate, two years on.
  for (const date of ['2025-05-31', '2025-06-01'])
    await stored('insert into activity_days (user_id, date) values ($1, $2)', [user, date])
  await run()
  expect(await stored(`select date from activity_days where date < '2026-01-01'`)).toEqual([
    { date: '2025-06-01' },
  ])
})

test('runs of jobs go, but never the last that went well', async () => {
  const at = beyond('jobRuns', 0).getTime()
  const runs: [string, number, string | null][] = [
    ['backup', 3000, null],
    ['backup', 2000, null],
    ['backup', 1000, 'the disk was full'],
    ['count', 2000, null],
    ['count', -1000, null],
  ]
  for (const [job, before, error] of runs) {
    const tick = new Date(at - before)
    await stored(
      'insert into job_runs (job, tick, started_at, finished_at, error, created_at) values ($1, $2, $2, $2, $3, $2)',
      [job, tick, error],
    )
  }
  await run()
  expect(await stored('select job, error from job_runs order by job, tick')).toEqual([
    { job: 'backup', error: null },
    { job: 'backup', error: 'the disk was full' },
    { job: 'count', error: null },
  ])
})

test('answers and failures that nobody asks for any more go', async () => {
  await stored('delete from idempotency_keys')
  await stored(
    `insert into idempotency_keys (account, path, key, body_hash, leased_until, expires_at)
     select 'a', 'p', i::text, 'h', $1, $1::timestamptz + make_interval(secs => i - 1) from generate_series(0, 2) i`,
    [NOW],
  )
  await stored('delete from sign_in_failures')
  await stored(`insert into sign_in_failures values ('a', 'old', $1), ('a', 'recent', $2)`, [
    beyond('signInFailures', 1),
    beyond('signInFailures', -1),
  ])
  await run()
  expect(await count('idempotency_keys')).toBe(2)
  expect(await stored('select address from sign_in_failures')).toEqual([{ address: 'recent' }])
})

test('the audit, the timelines and the ledger are not touched, however late it is', async () => {
  const tables = ['audit_events', 'ticket_updates', 'ledger_entries', 'tickets', 'receipts', 'occupancies']
  const until = new Date()
  const whole = () =>
    Promise.all(
      tables.map((table) =>
        stored(
          `select count(*), md5(string_agg(t::text, '' order by id)) from ${table} t where created_at <= $1`,
          [until],
        ),
      ),
    )
  const before = await whole()
  expect(await runJob(estate.payload, 'retention', addDays(NOW, 3650))).toMatchObject({ failed: 0 })
  expect(await whole()).toEqual(before)
})

test('the guide says of everything how long it is kept', () => {
  const guide = readFileSync(path.join(import.meta.dirname, '../../docs/retention.md'), 'utf8')
  for (const { days } of Object.values(RETENTION)) if (days > 1) expect(guide).toContain(`${days} days`)
})
