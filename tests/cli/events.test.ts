import { expect, test } from 'vitest'
import type { EstateEvent } from '../../cli/events/wire'
import type { Attendance } from '../../domain/events/attendance'
import { type Asked, list, refusal } from './fake-estate'
import { useScriptedEstate } from './scripted'

const scripted = useScriptedEstate()

const ID = '3fa85f64-5717-4562-b3fc-2c963f66afa6'
const KITES: EstateEvent = {
  id: ID,
  title: 'Kite \u001b[31mevening\u001b[0m',
  description: 'Bring a kite.',
  eventType: 'social',
  status: 'published',
  start: '2026-12-24T12:30:00.000Z',
  end: '2026-12-24T15:30:00.000Z',
  location: 'The lawn',
  capacity: 60,
  headsGoing: 42,
  headsWaiting: 3,
  audience: { everyone: true },
}
const MELA: EstateEvent = {
  ...KITES,
  id: '3fa85f64-5717-4562-b3fc-2c963f66afa7',
  title: 'Mela',
  eventType: 'festival',
  start: '2026-12-25T18:30:00.000Z',
  end: '2026-12-27T18:30:00.000Z',
  allDay: true,
  facility: { id: 'lawn', name: 'Community hall' },
  capacity: null,
  headsGoing: 0,
  headsWaiting: 0,
}
const ATTENDANCE: Attendance = {
  answered: 40,
  going: 20,
  goingHeads: 42,
  waitlisted: 1,
  waitlistedHeads: 3,
  maybe: 7,
  no: 12,
  checkedIn: 18,
  checkedInHeads: 38,
  walkInHeads: 5,
  attendedHeads: 43,
  showRate: 0.9048,
  feedback: { average: 4.25, n: 8, counts: { 1: 0, 2: 0, 3: 1, 4: 4, 5: 3 } },
}

test('events are a table for people, with heads against the room there is', async () => {
  const terminal = await scripted.terminalAt(
    { 'GET /events': () => list([KITES, MELA]) },
    { columns: 100, env: { NO_COLOR: '1' } },
  )
  expect((await terminal.run('events', 'list')).stdout.split('\n')).toEqual([
    'WHEN                     TITLE         TYPE      STATUS     PLACE              GOING  WAITING',
    'Thu 24 Dec 18:00–21:00   Kite evening  social    Published  The lawn        42 of 60        3',
    'Sat 26 Dec – Sun 27 Dec  Mela          festival  Published  Community hall         0',
    '',
  ])
})

test('events are TSV when piped, and narrowed by flags', async () => {
  const terminal = await scripted.terminalAt({ 'GET /events': () => list([KITES]) })
  const flags = ['--type', 'social,meeting', '--status', 'published', '--from', '2026-12-01', '--limit', '5']
  expect((await terminal.run('events', 'list', ...flags)).stdout).toBe(
    'start\tend\ttitle\ttype\tstatus\tplace\tgoing\tcapacity\twaiting\tid\n' +
      `${KITES.start}\t${KITES.end}\tKite evening\tsocial\tpublished\tThe lawn\t42\t60\t3\t${ID}\n`,
  )
  const { query } = scripted.estate.askedFor('GET', '/events')[0] as Asked
  expect(query.get('where[and][0][eventType][in]')).toBe('social,meeting')
  expect(query.get('where[and][1][status][in]')).toBe('published')
  expect(query.get('where[and][2][start][greater_than_equal]')).toBe('2026-11-30T18:30:00.000Z')
  expect([query.get('sort'), query.get('limit')]).toEqual(['start', '5'])
})

test('a word that is no type is a mistake of the command line', async () => {
  const terminal = await scripted.terminalAt({})
  const { exitCode, stderr } = await terminal.run('events', 'list', '--type', 'party')
  expect(exitCode).toBe(2)
  expect(stderr).toContain('meeting, maintenance, social, festival, other')
})

test('attendance is found by a part of the title, and counts parties and heads', async () => {
  const terminal = await scripted.terminalAt({
    'GET /events': () => list([KITES]),
    [`GET /events/${ID}/attendance`]: () => ATTENDANCE,
  })
  const { exitCode, stdout } = await terminal.run('events', 'attendance', 'kite')
  expect(exitCode).toBe(0)
  const [names, values] = stdout.trimEnd().split('\n')
  expect(
    Object.fromEntries((names ?? '').split('\t').map((name, i) => [name, values?.split('\t')[i]])),
  ).toEqual({
    id: ID,
    title: 'Kite evening',
    answered: '40',
    going: '20',
    going_heads: '42',
    waitlisted: '1',
    waitlisted_heads: '3',
    maybe: '7',
    no: '12',
    checked_in: '18',
    checked_in_heads: '38',
    walk_in_heads: '5',
    attended_heads: '43',
    show_rate: '0.9048',
    rating: '4.25',
    ratings: '8',
  })
  expect(scripted.estate.askedFor('GET', '/events')[0]?.query.get('where[title][like]')).toBe('kite')
  const json = await terminal.run('events', 'attendance', ID, '--json')
  expect(JSON.parse(json.stdout)).toEqual(ATTENDANCE)
})

test('a title that several events have names them all, and one that none has what to try', async () => {
  const twin = { ...KITES, id: MELA.id, start: '2025-12-24T12:30:00.000Z', end: '2025-12-24T15:30:00.000Z' }
  const several = await scripted.terminalAt({ 'GET /events': () => list([KITES, twin]) })
  const { exitCode, stderr } = await several.run('events', 'show', 'kite')
  expect(exitCode).toBe(2)
  expect(stderr).toContain(`Kite evening (Thu 24 Dec 18:00–21:00, ${ID})`)
  const none = await scripted.terminalAt({ 'GET /events': () => list([]) })
  const missed = await none.run('events', 'show', 'mela')
  expect(missed.exitCode).toBe(5)
  expect(missed.stderr).toContain('estate events list')
})

test('whoever does not run an event is refused its attendance', async () => {
  const terminal = await scripted.terminalAt({
    'GET /events': () => list([KITES]),
    [`GET /events/${ID}/attendance`]: () => refusal(403, 'not_permitted', 'Only whoever runs it.'),
  })
  expect((await terminal.run('events', 'attendance', 'kite')).exitCode).toBe(4)
})
