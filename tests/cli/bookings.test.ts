import { describe, expect, test } from 'vitest'
import type { Booking } from '../../cli/bookings/wire'
import { type Asked, list, refusal } from './fake-estate'
import { useScriptedEstate } from './scripted'

const scripted = useScriptedEstate()

const HALL = { id: 'hall', name: 'Community Hall', mode: 'exclusive' as const }
const POOL = { id: 'pool', name: 'Swimming Pool', mode: 'pool' as const, places: 20 }

/** A booking as the server answers it at depth 1: six to nine in the evening, a week from noon. */
function aBooking(fields: Partial<Booking> = {}): Booking {
  return {
    id: 'id-1',
    number: 'BKG-2026-0001',
    status: 'pending',
    facility: HALL,
    start: '2026-11-27T12:30:00.000Z',
    end: '2026-11-27T15:30:00.000Z',
    blockedUntil: '2026-11-27T16:00:00.000Z',
    resident: { id: 'asha', name: 'Asha Menon' },
    flat: { id: 'a101', number: 'A-101' },
    guests: 40,
    approveBy: '2026-11-20T10:30:00.000Z',
    createdAt: '2026-11-18T10:30:00.000Z',
    updatedAt: '2026-11-18T10:30:00.000Z',
    ...fields,
  }
}

const answering = (booking: Booking, answered: Partial<Booking> = {}) => ({
  'GET /bookings': () => list([booking]),
  [`PATCH /bookings/${booking.id}`]: () => ({ doc: { ...booking, ...answered }, message: 'ok' }),
})
const sent = () => scripted.estate.asked.find(({ method }) => method === 'PATCH')?.body
const askedFor = (path: string) => scripted.estate.askedFor('GET', path)[0]?.query

describe('a change of one booking', () => {
  test.each([
    [['approve', '1', '--note', 'Enjoy'], { status: 'confirmed', note: 'Enjoy' }],
    [['reject', '1', '--reason', 'Painting'], { status: 'rejected', note: 'Painting' }],
    [['cancel', 'BKG-2026-0001', '--reason', 'Rain'], { status: 'cancelled', note: 'Rain' }],
    [['cancel', '1', '--yes'], { status: 'cancelled' }],
    [['check-in', '#1'], { checkedIn: true }],
  ] as const)('%j', async (argv, body) => {
    const terminal = await scripted.terminalAt(answering(aBooking()))
    expect(await terminal.run('bookings', ...argv)).toMatchObject({ exitCode: 0, stderr: '' })
    expect(askedFor('/bookings')?.get('where[number][equals]')).toBe('BKG-2026-0001')
    expect(sent()).toEqual(body)
  })

  test.each([
    [
      'approve',
      { status: 'approved', payBy: '2026-11-22T12:30:00.000Z', feePaise: 200_000, depositPaise: 500_000 },
      '✓ BKG-2026-0001 is approved: ₹7,000.00 to be paid by 22 Nov 2026, 6:00 pm.',
    ],
    ['approve', { status: 'confirmed' }, '✓ BKG-2026-0001 is confirmed.'],
    [
      'cancel',
      { status: 'cancelled', refundPaise: 150_050 },
      '✓ BKG-2026-0001 is cancelled: ₹1,500.50 to give back.',
    ],
  ] as const)('%s tells what it came to: %j', async (verb, answered, sentence) => {
    const terminal = await scripted.terminalAt(answering(aBooking(), answered), { columns: 100 })
    const { stdout } = await terminal.run('--no-color', '--yes', 'bookings', verb, '1')
    expect(stdout.replaceAll(/[\u00a0\u202f]/g, ' ').trim()).toBe(sentence)
  })

  test('an offer is not taken by saying yes to it', async () => {
    const terminal = await scripted.terminalAt(answering(aBooking({ status: 'offered' })))
    expect(await terminal.run('bookings', 'approve', '1')).toMatchObject({ exitCode: 6, stdout: '' })
    expect(sent()).toBeUndefined()
  })

  test('a cancellation without a reason or a yes is not sent where nobody can be asked', async () => {
    const terminal = await scripted.terminalAt(answering(aBooking()))
    const { exitCode, stderr } = await terminal.run('bookings', 'cancel', '1')
    expect(exitCode).toBe(2)
    expect(stderr).toContain('--reason or --yes')
    expect(sent()).toBeUndefined()
  })

  test('a rejection without a reason is not sent where nobody can be asked', async () => {
    const terminal = await scripted.terminalAt(answering(aBooking()))
    const { exitCode, stderr } = await terminal.run('bookings', 'reject', '1')
    expect(exitCode).toBe(2)
    expect(stderr).toContain('--reason')
    expect(sent()).toBeUndefined()
  })

  test('a refused one names the booking and what could be done instead', async () => {
    const message = 'The booking is confirmed: it can become cancelled.'
    const terminal = await scripted.terminalAt({
      ...answering(aBooking()),
      'PATCH /bookings/id-1': () =>
        refusal(409, 'transition_not_allowed', message, { details: { allowed: ['cancelled'] } }),
    })
    const { exitCode, stderr } = await terminal.run('bookings', 'approve', '1')
    expect(exitCode).toBe(6)
    expect(stderr).toContain(`BKG-2026-0001: ${message}`)
    expect(stderr).toContain('estate bookings cancel BKG-2026-0001')
  })

  test('one that is not there, and what is none', async () => {
    const terminal = await scripted.terminalAt({ 'GET /bookings': () => list([]) })
    expect(await terminal.run('bookings', 'show', '7')).toMatchObject({ exitCode: 5 })
    expect(await terminal.run('bookings', 'show', 'MNT-2026-0001')).toMatchObject({ exitCode: 2 })
  })
})

describe('the list of bookings', () => {
  test('is narrowed by status, facility, local days and to one’s own', async () => {
    const terminal = await scripted.terminalAt({
      'GET /bookings': () => list([aBooking()]),
      'GET /facilities': () => list([HALL, POOL]),
      'GET /users/me': () => ({ user: { id: 'u-asha', resident: 'asha', staff: null } }),
    })
    const flags = [
      '--status',
      'pending,approved',
      '--facility',
      'comm',
      '--from',
      'tomorrow',
      '--to',
      '2026-11-30',
    ]
    expect(await terminal.run('bookings', 'list', ...flags, '--mine', '--limit', '5')).toMatchObject({
      exitCode: 0,
      stderr: '',
    })
    expect(Object.fromEntries(askedFor('/bookings') ?? [])).toMatchObject({
      'where[and][0][status][in]': 'pending,approved',
      'where[and][1][start][greater_than_equal]': '2026-11-20T18:30:00.000Z',
      'where[and][1][start][less_than]': '2026-11-30T18:30:00.000Z',
      'where[and][2][facility][equals]': 'hall',
      'where[and][3][or][0][resident][equals]': 'asha',
      'where[and][3][or][1][bookedBy][equals]': 'u-asha',
      sort: 'start',
      limit: '5',
    })
  })

  test.each([
    [['--status', 'lost'], 2],
    [['--from', 'someday'], 2],
    [['--to', '2026-02-30'], 2],
    [['--facility', 'garage'], 5],
  ] as const)('%j is refused before anything is asked', async (flags, exitCode) => {
    const terminal = await scripted.terminalAt({ 'GET /facilities': () => list([HALL, POOL]) })
    expect(await terminal.run('bookings', 'list', ...flags)).toMatchObject({ exitCode, stdout: '' })
    expect(askedFor('/bookings')).toBeUndefined()
  })

  test('tells a person when, and a program start and end', async () => {
    const docs = [
      aBooking(),
      aBooking({ status: 'confirmed', start: '2026-12-31T08:30:00.000Z', end: '2027-01-02T05:30:00.000Z' }),
    ]
    const routes = { 'GET /bookings': () => list(docs) }
    const shown = await (await scripted.terminalAt(routes, { columns: 140 })).run(
      '--no-color',
      'bookings',
      'list',
    )
    expect(shown.stdout).toContain('Fri 27 Nov 18:00–21:00')
    expect(shown.stdout).toContain('Thu 31 Dec 14:00 – Sat 2 Jan 2027 11:00')
    expect(shown.stdout).toContain('decide in 4 h')
    await scripted.estate.stop()
    const [header, row] = (await (await scripted.terminalAt(routes)).run('bookings', 'list')).stdout.split(
      '\n',
    )
    expect(header).toBe('number\tstatus\tfacility\tstart\tend\tflat\tresident\tguests\tdue')
    expect(row).toBe(
      'BKG-2026-0001\tpending\tCommunity Hall\t2026-11-27T12:30:00.000Z\t2026-11-27T15:30:00.000Z\tA-101\tAsha Menon\t40\t2026-11-20T10:30:00.000Z',
    )
  })

  test('is the server’s envelope as JSON', async () => {
    const terminal = await scripted.terminalAt({ 'GET /bookings': () => list([aBooking()]) })
    const { stdout } = await terminal.run('bookings', 'list', '--json')
    expect(JSON.parse(stdout)).toMatchObject({ totalDocs: 1, docs: [{ number: 'BKG-2026-0001' }] })
  })

  test('does not let a purpose or a name move the cursor', async () => {
    const nasty = aBooking({
      resident: { id: 'x', name: 'Asha\u001b[2J\nMenon' },
      purpose: '\u001b]0;x\u0007Party',
    })
    const terminal = await scripted.terminalAt({ 'GET /bookings': () => list([nasty]) }, { columns: 140 })
    for (const argv of [['list'], ['show', '1']]) {
      const { stdout } = await terminal.run('--no-color', 'bookings', ...argv)
      expect(stdout).not.toContain('\u001b')
      expect(stdout).not.toContain('\u0007')
    }
  })
})

describe('a day and a facility', () => {
  test('today has the bookings that touch the day, the time to clean, and what is closed', async () => {
    const today = {
      start: '2026-11-20T08:30:00.000Z',
      end: '2026-11-20T09:30:00.000Z',
      blockedUntil: '2026-11-20T09:45:00.000Z',
    }
    const closure = { id: 'c', facility: POOL, ...today, reason: 'Tiles' }
    const routes = {
      'GET /bookings': () => list([aBooking({ ...today, status: 'confirmed' })]),
      'GET /closures': () => list([closure]),
    }
    const terminal = await scripted.terminalAt(routes, { columns: 140 })
    const { stdout } = await terminal.run('--no-color', 'bookings', 'today')
    expect(stdout).toMatch(/14:00–15:00 +Community Hall +BKG-2026-0001 +Confirmed .*to 15:15/)
    expect(stdout).toMatch(/Closed\n.*\nFri 20 Nov 14:00–15:00 +Swimming Pool +Tiles/)
    expect(Object.fromEntries(askedFor('/bookings') ?? [])).toMatchObject({
      'where[start][less_than]': '2026-11-20T18:30:00.000Z',
      'where[end][greater_than]': '2026-11-19T18:30:00.000Z',
    })
  })

  test('availability asks for the day in the facility’s zone, and tells the price or the reason', async () => {
    const slot = {
      start: '2026-11-21T00:30:00.000Z',
      end: '2026-11-21T01:30:00.000Z',
      places: 20,
      feePaise: 0,
    }
    const slots = [
      { ...slot, free: true },
      { ...slot, free: false, places: 0, reason: 'capacity_full' },
    ]
    const routes = {
      'GET /facilities': () => list([HALL, POOL]),
      'GET /facilities/pool/availability': ({ query }: Asked) => {
        expect(Object.fromEntries(query)).toEqual({ from: '2026-11-21', days: '1', guests: '2' })
        return { slots }
      },
    }
    const argv = ['bookings', 'availability', 'swim', '--date', 'tomorrow', '--guests', '2']
    const { stdout } = await (await scripted.terminalAt(routes)).run(...argv)
    expect(stdout.trim().split('\n')).toEqual([
      'start\tend\tfree\tplaces\tfee_paise\treason',
      `${slot.start}\t${slot.end}\ttrue\t20\t0\t`,
      `${slot.start}\t${slot.end}\tfalse\t0\t0\tcapacity_full`,
    ])
  })
})
