import { mkdirSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { ownFolder } from '../support/folders'
import { aDatabase, aMigratedDatabase, type Ended, ops, query } from './support/ops'
import { AT } from './support/true-of-tickets'

interface Fault {
  check: string
  message: string
  count: number
  rows: string[]
  advice: string
}

const data = ownFolder('estate-verify-')
let demo: string
let broken: string
let ended: Ended
let faults: Fault[]

const verify = (databaseUrl: string, ...more: string[]) =>
  ops(['verify', ...more], { databaseUrl, env: { ESTATE_DATA: data } })
/** Faults of a check, as `3 × what`. */
const of = (check: string): string[] =>
  faults.filter((fault) => fault.check === check).map(({ count, message }) => `${count} × ${message}`)
const rowsOf = (message: string): string[] =>
  faults.find((fault) => fault.message.includes(message))?.rows ?? []

/** What no rule and no trigger would let happen. */
const HARM = [
  // The timeline: a lost row, an impossible move, a status that nobody gave, a ticket without any.
  `delete from ticket_updates where id = (select u.id from ticket_updates u join tickets t on t.id = u.ticket_id
     where t.number = 'MNT-2025-0001' and u.status_to = 'acknowledged' limit 1)`,
  `update ticket_updates set status_to = 'closed' where id = (select u.id from ticket_updates u join tickets t on t.id = u.ticket_id
     where t.status = 'submitted' and u.status_to is not null order by t.number limit 1)`,
  `update tickets set status = 'cancelled' where number = (select min(number) from tickets where status = 'closed' and number > 'MNT-2025-0001')`,
  `delete from ticket_updates where ticket_id = (select id from tickets where status = 'resolved' order by number limit 1)`,
  // References, counts, numbers, messages.
  `delete from media where id = (select photo_id from gallery_photos order by id limit 1)`,
  `update events set heads_going = heads_going + 1 where id = (select min(id::text)::uuid from events)`,
  `update gallery_photos set like_count = 999, comment_count = 999 where id = (select min(id::text)::uuid from gallery_photos)`,
  `insert into ticket_tally values ('closed', 1)`,
  `drop index tickets_number_idx`,
  `update tickets set number = 'MNT-2025-0002' where number = 'MNT-2025-0003'`,
  `update bookings set number = 'BKG-2099-0001' where number = (select max(number) from bookings)`,
  `update deliveries set recipient_id = (select id from users where email = 'omar@khaki.example')
     where id = (select d.id from deliveries d join notifications n on n.id = d.notification_id
       join users u on u.id = n.recipient_id where u.email <> 'omar@khaki.example' order by d.id limit 1)`,
  // Money.
  `update bookings set fee_paid_paise = fee_paid_paise + 1 where id = (select booking_id from ledger_entries order by number limit 1)`,
  `update ledger_entries set amount_paise = amount_paise + 1 where number = (select min(number) from ledger_entries where kind = 'refund')`,
  // Guards.
  `alter table rsvps disable trigger rsvps_count_heads`,
  `alter table flats add constraint flats_named check (number <> 'A-101') not valid`,
]

beforeAll(async () => {
  demo = await aMigratedDatabase()
  const seeded = await ops(['demo', '--at', AT], { databaseUrl: demo, env: { ESTATE_DATA: data } })
  if (seeded.code !== 0) throw new Error(seeded.stderr)
  broken = await aDatabase(demo)
  await query(broken, `set session_replication_role = replica; ${HARM.join(';\n')}`)
  mkdirSync(path.join(data, 'media'), { recursive: true })
}, 300_000)

describe('verify', () => {
  test('finds nothing wrong where nothing is, and ends with 0', async () => {
    const { code, stdout, stderr } = await verify(demo)
    expect(stdout).toContain('Nothing is wrong.')
    expect(stderr).toContain('Replaying every ticket from its timeline')
    expect(code).toBe(0)
  }, 120_000)

  test('finds everything that is wrong, and ends with 1', async () => {
    const file = path.join(data, 'media', 'nobodys.jpg')
    writeFileSync(file, 'x')
    utimesSync(file, new Date('2026-01-01'), new Date('2026-01-01'))
    ended = await verify(broken, '--json')
    const told = JSON.parse(ended.stdout)
    faults = told.faults
    expect(told.healthy).toBe(false)
    expect(ended.code).toBe(1)
  }, 120_000)

  test('replays the tickets', () => {
    expect(of('timelines')).toEqual([
      expect.stringMatching(/^1 × a row of the timeline goes on from another status/),
      expect.stringMatching(/^1 × the timeline has a move that the table/),
      expect.stringMatching(/^1 × the timeline has no row of a status/),
      expect.stringMatching(/^1 × the ticket has another status than its timeline ends with/),
    ])
    expect(rowsOf('goes on from another')).toEqual(['MNT-2025-0001'])
  })

  test('follows the references', () => {
    expect(of('foreign keys').join('\n')).toContain(
      'gallery_photos.photo_id names a row of media that is not there',
    )
  })

  test('looks at what guards the rows', () => {
    expect(rowsOf('switched off')).toEqual(['rsvps: rsvps_count_heads'])
    expect(rowsOf('has not been checked')).toEqual(['flats: flats_named'])
  })

  test('counts again', () => {
    expect(of('counts')).toHaveLength(4)
    expect(rowsOf('total of tickets')).toContain('closed')
  })

  test('compares the numbers', () => {
    expect(rowsOf('a number of tickets is there twice')).toEqual(['MNT-2025-0002'])
    expect(rowsOf('next number of bookings')).toEqual(['number_bkg_2099'])
  })

  test('looks at the messages', () => {
    expect(of('messages')).toEqual([
      '1 × a delivery has no message, or goes to somebody else than its message',
    ])
  })

  test('adds up the ledger', () => {
    expect(of('ledger').join('\n')).toContain('the booking notes other sums than its entries')
  })

  test('tells of files that nobody names, and deletes none', () => {
    expect(rowsOf('belongs to no row')).toEqual(['nobodys.jpg'])
  })

  test('says what to do about each', () => {
    expect(
      faults.every(({ advice, rows }) => advice.length > 0 && rows.length > 0 && rows.length <= 20),
    ).toBe(true)
  })
})
