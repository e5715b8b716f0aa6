import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { ownFolder } from '../support/folders'
import { ELECTRICIAN } from './cast'
import { type Asked, list, refusal } from './fake-estate'
import { useScriptedEstate } from './scripted'

const scripted = useScriptedEstate()

const FIGURES = {
  ...{ assigned: 10, completed: 9, completionRate: 0.9, resolved: 12, avgResolutionHours: 5.25 },
  ...{ avgSatisfaction: null, rated: 0, costEfficiency: 1.08, onTimeRate: 0.75, load: 3, teamShare: 0.2 },
}
const WEEK = { period: 'weekly', from: '2026-11-09', to: '2026-11-15' }
const GENERATED = {
  ...WEEK,
  stored: 0,
  docs: [
    { id: 'r1', staff: ELECTRICIAN, ...WEEK, figures: FIGURES, before: { ...FIGURES, resolved: 9 } },
    {
      ...{ id: 'r2', staff: { id: 's2', employeeId: 'PL001', name: 'Asif' }, ...WEEK },
      ...{ figures: FIGURES, before: null },
    },
  ],
}
const HEADER =
  'employee\tname\tdone\tgiven\tgiven_done\tcompleted\ton_time\tavg_hours\tstars\trated\tcost\topen\tshare'

describe('reports generate', () => {
  test('asks for the period and prints a table that programs read', async () => {
    const terminal = await scripted.terminalAt({ 'POST /reports/generate': () => GENERATED })
    const ended = await terminal.run('reports', 'generate', '--period', 'weekly', '--at', '2026-11-16')
    expect(ended.exitCode).toBe(0)
    expect(scripted.estate.askedFor('POST', '/reports/generate')[0]?.body).toEqual({
      period: 'weekly',
      at: '2026-11-16',
    })
    expect(ended.stdout.split('\n').slice(0, 2)).toEqual([
      HEADER,
      'EL001\tImran Khan\t12\t10\t9\t0.9\t0.75\t5.25\t\t0\t1.08\t3\t0.2',
    ])
  })

  test('shows people arrows from the period before, and a dash for what is unknown', async () => {
    const terminal = await scripted.terminalAt(
      { 'POST /reports/generate': () => GENERATED },
      { columns: 200, env: { NO_COLOR: '1' } },
    )
    const ended = await terminal.run('reports', 'generate', '--period', 'weekly')
    expect(ended.stdout).toMatch(/EL001 +Imran Khan +12 ↑ +10 → +9 → +90 % → +75 % → +5\.3 h → +— /)
    expect(ended.stdout).toMatch(/PL001 +Asif +12 +10 /)
    expect(ended.stderr).toContain('9–15 Nov 2026, as it was stored before.')
  })

  test('of one member of staff shows theirs alone, and says when there is none', async () => {
    const terminal = await scripted.terminalAt({ 'POST /reports/generate': () => GENERATED })
    const asked = ['reports', 'generate', '--period', 'weekly', '--json', '--staff'] as const
    expect(JSON.parse((await terminal.run(...asked, 'pl001')).stdout).docs).toHaveLength(1)
    expect((await terminal.run(...asked, 'XX999')).exitCode).toBe(5)
  })

  test.each([
    [['reports', 'generate', '--period', 'hourly'], 2],
    [['reports', 'monthly', '--month', '2026-10'], 2],
    [['reports', 'monthly', '--output', 'x.pdf'], 2],
  ] as const)('%j is a usage error', async (words, exitCode) => {
    const terminal = await scripted.terminalAt({})
    expect((await terminal.run(...words)).exitCode).toBe(exitCode)
    expect(scripted.estate.asked).toEqual([])
  })

  test('is refused as the server says', async () => {
    const refused = () => refusal(403, 'not_permitted', 'Reports are made by the committee.')
    const terminal = await scripted.terminalAt({ 'POST /reports/generate': refused })
    expect((await terminal.run('reports', 'generate', '--period', 'daily')).exitCode).toBe(4)
  })
})

describe('stored reports', () => {
  const docs = [
    { id: 'a', staff: ELECTRICIAN, ...WEEK, figures: FIGURES },
    {
      ...{ id: 'b', staff: ELECTRICIAN, period: 'weekly', from: '2026-11-02', to: '2026-11-08' },
      figures: { ...FIGURES, resolved: 15 },
    },
  ]
  const routes = {
    'GET /staff': () => list([ELECTRICIAN]),
    'GET /staff-reports': ({ query }: Asked) => (query.get('limit') === '2' ? list(docs) : list(docs)),
  }

  test('of a person go back period by period, each beside the one before', async () => {
    const terminal = await scripted.terminalAt(routes, { columns: 200, env: { NO_COLOR: '1' } })
    const { stdout } = await terminal.run('reports', 'show', 'EL001', '--limit', '1')
    expect(stdout).toMatch(/2026-11-09 +2026-11-15 +12 ↓/)
    expect(stdout).not.toContain('2026-11-02')
  })

  test('are listed by what is asked for', async () => {
    const terminal = await scripted.terminalAt(routes)
    const { stdout } = await terminal.run('reports', 'list', '--period', 'weekly', '--staff', 'EL001')
    expect(stdout.split('\n')[0]).toBe(HEADER.replace('name', 'name\tperiod\tfrom\tto'))
    const [asked] = scripted.estate.askedFor('GET', '/staff-reports')
    expect(asked?.query.get('where[and][0][period][equals]')).toBe('weekly')
    expect(asked?.query.get('where[and][1][staff][equals]')).toBe(ELECTRICIAN.id)
  })
})

describe('reports monthly', () => {
  test('writes the paper byte by byte', async () => {
    const file = path.join(ownFolder('estate-month-'), 'month.pdf')
    const terminal = await scripted.terminalAt({
      'GET /reports/monthly.pdf': () => ({
        body: '%PDF-1.3 é',
        headers: { 'Content-Type': 'application/pdf' },
      }),
    })
    const ended = await terminal.run('reports', 'monthly', '--month', '2026-10', '--output', file)
    expect(ended).toMatchObject({ exitCode: 0, stdout: `month\tfile\tbytes\n2026-10\t${file}\t11\n` })
    expect(readFileSync(file, 'utf8')).toBe('%PDF-1.3 é')
  })

  test('writes nothing when it is refused', async () => {
    const file = path.join(ownFolder('estate-month-'), 'month.pdf')
    const terminal = await scripted.terminalAt({
      'GET /reports/monthly.pdf': () =>
        refusal(400, 'invalid', 'That month has not begun.', { field: 'month' }),
    })
    const ended = await terminal.run('reports', 'monthly', '--month', '2199-01', '--output', file)
    expect(ended.exitCode).toBe(1)
    expect(() => readFileSync(file)).toThrow()
  })

  test('says when the file cannot be written', async () => {
    const terminal = await scripted.terminalAt({ 'GET /reports/monthly.pdf': () => ({ body: '%PDF' }) })
    const ended = await terminal.run('reports', 'monthly', '--month', '2026-10', '--output', '/nowhere/x.pdf')
    expect(ended.exitCode).toBe(1)
    expect(ended.stderr).toContain('/nowhere/x.pdf could not be written')
  })
})
