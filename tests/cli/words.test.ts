import { describe, expect, test } from 'vitest'
import { ageOf, dueIn } from '../../cli/elapsed'
import { exitCodeOfProblem, exitCodeOfStatus } from '../../cli/failures'
import { numberingYear } from '../../cli/number'
import { writeQuery } from '../../cli/query'
import { verbFor } from '../../cli/tickets/change'
import { differences } from '../../cli/tickets/follow'
import { dueWords, nextDue } from '../../cli/tickets/next-due'
import { ticketNumber } from '../../cli/tickets/number'
import { instantOf } from '../../cli/when'
import type { Ticket } from '../../cli/wire'
import { priorityOf, wordsOf } from '../../cli/words'
import { aTicket } from './cast'
import { NOON } from './terminal'

const thisYear = async () => 2026

describe('the number of a ticket', () => {
  test.each([
    ['1', 'MNT-2026-0001'],
    ['#12', 'MNT-2026-0012'],
    ['0042', 'MNT-2026-0042'],
    ['10000', 'MNT-2026-10000'],
    ['MNT-2025-0007', 'MNT-2025-0007'],
    ['mnt-2025-7', 'MNT-2025-0007'],
    ['MNT-2026-123456', 'MNT-2026-123456'],
  ])('%s is %s', async (text, number) => {
    expect(await ticketNumber(text, thisYear)).toBe(number)
  })

  test.each(['', '0', '-1', '1.5', 'BKG-2026-0001', 'MNT-26-1', 'one'])('“%s” is none', async (text) => {
    await expect(ticketNumber(text, thisYear)).rejects.toMatchObject({ exitCode: 2 })
  })

  test('the year turns with the estate’s midnight, not with UTC’s', async () => {
    expect(await numberingYear(new Date('2026-12-31T18:29:59Z'), 'Asia/Kolkata')).toBe(2026)
    expect(await numberingYear(new Date('2026-12-31T18:30:00Z'), 'Asia/Kolkata')).toBe(2027)
  })
})

describe('exit codes', () => {
  test.each([
    [400, 1],
    [401, 3],
    [403, 4],
    [404, 5],
    [409, 6],
    [413, 1],
    [422, 6],
    [429, 1],
    [500, 1],
    [502, 7],
    [503, 7],
  ])('an answer of %i ends with %i', (status, exitCode) => {
    expect(exitCodeOfStatus(status)).toBe(exitCode)
  })

  test.each([
    ['not_permitted', 4],
    ['not_found', 5],
    ['invalid', 1],
    ['transition_not_allowed', 6],
    ['staff_at_capacity', 6],
  ])('a bulk item refused as %s ends with %i', (code, exitCode) => {
    expect(exitCodeOfProblem(code)).toBe(exitCode)
  })
})

describe('words of the vocabulary', () => {
  test('are taken as people write them', () => {
    expect(priorityOf('Urgent')).toBe('emergency')
    expect(wordsOf(['In-Progress,on hold', 'in_progress'], ['in_progress', 'on_hold'], '--status')).toEqual([
      'in_progress',
      'on_hold',
    ])
  })

  test('are listed when another is given', () => {
    expect(() => priorityOf('soon')).toThrow(
      '--priority takes low, medium, high, emergency; “soon” is none of them.',
    )
  })
})

describe('time', () => {
  test.each([
    ['2026-11-20T08:30:00Z', 'in 2 h'],
    ['2026-11-20T06:42:00Z', 'in 12 min'],
    ['2026-11-20T03:30:00Z', '3 h late'],
    ['2026-11-25T06:30:00Z', 'in 5 d'],
  ])('%s is %s', (instant, text) => {
    expect(dueIn(instant, NOON)).toBe(text)
  })

  const due = (fields: Partial<Ticket>): string | null => {
    const ticket = aTicket(fields)
    const next = nextDue(ticket, NOON)
    return next && `${next.isAcknowledging ? 'ack ' : ''}${dueWords(ticket, next, NOON)}`
  }

  test('of a ticket is that of seeing it, until that of resolving it has passed too', () => {
    const acknowledgeDue = '2026-11-20T01:30:00Z'
    expect(due({ acknowledgeDue, resolveDue: '2026-11-20T08:30:00Z' })).toBe('ack 5 h late')
    expect(due({ acknowledgeDue, resolveDue: '2026-11-20T03:30:00Z' })).toBe('3 h late')
    expect(due({ acknowledgeDue, resolveDue: '2026-11-20T08:30:00Z', status: 'assigned' })).toBe('in 2 h')
  })

  test('that stands still does not grow', () => {
    const held = { status: 'on_hold', holdKind: 'resident_away', heldUntil: '2026-11-21T06:30:00Z' } as const
    expect(due({ ...held, resolveDue: '2026-11-08T06:30:00Z' })).toBe('late, paused')
    expect(due({ ...held, resolveDue: '2026-11-08T06:30:00Z', heldUntil: null })).toBe('late, paused')
    expect(due({ ...held, resolveDue: '2026-11-22T08:30:00Z' })).toBe('in 2 d, paused')
    expect(due({ ...held, resolveDue: '2026-11-08T06:30:00Z', holdKind: 'part' })).toBe('12 d late')
    const overslept = { ...held, heldUntil: '2026-11-20T06:00:00Z' }
    expect(due({ ...overslept, resolveDue: '2026-11-20T03:30:00Z' })).toBe('3 h late')
  })

  test('an age is never negative, whatever the clocks say', () => {
    expect(ageOf('2026-11-20T06:31:00Z', NOON)).toBe('0 min')
  })

  test.each([
    ['4h', '2026-11-20T10:30:00.000Z'],
    ['+3d', '2026-11-23T06:30:00.000Z'],
    ['2026-12-01', '2026-11-30T18:30:00.000Z'],
    ['2026-12-01 09:30', '2026-12-01T04:00:00.000Z'],
    ['2026-12-01T09:30:00Z', '2026-12-01T09:30:00.000Z'],
  ])('until %s is %s in the estate’s zone', (text, instant) => {
    expect(instantOf(text, NOON, 'Asia/Kolkata', '--until').toISOString()).toBe(instant)
  })

  test.each(['soon', '2026-13-01', '5', ''])('until “%s” is no time', (text) => {
    expect(() => instantOf(text, NOON, 'Asia/Kolkata', '--until')).toThrow('--until takes')
  })
})

test('a query is written with brackets, and a list of words with commas', () => {
  const query = {
    where: { or: [{ status: { in: ['submitted', 'on_hold'] } }, { a: { exists: false } }] },
    page: undefined,
  }
  expect(decodeURIComponent(writeQuery(query))).toBe(
    'where[or][0][status][in]=submitted,on_hold&where[or][1][a][exists]=false',
  )
})

test.each([
  ['on_hold', 'assigned', 'resume'],
  ['resolved', 'in_progress', 'reopen'],
  ['resolved', 'closed', 'close'],
  ['closed', 'acknowledged', 'reopen'],
  ['assigned', 'acknowledged', null],
  ['assigned', 'in_progress', 'start'],
  ['on_hold', 'cancelled', 'cancel'],
] as const)('from %s to %s one goes by %s', (from, to, verb) => {
  expect(verbFor(from, to)).toBe(verb)
})

test('two looks differ by what came, changed and went', () => {
  const before = new Map([
    ['1', 'one'],
    ['2', 'two'],
    ['3', 'three'],
  ])
  const now = new Map([
    ['1', 'one'],
    ['2', 'TWO'],
    ['4', 'four'],
  ])
  expect(differences(before, now)).toEqual(['changed\tTWO', 'new\tfour', 'gone\tthree'])
})
