import { pbkdf2Sync } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { CATEGORIES } from '@/cli/ops/seed/categories'
import { aDatabase, aMigratedDatabase, oneValue, ops, query } from './support/ops'
import { faultIn, type Move } from './support/timeline'
import { TRUE_OF_ANNOUNCEMENTS } from './support/true-of-announcements'
import { TRUE_OF_BOOKINGS } from './support/true-of-bookings'
import { TRUE_OF_COMMUNITY } from './support/true-of-community'
import { AT, TRUE_OF_TICKETS } from './support/true-of-tickets'

const TABLES = [
  'settings',
  'ticket_categories',
  'ticket_categories_handler_roles',
  'users',
  'administrators',
  'flats',
  'residents',
  'staff',
  'settings_service_hours',
  'settings_holidays',
  'tickets',
  'ticket_updates',
  'ticket_escalations',
  'announcement_categories',
  'announcements',
  'receipts',
  'comments',
  'facilities',
  'facilities_opening_hours',
  'facilities_fee_tiers',
  'closures',
  'bookings',
  'ledger_entries',
  'events',
  'rsvps',
  'event_walk_ins',
  'event_feedback',
  'media',
  'listings',
  'listing_threads',
  'listing_messages',
  'reports',
  'gallery_photos',
  'gallery_likes',
  'documents',
  'document_versions',
  'emergency_contacts',
  'occupancies',
  'staff_reports',
  'activity_days',
  'audit_events',
  'notifications',
  'deliveries',
]

let empty: string
let estate: string

const one = <Value>(text: string): Promise<Value> => oneValue<Value>(estate, text)

/** One hash of all that a table holds; the password's salt is the only thing that chance decides. */
async function fingerprint(url: string): Promise<string[]> {
  const hashes = TABLES.map((table) =>
    oneValue<string>(
      url,
      `select md5(string_agg((to_jsonb(t) - 'salt' - 'hash')::text, '' order by id)) from ${table} t`,
    ),
  )
  return Promise.all(hashes)
}

beforeAll(async () => {
  empty = await aMigratedDatabase()
  estate = await aDatabase(empty)
  const { code, stderr } = await ops(['demo', '--at', AT], { databaseUrl: estate })
  expect(code, stderr).toBe(0)
}, 180_000)

describe('seeding', () => {
  test('the same day gives the same estate, and another day another one', async () => {
    const twin = await aDatabase(empty)
    const later = await aDatabase(empty)
    await ops(['demo', '--at', '2026-11-21T09:31:00+05:30'], { databaseUrl: twin })
    await ops(['demo', '--at', '2026-11-22T09:30:00+05:30'], { databaseUrl: later })
    expect(await fingerprint(twin)).toEqual(await fingerprint(estate))
    expect(await fingerprint(later)).not.toEqual(await fingerprint(estate))
  }, 180_000)

  test('a database in use is refused, and with --if-empty left as it is', async () => {
    const before = await fingerprint(estate)
    const refused = await ops(['demo'], { databaseUrl: estate })
    expect(refused).toMatchObject({ code: 1, stdout: '' })
    expect(refused.stderr.trim().split('\n')).toHaveLength(1)
    expect(await ops(['demo', '--if-empty'], { databaseUrl: estate })).toMatchObject({ code: 0, stdout: '' })
    expect(await fingerprint(estate)).toEqual(before)
  })

  test('a seeding that is killed leaves nothing behind', async () => {
    const url = await aDatabase(empty)
    const killed = await ops(['demo', '--at', AT], { databaseUrl: url, killAt: /flats/ })
    expect(killed.code).not.toBe(0)
    expect(await oneValue(url, 'select count(*)::int from users')).toBe(0)
    expect(await oneValue(url, 'select count(*)::int from ticket_categories')).toBe(0)
  })

  test('a moment that is none is a usage error', async () => {
    expect(await ops(['demo', '--at', 'yesterday'], { databaseUrl: empty })).toMatchObject({
      code: 2,
      stdout: '',
    })
  })

  test('a database without a schema is told to migrate first', async () => {
    const refused = await ops(['demo'], { databaseUrl: await aDatabase() })
    expect(refused.code).toBe(1)
    expect(refused.stderr).toContain('migrate')
  })
})

describe('people', () => {
  test('there are 147 flats, some 250 residents and more than 100 with accounts', async () => {
    expect(await one('select count(*)::int from flats')).toBe(147)
    expect(await one<number>('select count(*)::int from residents')).toBeGreaterThan(235)
    expect(await one<number>('select count(*)::int from residents')).toBeLessThan(275)
    const living = 'select count(user_id)::int from residents where verified and move_out_date is null'
    expect(await one<number>(living)).toBeGreaterThanOrEqual(100)
  })

  test('the accounts of the contract have their places', async () => {
    const rows = await query(
      estate,
      `select split_part(u.email, '@', 1) as who, s.employee_id as staff, boss.employee_id as boss, f.number as flat,
        r.resident_type::text as type, a.id is not null as admin
       from users u left join staff s on s.user_id = u.id left join staff boss on boss.id = s.reporting_to_id
       left join residents r on r.user_id = u.id left join flats f on f.id = r.flat_id left join administrators a on a.user_id = u.id
       where u.email !~ '[.].*@' order by 1`,
    )
    const who = rows.map(({ who, staff, boss, flat, type, admin }) =>
      [who, staff ?? flat ?? (admin ? 'admin' : ''), boss ?? type ?? ''].join(' ').trim(),
    )
    expect(who).toEqual([
      'accountant AC001 FM001',
      'admin admin',
      'asha A-101 owner',
      'cleaner CL001 FM001',
      'electrician EL001 MS001',
      'electrician2 EL002 MS001',
      'gardener GD001 FM001',
      'manager FM001',
      'meera A-102 tenant',
      'omar C-301 owner',
      'plumber PL001 MS001',
      'ravi A-101 family',
      'secretary B-201 owner',
      'security SH001 FM001',
      'supervisor MS001 FM001',
    ])
    expect(
      await one(`select array_agg(employee_id order by employee_id) from staff where is_available24x7`),
    ).toEqual(['EL001', 'PL001'])
    expect(
      await one(`select count(distinct committee_role)::int from residents where user_id is not null`),
    ).toBe(5)
  })

  test('everybody’s password is the one that is printed', async () => {
    const [account] = await query<{ salt: string; hash: string }>(
      estate,
      `select salt, hash from users where email = 'asha@khaki.example'`,
    )
    const hash = pbkdf2Sync('khaki-demo-2026', account?.salt ?? '', 600_000, 32, 'sha256').toString('hex')
    expect(account?.hash).toBe(`pbkdf2-sha256-v1:${hash}`)
    expect(await one('select count(distinct hash)::int from users')).toBe(1)
  })

  test('the categories are those of the table', async () => {
    const rows = await query(
      estate,
      `select name, priority_ceiling::int as ceiling, resolve_hours::int as hours,
        array(select value::text from ticket_categories_handler_roles h where h.parent_id = c.id order by "order") as roles
       from ticket_categories c order by name`,
    )
    const planned = CATEGORIES.map(({ name, ceiling, hours, roles }) => ({
      name,
      ceiling,
      hours,
      roles: [...roles],
    }))
    expect(rows).toEqual(planned.sort((a, b) => a.name.localeCompare(b.name)))
  })
})

describe('history', () => {
  test('every ticket’s timeline is one that the rules allow', async () => {
    const moves = await query<Move & { ticket: string }>(
      estate,
      `select t.id as ticket, t.number, t.status::text, u.status_from::text as from, u.status_to::text as to, u.created_at as at,
        u.author_side = 'system' as is_system
       from ticket_updates u join tickets t on t.id = u.ticket_id where u.status_to is not null order by u.created_at`,
    )
    const byTicket = Map.groupBy(moves, (move) => move.ticket)
    expect(byTicket.size).toBe(await one('select count(*)::int from tickets'))
    expect([...byTicket.values()].map(faultIn).filter((fault) => fault !== null)).toEqual([])
  })

  test.each(TRUE_OF_TICKETS)('%s', async (_, text) => {
    expect(await one<boolean>(text)).toBe(true)
  })

  test.each([
    ['a ticket reported', 'tickets', 'true'],
    ['a ticket resolved', 'ticket_updates', `status_to = 'resolved'`],
    ['a comment', 'ticket_updates', `kind = 'comment'`],
  ])('%s on each of the last 90 days', async (_, table, condition) => {
    const days = `select count(distinct (created_at at time zone 'Asia/Kolkata')::date)::int from ${table}
      where ${condition} and (created_at at time zone 'Asia/Kolkata')::date between date '2026-11-21' - 90 and date '2026-11-21' - 1`
    expect(await one(days)).toBe(90)
  })

  test('asha’s latest closed ticket was closed twenty days ago', async () => {
    const closed = `select max((closed_at at time zone 'Asia/Kolkata')::date)::text from tickets t
      join residents r on r.id = t.resident_id join users u on u.id = r.user_id where u.email = 'asha@khaki.example' and t.status = 'closed'`
    expect(await one(closed)).toBe('2026-11-01')
  })

  test('numbers go on after the last one of each year', async () => {
    const next = await one<string>(`select next_number('MNT', 2026)`)
    const last = await one<string>(`select max(number) from tickets where number like 'MNT-2026-%'`)
    expect(Number(next.split('-')[2])).toBe(Number(last.split('-')[2]) + 1)
  })
})

describe('announcements', () => {
  test.each(TRUE_OF_ANNOUNCEMENTS)('%s', async (_, text) => {
    expect(await one<boolean>(text)).toBe(true)
  })

  test('numbers go on after the last one', async () => {
    const next = await one<string>(`select next_number('ANN', 2026)`)
    const last = await one<string>(`select max(number) from announcements where number like 'ANN-2026-%'`)
    expect(Number(next.split('-')[2])).toBe(Number(last.split('-')[2]) + 1)
  })
})

describe('bookings', () => {
  test.each(TRUE_OF_BOOKINGS)('%s', async (_, text) => {
    expect(await one<boolean>(text)).toBe(true)
  })

  test.each(['created_at', 'start'])('one at least on each of the last 90 days, by %s', async (column) => {
    const days = `select count(distinct (${column} at time zone 'Asia/Kolkata')::date)::int from bookings
      where (${column} at time zone 'Asia/Kolkata')::date between date '2026-11-21' - 90 and date '2026-11-21' - 1`
    expect(await one(days)).toBe(90)
  })

  test('numbers go on after the last ones', async () => {
    for (const [kind, table] of [
      ['BKG', 'bookings'],
      ['RCP', 'ledger_entries'],
    ]) {
      const next = await one<string>(`select next_number('${kind}', 2026)`)
      const last = await one<string>(`select max(number) from ${table} where number like '${kind}-2026-%'`)
      expect(Number(next.split('-')[2])).toBe(Number(last.split('-')[2]) + 1)
    }
  })
})

describe('events and what neighbours share', () => {
  test.each(TRUE_OF_COMMUNITY)('%s', async (_, text) => {
    expect(await one<boolean>(text)).toBe(true)
  })
})
