import { describe, expect, test } from 'vitest'
import { stored } from '../support/database'
import { useEstate } from '../support/estate'
import { emailOf, PASSWORD, type PersonName } from '../support/people'
import { type Ended, Terminal } from './terminal'

const estate = useEstate()

const terminals = new Map<PersonName, Promise<Terminal>>()

/** The person's own terminal, signed in as a person signs in. */
function terminalOf(person: PersonName): Promise<Terminal> {
  const known = terminals.get(person) ?? signedIn(person)
  terminals.set(person, known)
  return known
}

async function signedIn(person: PersonName): Promise<Terminal> {
  const terminal = new Terminal({ address: estate.url, now: new Date(), stdin: PASSWORD })
  const ended = await terminal.run('auth', 'login', '--email', emailOf(person), '--password-stdin')
  expect(ended).toMatchObject({ exitCode: 0 })
  return terminal
}

async function as(person: PersonName, ...argv: string[]): Promise<Ended> {
  return (await terminalOf(person)).run(...argv)
}

async function json(person: PersonName, ...argv: string[]) {
  const ended = await as(person, ...argv, '--json')
  expect(ended).toMatchObject({ exitCode: 0, stderr: '' })
  return JSON.parse(ended.stdout)
}

/** Reports something as somebody and answers its number. */
async function report(person: PersonName, title: string, ...more: string[]): Promise<string> {
  const flags = ['--title', title, '--description', `${title}, since this morning`]
  const category = more.includes('--category') ? [] : ['--category', 'plumb']
  return (await json(person, 'create', ...flags, ...category, ...more)).doc.number
}

describe('a ticket, from the desk', () => {
  test('goes its way from report to rating', async () => {
    const number = await report('asha', 'Kitchen tap drips', '--priority', 'high', '--location', 'Kitchen')
    expect((await as('supervisor', 'ack', number)).stdout).toContain(`${number}\tacknowledged\thigh`)
    const suggested = await json('supervisor', 'suggest', number)
    expect(suggested.docs[0].employeeId).toBe('PL001')
    expect((await as('supervisor', 'assign', number, '--to', 'pl001')).stdout).toContain('\tPL001\t')
    expect(await as('plumber', 'start', number)).toMatchObject({ exitCode: 0 })
    expect(await as('plumber', 'hold', number, '--reason', 'Parts', '--until', '3d')).toMatchObject({
      exitCode: 0,
    })
    expect((await as('plumber', 'resume', number)).stdout).toContain('\tin_progress\t')
    const resolved = await json(
      'plumber',
      'resolve',
      number,
      '--resolution',
      'New washer',
      '--cost',
      '1,250.50',
    )
    expect(resolved.doc).toMatchObject({ status: 'resolved', actualCostPaise: 125050 })
    expect(await as('asha', 'reopen', number, '--note', 'Still drips')).toMatchObject({ exitCode: 0 })
    expect(await as('plumber', 'resolve', number, '--resolution', 'New tap')).toMatchObject({ exitCode: 0 })
    const closed = await json('asha', 'close', number, '--rating', '4', '--feedback', 'Thank you')
    expect(closed.doc).toMatchObject({ status: 'closed', residentRating: 4, reopenCount: 1, channel: 'cli' })
    expect((await as('asha', 'reopen', number, '--note', 'Again')).stdout).toContain('\tacknowledged\t')
  })

  test('is read by its number alone, timeline and all', async () => {
    const number = await report('meera', 'Drain blocked')
    await as('supervisor', 'comment', number, '--message', 'Call the \u001b[31mmunicipality', '--internal')
    const short = String(Number(number.split('-')[2]))
    const shown = await json('supervisor', 'show', short)
    expect(shown).toMatchObject({ number, category: { name: 'Plumbing' }, flat: { number: 'A-102' } })
    expect(shown.updates.docs.map(({ kind }: { kind: string }) => kind)).toEqual(['status', 'comment'])
    const piped = (await as('supervisor', 'show', number)).stdout
    expect(piped).toContain('\tSuresh Supervisor\tcomment\t\t\tinternal\tCall the municipality\n')
    expect((await json('meera', 'show', number)).updates.docs).toHaveLength(1)
    expect(await as('electrician', 'show', number)).toMatchObject({ exitCode: 5 })
  })

  test('is reported for a resident who called', async () => {
    const who = [
      '--resident',
      'omar khan',
      '--flat',
      'c-301',
      '--channel',
      'phone',
      '--category',
      'Electrical',
    ]
    const { doc } = await json(
      'supervisor',
      'create',
      '--title',
      'No light',
      '--description',
      'Stairs',
      ...who,
    )
    expect(doc).toMatchObject({
      channel: 'phone',
      flat: { number: 'C-301' },
      resident: { name: 'Omar Khan' },
    })
  })
})

describe('the rules arrive as exit codes', () => {
  test('with the move that is allowed instead', async () => {
    const number = await report('asha', 'Tap')
    await as('supervisor', 'assign', number, '--to', 'PL001')
    const refused = await as('supervisor', 'resolve', number, '--resolution', 'Done')
    expect(refused.exitCode).toBe(6)
    expect(refused.stderr).toMatch(new RegExp(`\nTry: estate tickets \\w+ ${number}\n$`))
  })

  test('of people, policies and capacity', async () => {
    const number = await report('asha', 'Tap')
    expect((await as('meera', 'cancel', number)).exitCode).toBe(5)
    expect((await as('asha', 'ack', number)).exitCode).toBe(4)
    expect((await as('supervisor', 'cancel', number)).exitCode).toBe(6)
    expect((await as('supervisor', 'assign', number, '--to', 'EL001')).stderr).toContain(
      'does not do this kind of work',
    )
    expect((await as('supervisor', 'assign', number, '--to', 'ZZ999')).exitCode).toBe(5)
  })

  test('of who is signed in', async () => {
    const stranger = new Terminal({ address: estate.url })
    expect((await stranger.run('tickets', 'list')).exitCode).toBe(3)
    expect((await stranger.run('whoami')).exitCode).toBe(3)
    const wrong = new Terminal({ address: estate.url, stdin: 'wrong' })
    expect(
      (await wrong.run('auth', 'login', '--email', emailOf('gardener'), '--password-stdin')).exitCode,
    ).toBe(3)
  })
})

describe('lists', () => {
  test('are narrowed by what people call things', async () => {
    const number = await report('ravi', 'Lamp', '--category', 'electrical')
    await as('supervisor', 'assign', number, '--to', 'EL002')
    const filters = ['--status', 'open', '--category', 'elec', '--assignee', 'el002', '--priority', 'medium']
    expect((await json('supervisor', 'tickets', 'list', ...filters)).docs).toMatchObject([{ number }])
    const mine = await as('electrician2', 'tickets', 'list', '--mine')
    expect(mine.stdout.split('\n')[1]).toMatch(
      new RegExp(`^${number}\tmedium\tassigned\tLamp\tElectrical\tA-101\tEL002\t`),
    )
    expect((await json('ravi', 'tickets', 'list', '--mine')).totalDocs).toBe(1)
    expect((await json('supervisor', 'tickets', 'list', '--overdue')).totalDocs).toBe(0)
    const sorted = await json(
      'supervisor',
      'tickets',
      'list',
      '--sort',
      'due,-priority',
      '--limit',
      '2',
      '--page',
      '2',
    )
    expect(sorted).toMatchObject({ limit: 2, page: 2 })
  })

  test('of the morning: who is unassigned, and what wakes', async () => {
    const unassigned = await report('asha', 'Nobody’s yet')
    const held = await report('asha', 'Wakes soon')
    await as('supervisor', 'assign', held, '--to', 'PL001')
    await as('plumber', 'start', held)
    await as('plumber', 'hold', held, '--reason', 'Parts', '--until', '5h')
    const queue = await json('supervisor', 'queue', '--limit', '100')
    const numbers = (name: string) => queue[name].docs.map(({ number }: { number: string }) => number)
    expect(numbers('unassigned')).toContain(unassigned)
    expect(numbers('waking')).toEqual([held])
    expect(queue.breached.totalDocs).toBe(0)
  })

  test('of the morning: each ticket stands once, under the clock that put it there', async () => {
    const hour = (hours: number) => `now() + make_interval(hours => ${hours})`
    const due = async (title: string, seenIn: number, doneIn: number) => {
      const number = await report('asha', title)
      await stored(
        `update tickets set acknowledge_due = ${hour(seenIn)}, resolve_due = ${hour(doneIn)} where number = $1`,
        [number],
      )
      return number
    }
    const unseen = await due('Not seen, due soon', -5, 3)
    const overdue = await due('Neither seen nor done', -9, -2)
    const soon = await due('To be seen soon', 2, 20)
    const later = await due('Time enough', 20, 40)
    const taken = await due('To be done soon', -5, 3)
    await as('supervisor', 'assign', taken, '--to', 'PL001')

    const { stdout } = await as('supervisor', 'queue', '--limit', '100')
    const [header = [], ...rows] = stdout
      .trim()
      .split('\n')
      .map((line) => line.split('\t'))
    const numbers = rows.map((row) => row[1])
    expect(numbers).toEqual([...new Set(numbers)])
    const partOf = (number: string) => rows.find((row) => row[1] === number)?.[0]
    expect([unseen, overdue, soon, later, taken].map(partOf)).toEqual([
      ...['breached', 'breached', 'dueSoon', 'unassigned', 'dueSoon'],
    ])
    const hoursLeft = (number: string) => {
      const at = rows.find((row) => row[1] === number)?.[header.indexOf('due')] ?? ''
      return Math.round((Date.parse(at) - Date.now()) / 3_600_000)
    }
    expect([unseen, overdue, soon, later, taken].map(hoursLeft)).toEqual([-5, -2, 2, 20, 3])
    await as('supervisor', 'cancel', unseen, overdue, soon, later, taken, '--reason', 'A test', '--yes')
  })

  test('of several changes report each', async () => {
    const [one, two] = [await report('asha', 'One'), await report('asha', 'Two')]
    const bulk = await as('supervisor', 'assign', one, two, '--to', 'PL001', '--note', 'Together')
    expect(bulk).toMatchObject({
      exitCode: 0,
      stdout: `number\tresult\tmessage\n${one}\tok\t\n${two}\tok\t\n`,
    })
    const again = await as('supervisor', 'ack', one, two)
    expect(again.exitCode).toBe(6)
    expect((await json('supervisor', 'show', one)).status).toBe('assigned')
    expect((await as('supervisor', 'cancel', one, two, '--reason', 'Twice', '--yes')).exitCode).toBe(0)
  })
})

describe('staff', () => {
  test('are listed, measured and sent home', async () => {
    expect((await as('supervisor', 'staff', 'list', '--role', 'plumber')).stdout).toContain(
      'PL001\tPrakash Plumber\tplumber',
    )
    const workload = await json('supervisor', 'staff', 'workload', 'PL001')
    expect(workload).toMatchObject({ employeeId: 'PL001', activeRequests: expect.any(Number) })
    expect((await as('supervisor', 'staff', 'performance')).stdout).toMatch(/^employee\tname\tassigned\t/)
    expect((await as('electrician', 'staff', 'workload')).stdout.trim().split('\n')).toHaveLength(2)
    expect((await as('supervisor', 'staff', 'deactivate', 'GD001')).exitCode).toBe(0)
    expect((await as('gardener', 'auth', 'status').catch(() => ({ exitCode: 3 }))).exitCode).toBe(3)
    expect((await as('supervisor', 'staff', 'activate', 'GD001')).exitCode).toBe(0)
    expect((await as('supervisor', 'staff', 'reset-powers', 'EL001')).exitCode).toBe(4)
    expect((await as('admin', 'staff', 'reset-powers', 'EL001')).exitCode).toBe(0)
  })

  test('and everybody learn who they are', async () => {
    expect((await as('supervisor', 'whoami')).stdout.split('\n')[1]).toMatch(
      /^Suresh Supervisor\tsupervisor@khaki.example\tMS001\t\t/,
    )
    expect((await as('asha', 'whoami')).stdout.split('\n')[1]).toBe('Asha Rao\tasha@khaki.example\t\tA-101\t')
    expect((await as('asha', 'auth', 'status')).stdout).toContain(`${estate.url}\tasha@khaki.example\t`)
    expect((await as('asha', 'auth', 'logout')).exitCode).toBe(0)
    expect((await as('asha', 'auth', 'status')).exitCode).toBe(3)
  })
})
