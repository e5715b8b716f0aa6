import { afterEach, describe, expect, test } from 'vitest'
import { aTicket } from './cast'
import { FakeEstate, list, refusal } from './fake-estate'
import { Terminal } from './terminal'

let estate: FakeEstate | undefined
afterEach(async () => {
  await estate?.stop()
  estate = undefined
})

async function terminalAt(
  routes: Parameters<typeof FakeEstate.start>[0],
  columns?: number,
): Promise<Terminal> {
  estate = await FakeEstate.start(routes)
  return new Terminal({ address: estate.address, token: 'a.b.c', ...(columns ? { columns } : {}) })
}

describe('a command that fails', () => {
  test('because nothing answers ends with 7', async () => {
    const ended = await new Terminal({ address: 'http://127.0.0.1:1' }).run('tickets', 'list')
    expect(ended).toEqual({
      exitCode: 7,
      stdout: '',
      stderr:
        'estate: No estate answers at http://127.0.0.1:1: the connection was refused.\n' +
        'Try: estate auth status --url http://127.0.0.1:1\n',
    })
  })

  test.each([
    [401, 3, 'estate auth login'],
    [403, 4, 'estate whoami'],
    [500, 1, 'estate auth status'],
    [503, 7, 'estate auth status'],
  ])('with %i ends with %i and says what to try', async (status, exitCode, next) => {
    const terminal = await terminalAt({
      'GET /tickets': () => refusal(status, 'some_code', 'The server’s words.'),
    })
    const ended = await terminal.run('tickets', 'list')
    expect(ended.exitCode).toBe(exitCode)
    expect(ended.stderr).toMatch(new RegExp(`\nTry: ${next}`))
  })

  test('because the ticket is not there ends with 5', async () => {
    const terminal = await terminalAt({ 'GET /tickets': () => list([]) })
    expect(await terminal.run('start', '9')).toMatchObject({
      exitCode: 5,
      stderr: 'estate: MNT-2026-0009 is not there, or you may not see it.\nTry: estate tickets list\n',
    })
  })

  test('against a rule ends with 6 and offers the move that is allowed', async () => {
    const ticket = aTicket({ status: 'on_hold' })
    const terminal = await terminalAt({
      'GET /tickets': () => list([ticket]),
      [`PATCH /tickets/${ticket.id}`]: () =>
        refusal(409, 'transition_not_allowed', 'A ticket that is on hold cannot become resolved.', {
          details: { allowed: ['in_progress'] },
        }),
    })
    expect(await terminal.run('resolve', '1', '--resolution', 'New washer')).toMatchObject({
      exitCode: 6,
      stderr:
        'estate: MNT-2026-0001: A ticket that is on hold cannot become resolved.\n' +
        'Try: estate tickets resume MNT-2026-0001\n',
    })
  })

  test('on its fields names each of them', async () => {
    const problems = [
      { message: 'is too long', code: 'invalid', field: 'title' },
      { message: 'The location is too long', code: 'invalid', field: 'location' },
    ]
    const terminal = await terminalAt({ 'GET /tickets': () => ({ status: 400, body: { errors: problems } }) })
    const { exitCode, stderr } = await terminal.run('tickets', 'list')
    expect(exitCode).toBe(1)
    expect(stderr).toContain('title: is too long\nThe location is too long\n')
  })

  test('at an address that is no estate says so', async () => {
    const terminal = await terminalAt({ 'GET /tickets': () => ({ body: '<html>Welcome</html>' }) })
    const { exitCode, stderr } = await terminal.run('tickets', 'list')
    expect(exitCode).toBe(1)
    expect(stderr).toContain('answers, but not as an estate does')
  })

  test('with hostile words from the server moves nothing', async () => {
    const terminal = await terminalAt(
      { 'GET /tickets': () => refusal(409, 'x', 'No\u001b[2J\u001b]0;t\u0007!') },
      80,
    )
    expect((await terminal.run('tickets', 'list')).stderr).toContain('estate: No!\n')
  })
})

describe('a dropped connection', () => {
  test('is tried once more where that cannot do the thing twice', async () => {
    let attempts = 0
    const terminal = await terminalAt({
      'GET /tickets': () => {
        attempts += 1
        return attempts === 1 ? { isCut: true } : list([])
      },
    })
    expect((await terminal.run('tickets', 'list')).exitCode).toBe(0)
    expect(attempts).toBe(2)
  })

  test('is not tried again for a change', async () => {
    const ticket = aTicket()
    const terminal = await terminalAt({
      'GET /tickets': () => list([ticket]),
      [`PATCH /tickets/${ticket.id}`]: () => ({ isCut: true }),
    })
    expect((await terminal.run('start', '1')).exitCode).toBe(7)
    expect(estate?.askedFor('PATCH', `/tickets/${ticket.id}`)).toHaveLength(1)
  })

  test('repeats a report under the same key', async () => {
    const terminal = await terminalAt({
      'GET /tickets': () => list([aTicket()]),
      'POST /ticket-updates': () =>
        estate?.askedFor('POST', '/ticket-updates').length === 1
          ? { isCut: true }
          : { status: 201, body: { doc: { id: 'u1', kind: 'comment', createdAt: '2026-11-20T06:30:00Z' } } },
    })
    expect((await terminal.run('comment', '1', '--message', 'On my way')).exitCode).toBe(0)
    const keys = estate?.askedFor('POST', '/ticket-updates').map(({ headers }) => headers['idempotency-key'])
    expect(keys).toHaveLength(2)
    expect(keys?.[0]).toMatch(/^[0-9a-f-]{36}$/)
    expect(keys?.[1]).toBe(keys?.[0])
  })
})

describe('a wrong command line ends with 2', () => {
  test.each([
    [['tickets', 'lsit'], 'Did you mean list?', 'estate tickets --help'],
    [['tickets', 'list', '--nonsense'], "unknown option '--nonsense'", 'estate tickets list --help'],
    [['ack'], "missing required argument 'tickets'", 'estate ack --help'],
    [['tickets', 'list', '--status', 'open,done'], '“done” is none of them', 'estate tickets list --help'],
    [
      ['tickets', 'list', '--limit', '0'],
      'It takes a whole number, 1 to 100000.',
      'estate tickets list --help',
    ],
    [['show', 'one'], '“one” is not a ticket', 'estate show --help'],
    [['resolve', '1'], '--resolution is missing', 'estate resolve --help'],
    [['resolve', '1', '--resolution', 'x', '--cost', 'ten'], '“ten” is no amount', 'estate resolve --help'],
    [['hold', '1', '--reason', 'x', '--until', 'soon'], '--until takes', 'estate hold --help'],
    [
      ['hold', '1', '--reason', 'x', '--until', '3d', '--waiting-for', 'holiday'],
      '--waiting-for takes resident_away, approval, part, weather, other',
      'estate hold --help',
    ],
    [['close', '1', '--rating', '6'], 'It takes a whole number, 1 to 5.', 'estate close --help'],
    [['whoami', '--url', 'ftp://x'], '--url is “ftp://x”', 'estate whoami --help'],
  ])('%j', async (argv, message, next) => {
    const ended = await new Terminal({ address: 'http://127.0.0.1:1' }).run(...argv)
    expect(ended.exitCode).toBe(2)
    expect(ended.stdout).toBe('')
    expect(ended.stderr).toContain(message)
    expect(ended.stderr.endsWith(`Try: ${next}\n`)).toBe(true)
  })
})

test('help and version are answers, not failures', async () => {
  const terminal = new Terminal()
  expect(await terminal.run('--version')).toEqual({ exitCode: 0, stdout: '1.2.3\n', stderr: '' })
  const bare = await terminal.run()
  expect(bare.exitCode).toBe(0)
  expect(bare.stdout).toContain('queue')
  expect((await terminal.run('tickets', 'list', '--help')).stdout).toContain('--assignee <employee id>')
})
