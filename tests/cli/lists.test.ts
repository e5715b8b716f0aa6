import { describe, expect, test } from 'vitest'
import { aTicket, ELECTRICIAN } from './cast'
import { type Asked, list } from './fake-estate'
import { useScriptedEstate } from './scripted'

const scripted = useScriptedEstate()

const LATE = aTicket({
  number: 'MNT-2026-0007',
  title: 'Lift \u001b[31mstuck\u001b[0m\tbetween\nfloors',
  status: 'in_progress',
  priority: 'high',
  category: { id: 'elevator', name: 'Elevator' },
  location: 'Block B',
  assignedTo: ELECTRICIAN,
  resolveDue: '2026-11-20T03:30:00.000Z',
})

describe('a list of tickets', () => {
  test('is a table for a person, told from now', async () => {
    const terminal = await scripted.terminalAt(
      { 'GET /tickets': () => list([aTicket(), LATE]) },
      { columns: 120, env: { NO_COLOR: '1' } },
    )
    const { stdout, stderr } = await terminal.run('tickets', 'list')
    expect(stderr).toBe('')
    expect(stdout).toBe(
      [
        'NUMBER         PRIORITY  STATUS       TITLE                      CATEGORY  PLACE    ASSIGNEE          DUE  AGE',
        'MNT-2026-0001  Medium    Submitted    Kitchen tap drips          Plumbing  A-101              ack in 22 h  2 h',
        'MNT-2026-0007  High      In progress  Lift stuck between floors  Elevator  Block B  EL001        3 h late  2 h',
        '',
      ].join('\n'),
    )
  })

  test('has colours on a terminal, and none where they are not wanted', async () => {
    const terminal = await scripted.terminalAt({ 'GET /tickets': () => list([LATE]) }, { columns: 120 })
    expect((await terminal.run('tickets', 'list')).stdout).toContain('\u001b[31m')
    expect((await terminal.run('tickets', 'list', '--no-color')).stdout).not.toContain('\u001b')
  })

  test('is TSV when piped: words and instants for programs, one line a ticket', async () => {
    const terminal = await scripted.terminalAt({ 'GET /tickets': () => list([LATE]) })
    expect((await terminal.run('tickets', 'list')).stdout).toBe(
      'number\tpriority\tstatus\ttitle\tcategory\tplace\tassignee\tdue\tcreated\n' +
        'MNT-2026-0007\thigh\tin_progress\tLift stuck between floors\tElevator\tBlock B\tEL001\t' +
        '2026-11-20T03:30:00.000Z\t2026-11-20T04:30:00.000Z\n',
    )
  })

  test('is the server’s own answer under --json', async () => {
    const terminal = await scripted.terminalAt({ 'GET /tickets': () => list([LATE], { totalDocs: 41 }) })
    const { stdout } = await terminal.run('tickets', 'list', '--json')
    expect(JSON.parse(stdout)).toEqual(JSON.parse(JSON.stringify(list([LATE], { totalDocs: 41 }))))
    expect(stdout).not.toContain('\u001b')
  })

  test('is narrowed by names that are looked up side by side', async () => {
    const terminal = await scripted.terminalAt({
      'GET /tickets': () => list([]),
      'GET /ticket-categories': () =>
        list([
          { id: 'c1', name: 'Plumbing' },
          { id: 'c2', name: 'Painting' },
        ]),
      'GET /staff': () => list([ELECTRICIAN]),
    })
    const filter = [
      '--status',
      'open',
      '--priority',
      'urgent,high',
      '--category',
      'plumb',
      '--assignee',
      'el001',
      '--overdue',
    ]
    expect((await terminal.run('tickets', 'list', ...filter)).exitCode).toBe(0)
    const query = scripted.estate.askedFor('GET', '/tickets')[0]?.query
    expect(query?.get('where[and][0][status][in]')).toBe(
      'submitted,acknowledged,assigned,in_progress,on_hold',
    )
    expect(query?.get('where[and][1][priority][in]')).toBe('emergency,high')
    expect(query?.get('where[and][2][category][equals]')).toBe('c1')
    expect(query?.get('where[and][3][assignedTo][equals]')).toBe('staff-el001')
    expect(query?.get('overdue')).toBe('true')
  })

  test('tells the choices when there is no such category', async () => {
    const categories = [
      { id: 'c1', name: 'Plumbing' },
      { id: 'c2', name: 'Painting' },
    ]
    const terminal = await scripted.terminalAt({ 'GET /ticket-categories': () => list(categories) })
    expect(await terminal.run('tickets', 'list', '--category', 'gas')).toMatchObject({
      exitCode: 5,
      stderr: expect.stringContaining('There is no category “gas”. There are: Plumbing, Painting.'),
    })
    expect(await terminal.run('tickets', 'list', '--category', 'p')).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('“p” could be Plumbing, Painting.'),
    })
  })

  test('beyond a hundred is read page by page, and each ticket told once', async () => {
    const all = Array.from({ length: 250 }, (_, index) => aTicket({ number: `MNT-2026-${1000 + index}` }))
    const page = ({ query }: Asked) => {
      const at = (Number(query.get('page')) - 1) * 100
      return list(all.slice(at, at + 100), { totalDocs: all.length })
    }
    const terminal = await scripted.terminalAt({ 'GET /tickets': page })
    const { stdout } = await terminal.run('tickets', 'list', '--limit', '120', '--page', '2', '--json')
    const answer = JSON.parse(stdout)
    expect(answer.docs.map(({ number }: { number: string }) => number)).toEqual(
      all.slice(120, 240).map(({ number }) => number),
    )
    expect(answer).toMatchObject({ totalDocs: 250, limit: 120, page: 2, totalPages: 3, hasNextPage: true })
  })

  test('that is watched prints what changed until Ctrl-C', async () => {
    const looks = [[aTicket(), LATE], [aTicket({ status: 'acknowledged' }), LATE], [LATE]]
    const terminal = await scripted.terminalAt(
      { 'GET /tickets': () => list(looks.shift() ?? []) },
      { waits: 2 },
    )
    const { exitCode, stdout } = await terminal.run('tickets', 'list', '--watch', '--interval', '1')
    expect(exitCode).toBe(130)
    expect(stdout.split('\n').map((line) => line.split('\t').slice(0, 4).join(' '))).toEqual([
      'change number priority status',
      'present MNT-2026-0001 medium submitted',
      'present MNT-2026-0007 high in_progress',
      'changed MNT-2026-0001 medium acknowledged',
      'gone MNT-2026-0001 medium acknowledged',
      '',
    ])
  })
})

test('the queue asks for its four parts at once and says which ticket is in which', async () => {
  const part = ({ query }: Asked) => {
    return query.get('pressing') === 'missed' ? list([LATE], { totalDocs: 12 }) : list([])
  }
  const rung = (id: string, share: string, { clock = 'resolve', cycle = 1 } = {}) => ({
    ...{ id, ticket: LATE.id, clock, cycle, rung: share },
  })
  const ofAnotherPromise = [rung('3', '200', { cycle: 2 }), rung('4', '200', { clock: 'acknowledge' })]
  const terminal = await scripted.terminalAt({
    'GET /tickets': part,
    'GET /ticket-escalations': () => list([rung('1', '150'), rung('2', '100'), ...ofAnotherPromise]),
  })
  const { stdout } = await terminal.run('queue')
  const [header, first] = stdout.split('\n').map((line) => line.split('\t'))
  expect(first?.slice(0, 2)).toEqual(['breached', 'MNT-2026-0007'])
  expect(first?.[header?.indexOf('reached') ?? -1]).toBe('150')
  const json = JSON.parse((await terminal.run('queue', '--json')).stdout)
  expect(Object.keys(json)).toEqual(['breached', 'dueSoon', 'unassigned', 'waking'])
  expect(json.breached.totalDocs).toBe(12)
})

test('the queue of somebody who does not oversee all tickets goes without how far promises have run out', async () => {
  const terminal = await scripted.terminalAt({
    'GET /tickets': () => list([LATE]),
    'GET /ticket-escalations': () => ({
      status: 403,
      body: { errors: [{ message: 'You may not read this.', code: 'not_permitted' }] },
    }),
  })
  const { exitCode, stdout } = await terminal.run('queue')
  expect(exitCode).toBe(0)
  expect(stdout).toContain('MNT-2026-0007')
})
