import { describe, expect, test } from 'vitest'
import type { Reach } from '../../domain/announcements/reach'
import { anAnnouncement } from './cast'
import { type Asked, list, refusal } from './fake-estate'
import { useScriptedEstate } from './scripted'
import { Terminal } from './terminal'

const scripted = useScriptedEstate()

const ALARM = anAnnouncement({
  number: 'ANN-2026-0041',
  title: 'Gas \u001b[31msmell\u001b[0m\tin\nthe basement',
  urgency: 'emergency',
  category: { id: 'cat-e', name: 'Emergency' },
  pinned: true,
  recipientCount: 231,
})
const DRAFT = anAnnouncement({ number: 'ANN-2026-0042', status: 'draft', publishedAt: null })

const REACH: Reach = {
  recipients: 231,
  read: 198,
  acknowledged: 140,
  readWithin48h: 190,
  byBlock: [
    { block: 'A', recipients: 120, read: 110, acknowledged: 80 },
    { block: 'B', recipients: 100, read: 88, acknowledged: 60 },
  ],
  unreachedFlats: ['A-203', 'B-404'],
}

describe('a list of announcements', () => {
  test.each([
    [
      120,
      [
        'NUMBER         URGENCY    STATUS     TITLE                      CATEGORY     PINNED  PEOPLE  PUBLISHED',
        'ANN-2026-0041  Emergency  Published  Gas smell in the basement  Emergency    yes        231        2 h',
        'ANN-2026-0001  Normal     Published  Water cut                  Maintenance                        2 h',
        '',
      ],
    ],
    [
      80,
      [
        'NUMBER         URGENCY    STATUS     TITLE                     PEOPLE  PUBLISHED',
        'ANN-2026-0041  Emergency  Published  Gas smell in the baseme…     231        2 h',
        'ANN-2026-0001  Normal     Published  Water cut                               2 h',
        '',
      ],
    ],
  ])('fits into %i columns', async (columns, lines) => {
    const terminal = await scripted.terminalAt(
      { 'GET /announcements': () => list([ALARM, anAnnouncement()]) },
      { columns, env: { NO_COLOR: '1' } },
    )
    const { exitCode, stdout } = await terminal.run('announcements', 'list')
    expect(exitCode).toBe(0)
    expect(stdout).toBe(lines.join('\n'))
  })

  test('is TSV when piped, and others’ text moves no cursor', async () => {
    const terminal = await scripted.terminalAt({ 'GET /announcements': () => list([ALARM]) })
    expect((await terminal.run('announcements', 'list')).stdout).toBe(
      'number\turgency\tstatus\ttitle\tcategory\tpinned\tpeople\tpublished\n' +
        'ANN-2026-0041\temergency\tpublished\tGas smell in the basement\tEmergency\ttrue\t231\t2026-11-20T04:30:00.000Z\n',
    )
  })

  test('is the server’s own answer under --json', async () => {
    const terminal = await scripted.terminalAt({
      'GET /announcements': () => list([ALARM], { totalDocs: 41 }),
    })
    const { stdout } = await terminal.run('announcements', 'list', '--json')
    expect(JSON.parse(stdout)).toMatchObject({ totalDocs: 41, docs: [{ number: 'ANN-2026-0041' }] })
    expect(stdout).not.toContain('\u001b')
  })

  test('is narrowed by its flags', async () => {
    const terminal = await scripted.terminalAt({
      'GET /announcements': () => list([]),
      'GET /announcement-categories': () => list([{ id: 'cat-m', name: 'Maintenance' }]),
    })
    const flags = ['--status', 'draft,scheduled', '--urgency', 'urgent', '--category', 'main']
    await terminal.run('announcements', 'list', ...flags, '--search', 'water cut', '--limit', '5')
    const { query } = scripted.estate.askedFor('GET', '/announcements')[0] as Asked
    expect(query.get('where[and][0][status][in]')).toBe('draft,scheduled')
    expect(query.get('where[and][1][urgency][in]')).toBe('urgent')
    expect(query.get('where[and][2][category][equals]')).toBe('cat-m')
    expect(query.get('search')).toBe('water cut')
    expect(query.get('limit')).toBe('5')
  })

  test('of what one has not read asks for one’s own receipts', async () => {
    const terminal = await scripted.terminalAt({
      'GET /users/me': () => ({ user: { id: 'me', email: 'asha@khaki.example' } }),
      'GET /receipts': () => list([{ id: 'r1', announcement: 'id-1' }]),
      'GET /announcements': () => list([ALARM]),
    })
    expect(await terminal.run('announcements', 'list', '--unread')).toMatchObject({ exitCode: 0 })
    const receipts = scripted.estate.askedFor('GET', '/receipts')[0] as Asked
    expect(receipts.query.get('where[and][0][user][equals]')).toBe('me')
    expect(receipts.query.get('where[and][1][readAt][exists]')).toBe('false')
    const { query } = scripted.estate.askedFor('GET', '/announcements')[0] as Asked
    expect(query.get('where[and][0][id][in]')).toBe('id-1')
  })

  test('says so when more is unread than it looks among', async () => {
    const terminal = await scripted.terminalAt({
      'GET /users/me': () => ({ user: { id: 'me', email: 'asha@khaki.example' } }),
      'GET /receipts': () => ({ ...list([{ id: 'r1', announcement: 'id-1' }]), totalDocs: 240 }),
      'GET /announcements': () => list([ALARM]),
    })
    const ended = await terminal.run('announcements', 'list', '--unread')
    expect(ended.stderr).toContain('Looked among your newest 1 unread of 240.')
  })

  test('with a wrong word is a usage error', async () => {
    const terminal = await scripted.terminalAt({})
    const ended = await terminal.run('announcements', 'list', '--status', 'open')
    expect(ended).toMatchObject({ exitCode: 2, stdout: '' })
    expect(ended.stderr).toContain('draft, scheduled, published, withdrawn')
  })
})

describe('one announcement', () => {
  test('is shown with its text, which cannot move the cursor', async () => {
    const noisy = anAnnouncement({ body: 'From ten\u001b[2J\nto four.', audience: { blocks: ['A'] } })
    const terminal = await scripted.terminalAt(
      { 'GET /announcements': () => list([noisy]) },
      { columns: 80, env: { NO_COLOR: '1' } },
    )
    const { exitCode, stdout } = await terminal.run('announcements', 'show', '1')
    expect(exitCode).toBe(0)
    expect(stdout).toContain('audience   residents of block A\n')
    expect(stdout).toContain('\nFrom ten\nto four.\n')
    expect(stdout).not.toContain('\u001b')
    const { query } = scripted.estate.askedFor('GET', '/announcements')[0] as Asked
    expect(query.get('where[number][equals]')).toBe('ANN-2026-0001')
  })

  test('that is not there is not found, and a name that is none a usage error', async () => {
    const terminal = await scripted.terminalAt({ 'GET /announcements': () => list([]) })
    expect(await terminal.run('announcements', 'show', '9')).toMatchObject({ exitCode: 5 })
    expect(await terminal.run('announcements', 'show', 'MNT-2026-0001')).toMatchObject({ exitCode: 2 })
  })
})

describe('how far it has come', () => {
  const routes = (reach: () => Reach = () => REACH) => ({
    'GET /announcements': () => list([ALARM]),
    [`GET /announcements/${ALARM.id}/reach`]: reach,
  })

  test('is told with shares, blocks and the flats nobody has read it in', async () => {
    const terminal = await scripted.terminalAt(routes(), { columns: 80, env: { NO_COLOR: '1' } })
    const { exitCode, stdout } = await terminal.run('announcements', 'reach', '41')
    expect(exitCode).toBe(0)
    expect(stdout).toBe(
      [
        'number           ANN-2026-0041',
        'title            Gas smell in the basement',
        'recipients       231',
        'read             198 (85 %)',
        'read_within_48h  190 (82 %)',
        'acknowledged     140 (60 %)',
        '',
        'BLOCK  RECIPIENTS        READ  ACKNOWLEDGED',
        'A             120  110 (91 %)     80 (66 %)',
        'B             100   88 (88 %)     60 (60 %)',
        '',
        'Nobody has read it in (2)',
        'A-203  B-404',
        '',
      ].join('\n'),
    )
  })

  test('is a row for a program and the server’s answer as JSON', async () => {
    const terminal = await scripted.terminalAt(routes())
    expect((await terminal.run('announcements', 'reach', '41')).stdout).toBe(
      'number\ttitle\trecipients\tread\tread_within_48h\tacknowledged\tunreached_flats\n' +
        'ANN-2026-0041\tGas smell in the basement\t231\t198\t190\t140\tA-203, B-404\n',
    )
    expect(JSON.parse((await terminal.run('announcements', 'reach', '41', '--json')).stdout)).toEqual(REACH)
  })

  test('is watched: one line for each new figure, until Ctrl-C', async () => {
    let looks = 0
    const climbing = () => ({ ...REACH, read: [198, 198, 200][looks++] ?? 200 })
    const terminal = await scripted.terminalAt(routes(climbing), { waits: 2 })
    const { exitCode, stdout } = await terminal.run('announcements', 'reach', '41', '--watch', '--json')
    expect(exitCode).toBe(130)
    expect(
      stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).read),
    ).toEqual([198, 200])
  })

  test('is for its author and the committee', async () => {
    const terminal = await scripted.terminalAt({
      'GET /announcements': () => list([ALARM]),
      [`GET /announcements/${ALARM.id}/reach`]: () => refusal(403, 'not_permitted', 'Not for you.'),
    })
    expect(await terminal.run('announcements', 'reach', '41')).toMatchObject({ exitCode: 4, stdout: '' })
  })
})

describe('reminding the unread', () => {
  const reminded = {
    unread: 23,
    byChannel: { email: 0, sms: 20, push: 1 },
    withoutChannel: 2,
    nextAt: '2026-11-21T06:30:00.000Z',
  }
  const routes = {
    'GET /announcements': () => list([ALARM]),
    [`POST /announcements/${ALARM.id}/remind`]: () => reminded,
  }

  test('says by which ways it went, to a person and to a program', async () => {
    const person = await scripted.terminalAt(routes, { columns: 120, env: { NO_COLOR: '1' } })
    expect((await person.run('announcements', 'remind', '41', '--yes')).stdout).toBe(
      '✓ ANN-2026-0041: 21 people are reminded: 20 by SMS, 1 by push; 2 can be told at the door alone.\n',
    )
    const program = new Terminal({ address: scripted.estate.address, token: 'a.b.c' })
    expect((await program.run('announcements', 'remind', '41', '--yes')).stdout).toBe(
      'unread\temail\tsms\tpush\twithout_channel\tnext_at\n23\t0\t20\t1\t2\t2026-11-21T06:30:00.000Z\n',
    )
  })

  test('is not done where nobody agrees, nor twice in a short time', async () => {
    const terminal = await scripted.terminalAt({
      ...routes,
      [`POST /announcements/${ALARM.id}/remind`]: () => refusal(409, 'reminded_lately', 'Wait a day.'),
    })
    expect(await terminal.run('announcements', 'remind', '41')).toMatchObject({ exitCode: 2 })
    expect(scripted.estate.asked).toHaveLength(0)
    expect(await terminal.run('announcements', 'remind', '41', '--yes')).toMatchObject({ exitCode: 6 })
  })
})

describe('what becomes of it', () => {
  const routes = (announcement = DRAFT) => ({
    'GET /announcements': () => list([announcement]),
    'POST /announcements/preview': () => ({ recipients: 231, flats: 140 }),
    [`PATCH /announcements/${announcement.id}`]: ({ body }: Asked) => ({
      doc: { ...announcement, ...(body as object) },
    }),
  })
  const sent = () => scripted.estate.asked.find(({ method }) => method === 'PATCH')?.body

  test.each([
    ['publish', DRAFT, 'published'],
    ['take-back', ALARM, 'draft'],
    ['withdraw', ALARM, 'withdrawn'],
  ] as const)('%s', async (verb, announcement, status) => {
    const terminal = await scripted.terminalAt(routes(announcement))
    const { exitCode, stdout } = await terminal.run('announcements', verb, '42', '--yes')
    expect(exitCode).toBe(0)
    expect(stdout).toContain(`${announcement.number}\t${status}\t`)
    expect(sent()).toEqual({ status })
  })

  test.each([
    ['publish', DRAFT],
    ['withdraw', ALARM],
  ] as const)('%s is not done where nobody agrees', async (verb, announcement) => {
    const terminal = await scripted.terminalAt(routes(announcement))
    const ended = await terminal.run('announcements', verb, '42')
    expect(ended.exitCode).toBe(2)
    expect(ended.stderr).toContain('--yes is missing')
    expect(sent()).toBeUndefined()
  })

  test('a rule’s refusal names the announcement and where to look', async () => {
    const terminal = await scripted.terminalAt({
      ...routes(ALARM),
      [`PATCH /announcements/${ALARM.id}`]: () => refusal(409, 'already_published', 'Too late.'),
    })
    expect(await terminal.run('announcements', 'publish', '41', '--yes')).toMatchObject({
      exitCode: 6,
      stderr: 'estate: ANN-2026-0041: Too late.\nTry: estate announcements show ANN-2026-0041\n',
    })
  })

  test.each([
    ['normal', 'The 15 seconds are over: the messages are on their way.'],
    ['emergency', 'An emergency goes out at once and cannot be taken back.'],
  ] as const)('what cannot be taken back any more says why: %s', async (urgency, reason) => {
    const terminal = await scripted.terminalAt({
      ...routes({ ...ALARM, urgency }),
      [`PATCH /announcements/${ALARM.id}`]: () => refusal(409, 'already_published', 'Too late.'),
    })
    expect(await terminal.run('announcements', 'take-back', '41')).toMatchObject({
      exitCode: 6,
      stderr: `estate: ANN-2026-0041: ${reason}\nTry: estate announcements withdraw ANN-2026-0041\n`,
    })
  })

  test('a draft is not withdrawn: nobody has been told', async () => {
    const terminal = await scripted.terminalAt(routes())
    const ended = await terminal.run('announcements', 'withdraw', '42', '--yes')
    expect(ended).toMatchObject({ exitCode: 6, stdout: '' })
    expect(ended.stderr).toContain('It is a draft: nobody has been told.')
    expect(sent()).toBeUndefined()
  })
})

test('completion knows the commands', async () => {
  const terminal = await scripted.terminalAt({})
  const top = (await terminal.run('__complete', '--')).stdout.split('\n')
  expect(top).toContain('announce')
  expect(top).toContain('announcements')
  const verbs = (await terminal.run('__complete', '--', 'announcements')).stdout.split('\n')
  expect(verbs).toEqual(expect.arrayContaining(['list', 'show', 'reach', 'publish', 'take-back', 'withdraw']))
  const flags = (await terminal.run('__complete', '--', 'announce')).stdout.split('\n')
  expect(flags).toEqual(expect.arrayContaining(['--file', '--audience', '--dry-run', '--supersedes']))
})
