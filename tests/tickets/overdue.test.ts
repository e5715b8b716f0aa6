import { beforeAll, describe, expect, test } from 'vitest'
import { holdKindIn } from '@/domain/sla/words'
import { whereOf } from '@/web/admin/conditions'
import { dueInWords } from '@/web/admin/due-words'
import { quickFilter } from '@/web/admin/quick-filters'
import { pressingWork } from '@/web/data/home/pressing'
import { jobPage } from '@/web/data/work/pages'
import { teamPage } from '@/web/data/work/team'
import { Terminal } from '../cli/terminal'
import { changedAt, reportedAt } from '../support/at-time'
import { useEstate } from '../support/estate'
import { emailOf, PASSWORD, type PersonName } from '../support/people'
import { staffIdOf } from '../support/register'
import { viewerOf } from '../support/viewer'

const estate = useEstate()
const HOUR_MS = 3_600_000
const NOW = new Date()
const ago = (hours: number): Date => new Date(NOW.getTime() - hours * HOUR_MS)

/** Numbers of the tickets of this file by what they are; twelve hours are promised, and twenty have gone by. */
const numbers = new Map<string, string>()
const LATE = ['late', 'late, then laid aside', 'waits for a part', 'unseen'] as const

async function aJob(name: string, hours: number): Promise<string> {
  const { id, number } = await reportedAt(estate, ago(hours))
  numbers.set(name, number ?? '')
  await changedAt(estate, ago(hours - 0.1), id, 'supervisor', { assignedTo: await staffIdOf('plumber') })
  await changedAt(estate, ago(hours - 0.2), id, 'plumber', { status: 'in_progress' })
  return id
}

function hold(hours: number, id: string, holdReason: string) {
  const heldUntil = ago(-48).toISOString()
  const holdKind = holdKindIn(holdReason)
  return changedAt(estate, ago(hours), id, 'plumber', { status: 'on_hold', holdReason, holdKind, heldUntil })
}

beforeAll(async () => {
  await aJob('late', 20)
  await hold(5, await aJob('late, then laid aside', 20), 'Resident away')
  await hold(15, await aJob('waits for a part', 20), 'Waiting for a part')
  await hold(15, await aJob('stands still', 20), 'Resident away')
  await aJob('in time', 1)
  const done = await aJob('done late', 20)
  await changedAt(estate, ago(2), done, 'plumber', { status: 'resolved', resolution: 'New washer' })
  numbers.set('unseen', (await reportedAt(estate, ago(20))).number ?? '')
})

const late = (): string[] => LATE.map((name) => numbers.get(name) ?? '').sort()
const all = (): string[] => [...numbers.values()].sort()
const numbersOf = (docs: readonly { number?: string | null }[]): string[] =>
  docs.map(({ number }) => number ?? '').sort()

const list = async (query: string, as: PersonName = 'supervisor') =>
  (await estate.call('GET', `/api/tickets?limit=100&${query}`, { as })).body.docs

async function terminal(...argv: string[]) {
  const supervisor = new Terminal({ address: estate.url, now: NOW, stdin: PASSWORD })
  await supervisor.run('auth', 'login', '--email', emailOf('supervisor'), '--password-stdin')
  return JSON.parse((await supervisor.run(...argv, '--json')).stdout)
}

describe('which tickets are overdue is the same', () => {
  test('in the list that asks for them, in the one of all others, and on each ticket', async () => {
    expect(numbersOf(await list('overdue=true'))).toEqual(late())
    expect(numbersOf(await list('overdue=false'))).toEqual(all().filter((number) => !late().includes(number)))
    const documents: { number: string; overdue: boolean }[] = await list('')
    expect(numbersOf(documents.filter(({ overdue }) => overdue))).toEqual(late())
  })

  test('on the command line', async () => {
    expect(numbersOf((await terminal('tickets', 'list', '--overdue')).docs)).toEqual(late())
    expect(numbersOf((await terminal('queue')).breached.docs)).toEqual(late())
  })

  test('under the panel’s filter, and in the words of its lists', async () => {
    const where = new URLSearchParams()
    const [{ and = [] } = {}] = (whereOf(quickFilter('overdue').conditions(NOW, 'Asia/Kolkata')).or ??
      []) as {
      and?: Record<string, Record<string, unknown>>[]
    }[]
    for (const [index, condition] of and.entries())
      for (const [field, test] of Object.entries(condition))
        for (const [operator, value] of Object.entries(test))
          where.append(`where[and][${index}][${field}][${operator}]`, String(value))
    expect(numbersOf(await list(where.toString()))).toEqual(late())
    const documents: any[] = await list('')
    const told = documents.filter(
      ({ status, holdKind, heldUntil, resolveDue }) =>
        dueInWords(
          { status, holdKind, heldUntil: heldUntil && new Date(heldUntil), resolveDue: new Date(resolveDue) },
          NOW,
        )?.isOverdue,
    )
    expect(numbersOf(told)).toEqual(late())
  })

  test('at work, on the home page and in the team', async () => {
    const [supervisor, plumber] = [await viewerOf(estate, 'supervisor'), await viewerOf(estate, 'plumber')]
    const { jobs } = await jobPage(supervisor, { list: 'overdue', staffId: null, page: 1 })
    expect(numbersOf(jobs)).toEqual(late())
    expect(jobs.every(({ overdue }) => overdue)).toBe(true)
    expect(await pressingWork(supervisor)).toMatchObject({ overdue: LATE.length })
    const carried = LATE.length - 1
    expect(await pressingWork(plumber)).toMatchObject({ overdue: carried })
    const { members } = await teamPage(supervisor, 1)
    expect(members.find(({ employeeId }) => employeeId === 'PL001')?.overdue).toBe(carried)
  })

  test('to the clock itself', async () => {
    const documents: { id: string; number: string; status: string }[] = await list('')
    const missed = await Promise.all(
      documents.map(async ({ id, number }) => {
        const { resolve } = (await estate.call('GET', `/api/tickets/${id}/clock`, { as: 'supervisor' })).body
        return { number, isLate: resolve.missedAt !== null && resolve.metAt === null }
      }),
    )
    expect(numbersOf(missed.filter(({ isLate }) => isLate))).toEqual(late())
  })
})

describe('the clock of a ticket', () => {
  const clockOf = async (name: string, as?: PersonName) => {
    const [{ id }] = await list(`where[number][equals]=${numbers.get(name)}`)
    return estate.call('GET', `/api/tickets/${id}/clock`, as ? { as } : {})
  }

  test('is told to its resident in the contract’s shape', async () => {
    const { status, body } = await clockOf('stands still', 'asha')
    expect(status).toBe(200)
    expect(Object.keys(body)).toEqual(['acknowledge', 'resolve', 'cycle', 'ledger'])
    expect(Object.keys(body.resolve).sort()).toEqual(
      ['allowedMinutes', 'due', 'isPaused', 'metAt', 'missedAt', 'usedMinutes'].sort(),
    )
    expect(body.resolve).toMatchObject({
      allowedMinutes: 720,
      usedMinutes: 300,
      isPaused: true,
      missedAt: null,
    })
    expect(body.ledger.map(({ kind }: { kind: string }) => kind)).toEqual([
      'started',
      'acknowledged',
      'paused_now',
      'used',
    ])
    expect(body.ledger[2]).toMatchObject({ kind: 'paused_now', holdKind: 'resident_away', minutes: 900 })
    expect(body.ledger[3].text).toBe('5 h of 12 h used; the clock stands still.')
  })

  test('is nobody else’s', async () => {
    expect((await clockOf('late', 'meera')).status).toBe(404)
    expect((await clockOf('late', 'electrician')).status).toBe(404)
    expect((await clockOf('late')).status).toBe(401)
    expect((await estate.call('GET', '/api/tickets/none/clock', { as: 'asha' })).status).toBe(404)
  })

  test('of what concerns everybody names nobody to a neighbour', async () => {
    const { id } = await reportedAt(estate, ago(3), { scope: 'community', category: 'Electrical' })
    const { status, body } = await estate.call('GET', `/api/tickets/${id}/clock`, { as: 'meera' })
    expect(status).toBe(200)
    expect(JSON.stringify(body)).not.toMatch(/asha/i)
  })
})
