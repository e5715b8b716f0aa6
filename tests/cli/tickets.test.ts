import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { aTicket, ELECTRICIAN } from './cast'
import { type Asked, FakeEstate, list, refusal } from './fake-estate'
import { Terminal, type TerminalSettings } from './terminal'

let estate: FakeEstate
afterEach(() => estate.stop())

async function terminalAt(
  routes: Parameters<typeof FakeEstate.start>[0],
  settings: TerminalSettings = {},
): Promise<Terminal> {
  estate = await FakeEstate.start(routes)
  return new Terminal({ address: estate.address, token: 'a.b.c', ...settings })
}

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
    const terminal = await terminalAt(
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
    const terminal = await terminalAt({ 'GET /tickets': () => list([LATE]) }, { columns: 120 })
    expect((await terminal.run('tickets', 'list')).stdout).toContain('\u001b[31m')
    expect((await terminal.run('tickets', 'list', '--no-color')).stdout).not.toContain('\u001b')
  })

  test('is TSV when piped: words and instants for programs, one line a ticket', async () => {
    const terminal = await terminalAt({ 'GET /tickets': () => list([LATE]) })
    expect((await terminal.run('tickets', 'list')).stdout).toBe(
      'number\tpriority\tstatus\ttitle\tcategory\tplace\tassignee\tdue\tcreated\n' +
        'MNT-2026-0007\thigh\tin_progress\tLift stuck between floors\tElevator\tBlock B\tEL001\t' +
        '2026-11-20T03:30:00.000Z\t2026-11-20T04:30:00.000Z\n',
    )
  })

  test('is the server’s own answer under --json', async () => {
    const terminal = await terminalAt({ 'GET /tickets': () => list([LATE], { totalDocs: 41 }) })
    const { stdout } = await terminal.run('tickets', 'list', '--json')
    expect(JSON.parse(stdout)).toEqual(JSON.parse(JSON.stringify(list([LATE], { totalDocs: 41 }))))
    expect(stdout).not.toContain('\u001b')
  })

  test('is narrowed by names that are looked up side by side', async () => {
    const terminal = await terminalAt({
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
    const query = estate.askedFor('GET', '/tickets')[0]?.query
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
    const terminal = await terminalAt({ 'GET /ticket-categories': () => list(categories) })
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
    const terminal = await terminalAt({ 'GET /tickets': page })
    const { stdout } = await terminal.run('tickets', 'list', '--limit', '120', '--page', '2', '--json')
    const answer = JSON.parse(stdout)
    expect(answer.docs.map(({ number }: { number: string }) => number)).toEqual(
      all.slice(120, 240).map(({ number }) => number),
    )
    expect(answer).toMatchObject({ totalDocs: 250, limit: 120, page: 2, totalPages: 3, hasNextPage: true })
  })

  test('that is watched prints what changed until Ctrl-C', async () => {
    const looks = [[aTicket(), LATE], [aTicket({ status: 'acknowledged' }), LATE], [LATE]]
    const terminal = await terminalAt({ 'GET /tickets': () => list(looks.shift() ?? []) }, { waits: 2 })
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
    if (
      query.has('where[or][0][and][1][resolveDue][less_than]') &&
      !query.has('where[or][0][and][1][resolveDue][greater_than_equal]')
    ) {
      return list([LATE], { totalDocs: 12 })
    }
    return list([])
  }
  const terminal = await terminalAt({ 'GET /tickets': part })
  const { stdout } = await terminal.run('queue')
  expect(stdout.split('\n')[1]).toMatch(/^breached\tMNT-2026-0007\t/)
  const json = JSON.parse((await terminal.run('queue', '--json')).stdout)
  expect(Object.keys(json)).toEqual(['breached', 'dueSoon', 'unassigned', 'waking'])
  expect(json.breached.totalDocs).toBe(12)
})

describe('one ticket', () => {
  const update = {
    id: 'u1',
    kind: 'comment',
    visibility: 'internal',
    body: 'Bring a\u001b[2J ladder\nand a lamp',
    author: { id: 'x', name: 'Imran Khan' },
    createdAt: '2026-11-20T05:00:00.000Z',
  }
  const routes = {
    'GET /tickets': () => list([{ ...LATE, description: 'Two people inside.', actualCostPaise: 125050 }]),
    'GET /ticket-updates': () => list([update]),
  }

  test('is shown with its timeline, and moves no cursor', async () => {
    const terminal = await terminalAt(routes, { columns: 80, env: { NO_COLOR: '1' } })
    const { stdout } = await terminal.run('tickets', 'show', '7')
    expect(stdout).not.toContain('\u001b')
    expect(stdout).toContain('due       resolve 3 h late (20 Nov 2026, 9:00 am)')
    expect(stdout).toContain('cost      ₹1,250.50')
    expect(stdout).toContain(
      '20 Nov 2026, 10:30 am  comment by Imran Khan (internal)\n    Bring a ladder\n    and a lamp\n',
    )
  })

  test('is the bare document under --json, its timeline beside it', async () => {
    const terminal = await terminalAt(routes)
    const shown = JSON.parse((await terminal.run('show', 'MNT-2026-0007', '--json')).stdout)
    expect(shown).toMatchObject({
      number: 'MNT-2026-0007',
      status: 'in_progress',
      updates: { docs: [{ id: 'u1' }] },
    })
  })

  test('is followed until it is closed', async () => {
    const looks = [[update], [{ ...update, id: 'u2', kind: 'status', statusTo: 'closed', body: null }]]
    const terminal = await terminalAt(
      { ...routes, 'GET /ticket-updates': () => list(looks.shift() ?? []) },
      { waits: 5 },
    )
    const { exitCode, stdout } = await terminal.run('watch', '7')
    expect(exitCode).toBe(0)
    expect(stdout.trim().split('\n')).toHaveLength(3)
  })
})

describe('a change of one ticket', () => {
  const patched = (ticket = aTicket()) => ({
    'GET /tickets': () => list([ticket]),
    'GET /staff': () => list([ELECTRICIAN]),
    [`PATCH /tickets/${ticket.id}`]: ({ body }: Asked) => ({
      doc: { ...ticket, ...(body as object) },
      message: 'ok',
    }),
  })
  const sent = () => estate.asked.find(({ method }) => method === 'PATCH')?.body

  test.each([
    [['start', '1'], {}, { status: 'in_progress' }],
    [
      ['assign', '1', '--to', 'el001', '--override', '--note', 'Knows it'],
      {},
      { assignedTo: 'staff-el001', override: true, note: 'Knows it' },
    ],
    [
      ['hold', '1', '--reason', 'Parts', '--until', '2d'],
      {},
      { status: 'on_hold', holdReason: 'Parts', heldUntil: '2026-11-22T06:30:00.000Z' },
    ],
    [
      ['resume', '1'],
      { status: 'on_hold', heldFrom: 'assigned' },
      { status: 'assigned', expectedUpdatedAt: aTicket().updatedAt },
    ],
    [
      ['resolve', '1', '--resolution', 'New washer', '--cost', '1,250.50'],
      {},
      { status: 'resolved', resolution: 'New washer', actualCostPaise: 125050 },
    ],
    [
      ['close', '1', '--rating', '5', '--feedback', 'Quick'],
      {},
      { status: 'closed', residentRating: 5, residentFeedback: 'Quick' },
    ],
    [['cancel', '1', '--reason', 'Twice'], {}, { status: 'cancelled', cancelReason: 'Twice' }],
    [
      ['reopen', '1', '--note', 'Drips'],
      { status: 'closed' },
      { status: 'acknowledged', note: 'Drips', expectedUpdatedAt: aTicket().updatedAt },
    ],
    [
      ['reopen', '1', '--note', 'Drips'],
      { status: 'resolved' },
      { status: 'in_progress', note: 'Drips', expectedUpdatedAt: aTicket().updatedAt },
    ],
    [['ack', '1'], {}, { status: 'acknowledged', expectedUpdatedAt: aTicket().updatedAt }],
  ] as const)('%j', async (argv, fields, body) => {
    const terminal = await terminalAt(patched(aTicket(fields)))
    const { exitCode, stderr } = await terminal.run(...argv)
    expect(stderr).toBe('')
    expect(exitCode).toBe(0)
    expect(sent()).toEqual(body)
  })

  test.each([
    [['ack', '1'], 'assigned'],
    [['ack', '1'], 'closed'],
    [['resume', '1'], 'assigned'],
    [['reopen', '1', '--note', 'x'], 'in_progress'],
  ] as const)('%j of one that is %s is refused before it does something else', async (argv, status) => {
    const terminal = await terminalAt(patched(aTicket({ status })))
    expect(await terminal.run(...argv)).toMatchObject({ exitCode: 6, stdout: '' })
    expect(sent()).toBeUndefined()
  })

  test('finds in the timeline where a held ticket came from', async () => {
    const terminal = await terminalAt({
      ...patched(aTicket({ status: 'on_hold' })),
      'GET /ticket-updates': () =>
        list([{ id: 'u', kind: 'status', statusFrom: 'in_progress', statusTo: 'on_hold' }]),
    })
    expect((await terminal.run('resume', '1')).exitCode).toBe(0)
    expect(sent()).toMatchObject({ status: 'in_progress' })
  })

  test('is told in a sentence to a person, in a row to a program', async () => {
    const person = await terminalAt(patched(), { columns: 80, env: { NO_COLOR: '1' } })
    expect((await person.run('start', '1')).stdout).toBe('✓ MNT-2026-0001 is in progress.\n')
    expect((await person.run('start', '1', '--quiet')).stdout).toBe('')
    const program = new Terminal({ address: estate.address, token: 'a.b.c' })
    expect((await program.run('start', '1')).stdout).toBe(
      'number\tstatus\tpriority\tassignee\ttitle\nMNT-2026-0001\tin_progress\tmedium\t\tKitchen tap drips\n',
    )
  })
})

describe('a report', () => {
  const routes = {
    'GET /ticket-categories': () => list([{ id: 'c1', name: 'Plumbing' }]),
    'GET /flats': () => list([{ id: 'flat-a101', number: 'A-101' }]),
    'GET /residents': ({ query }: Asked) =>
      query.get('where[name][like]') === 'asha'
        ? list([{ id: 'r1', name: 'Asha', flat: { id: 'f', number: 'A-101' } }])
        : list([
            { id: 'r1', name: 'Asha', flat: { id: 'f', number: 'A-101' } },
            { id: 'r2', name: 'Ravi', flat: { id: 'f', number: 'A-101' } },
          ]),
    'POST /media': () => ({ status: 201, body: { doc: { id: 'photo-1' } } }),
    'POST /tickets': ({ body }: Asked) => ({
      status: 201,
      body: { doc: { ...aTicket(), ...(body as object) }, message: 'ok' },
    }),
  }
  const words = ['--title', 'Tap', '--description', 'It drips', '--category', 'plumbing']

  test('names everything by what people call it', async () => {
    const terminal = await terminalAt(routes)
    const who = [
      '--resident',
      'asha',
      '--flat',
      'a-101',
      '--channel',
      'walk-in',
      '--priority',
      'urgent',
      '--location',
      'Kitchen',
    ]
    expect((await terminal.run('create', ...words, ...who)).exitCode).toBe(0)
    expect(estate.askedFor('POST', '/tickets')[0]?.body).toEqual({
      title: 'Tap',
      description: 'It drips',
      category: 'c1',
      resident: 'r1',
      flat: 'flat-a101',
      location: 'Kitchen',
      channel: 'walk_in',
      requestedPriority: 'emergency',
    })
  })

  test('sends its photos first', async () => {
    const photo = path.join(mkdtempSync(path.join(tmpdir(), 'estate-photo-')), 'tap.jpg')
    writeFileSync(photo, 'jpeg')
    const terminal = await terminalAt(routes)
    expect((await terminal.run('create', ...words, '--photo', photo)).exitCode).toBe(0)
    const [upload] = estate.askedFor('POST', '/media')
    expect(upload?.headers['content-type']).toMatch(/^multipart\/form-data; boundary=/)
    expect(upload?.body).toContain(
      'name="file"; filename="tap.jpg"\r\nContent-Type: image/jpeg\r\n\r\njpeg\r\n',
    )
    expect(estate.askedFor('POST', '/tickets')[0]?.body).toMatchObject({ photos: ['photo-1'] })
  })

  test('with a photo that is none sends nothing', async () => {
    const terminal = await terminalAt(routes)
    expect((await terminal.run('create', ...words, '--photo', '/nowhere/tap.jpg')).exitCode).toBe(2)
    expect((await terminal.run('create', ...words, '--photo', import.meta.filename)).exitCode).toBe(2)
    expect(estate.asked).toEqual([])
  })

  test('for a flat with two residents lists them', async () => {
    const terminal = await terminalAt(routes)
    expect(await terminal.run('create', ...words, '--resident', 'A-101')).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('“A-101” could be Asha (A-101), Ravi (A-101).'),
    })
  })
})

describe('several tickets at once', () => {
  const three = [
    aTicket({ number: 'MNT-2026-0001' }),
    aTicket({ number: 'MNT-2026-0002' }),
    aTicket({ number: 'MNT-2026-0003', status: 'assigned' }),
  ]
  const routes = {
    'GET /tickets': () => list(three),
    'POST /tickets/bulk': ({ body }: Asked) => ({
      results: (body as { ids: string[] }).ids.map((id) =>
        id.endsWith('2')
          ? { id, ok: false, error: { code: 'not_permitted', message: 'Not yours.' } }
          : { id, ok: true },
      ),
    }),
  }

  test('are looked up in one question and reported one by one; the first failure gives the exit code', async () => {
    const terminal = await terminalAt(routes)
    const { exitCode, stdout, stderr } = await terminal.run('ack', '1', '2', '3', '9', '1')
    expect(stdout).toBe(
      'number\tresult\tmessage\n' +
        'MNT-2026-0001\tok\t\n' +
        'MNT-2026-0002\tnot_permitted\tNot yours.\n' +
        'MNT-2026-0003\ttransition_not_allowed\tA ticket that is assigned has been acknowledged long since.\n' +
        'MNT-2026-0009\tnot_found\tIt is not there, or you may not see it.\n',
    )
    expect(exitCode).toBe(4)
    expect(stderr).toBe('estate: 3 of 4 tickets could not be acknowledged.\nTry: estate whoami\n')
    expect(estate.askedFor('GET', '/tickets')).toHaveLength(1)
    expect(estate.askedFor('POST', '/tickets/bulk')[0]?.body).toEqual({
      ids: ['id-MNT-2026-0001', 'id-MNT-2026-0002'],
      patch: { status: 'acknowledged' },
    })
  })

  test('are only shown in a dry run', async () => {
    const terminal = await terminalAt(routes)
    const { exitCode, stdout } = await terminal.run('cancel', '1', '3', '--reason', 'Twice', '--dry-run')
    expect(exitCode).toBe(0)
    expect(stdout).toBe(
      'number\tstatus\twould\nMNT-2026-0001\tsubmitted\tbe cancelled\nMNT-2026-0003\tassigned\tbe cancelled\n',
    )
    expect(estate.asked.every(({ method }) => method === 'GET')).toBe(true)
  })

  test('are cancelled only by somebody who is sure', async () => {
    const terminal = await terminalAt(routes)
    expect((await terminal.run('cancel', '1', '3', '--reason', 'Twice')).exitCode).toBe(2)
    expect(estate.askedFor('POST', '/tickets/bulk')).toEqual([])
    expect((await terminal.run('cancel', '1', '3', '--reason', 'Twice', '--yes')).exitCode).toBe(0)
  })
})

describe('staff', () => {
  test('that cannot be seen are left out of everybody’s workload, and refused by name', async () => {
    const manager = { ...ELECTRICIAN, id: 'staff-fm001', employeeId: 'FM001', name: 'Farah' }
    const workload = {
      activeRequests: 3,
      completedThisMonth: 8,
      avgResolutionHours: 5.25,
      satisfaction: null,
      n: 40,
    }
    const terminal = await terminalAt({
      'GET /staff': ({ query }) =>
        list(query.get('where[employeeId][in]') ? [manager] : [ELECTRICIAN, manager]),
      'GET /staff/staff-el001/workload': () => workload,
      'GET /staff/staff-fm001/workload': () =>
        refusal(403, 'not_permitted', 'These figures are not for you.'),
    })
    expect((await terminal.run('staff', 'workload')).stdout).toBe(
      'employee\tname\tactive\tthis_month\tavg_hours\trating\tcompleted\nEL001\tImran Khan\t3\t8\t5.25\t\t40\n',
    )
    expect((await terminal.run('staff', 'workload', 'fm001')).exitCode).toBe(4)
  })

  test('are deactivated by their employee id', async () => {
    const terminal = await terminalAt({
      'GET /staff': () => list([ELECTRICIAN]),
      'PATCH /staff/staff-el001': ({ body }: Asked) => ({ doc: { ...ELECTRICIAN, ...(body as object) } }),
    })
    expect((await terminal.run('staff', 'deactivate', 'EL001')).stdout).toContain(
      'EL001\tImran Khan\telectrician\t\t\tyes\tno',
    )
    expect(estate.askedFor('PATCH', '/staff/staff-el001')[0]?.body).toEqual({ isActive: false })
  })
})

test('completion offers the words and flags that come next', async () => {
  const terminal = await terminalAt({})
  const words = (await terminal.run('__complete', '--', 'tickets')).stdout.split('\n')
  expect(words).toContain('resolve')
  expect((await terminal.run('__complete', '--', 'tickets', 'resolve', '12')).stdout).toContain(
    '--resolution\n',
  )
  expect((await terminal.run('__complete', '--')).stdout).not.toContain('__complete')
  for (const shell of ['bash', 'zsh', 'fish']) {
    expect((await terminal.run('completion', shell)).stdout).toContain('__complete')
  }
})
