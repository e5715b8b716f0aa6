import { describe, expect, test } from 'vitest'
import type { KpiRow } from '../../cli/figures/columns'
import type { Asked } from './fake-estate'
import { refusal } from './fake-estate'
import { useScriptedEstate } from './scripted'

const scripted = useScriptedEstate()

const weeks = (...values: (number | null)[]): KpiRow['series'] =>
  values.map((value, index) => ({ from: `2026-09-${index + 10}`, to: `2026-09-${index + 16}`, value, n: 20 }))

const ACKNOWLEDGED: KpiRow = {
  key: 'ticket_ack_24h',
  label: 'Tickets acknowledged\u001b[2J within 24 hours',
  value: 0.9875,
  target: 0.95,
  n: 435,
  definition: 'Of the tickets …',
  series: weeks(null, 0, 0.5, 0.9, 1),
}
const ACTIVE: KpiRow = {
  ...ACKNOWLEDGED,
  key: 'daily_active',
  label: 'Residents active on a day',
  value: 0.834,
  target: 0.85,
  n: 90,
  series: weeks(0.9, 0.8),
}
const BOOKED: KpiRow = {
  ...ACKNOWLEDGED,
  key: 'bookings_via_system',
  label: 'Bookings made by residents themselves',
  value: null,
  target: 0.7,
  n: 0,
  series: weeks(null, null),
}
const ANSWER = { kpis: [ACKNOWLEDGED, ACTIVE, BOOKED] }

describe('the figures', () => {
  test('are a table for people, with the target, the weeks and which way it goes', async () => {
    const terminal = await scripted.terminalAt(
      { 'GET /kpis': () => ANSWER },
      { columns: 100, env: { NO_COLOR: '1' } },
    )
    expect((await terminal.run('kpis')).stdout.split('\n')).toEqual([
      'FIGURE                                  VALUE  TARGET    N  MET      12 WEEKS',
      'Tickets acknowledged within 24 hours   98.7 %    95 %  435  met      ·▁▅██ ↑',
      'Residents active on a day              83.4 %    85 %   90  missed   █▇ ↓',
      'Bookings made by residents themselves       —    70 %    0  unknown  ··',
      '',
    ])
  })

  test('are TSV when piped, exact, and empty where they are unknown', async () => {
    const terminal = await scripted.terminalAt({ 'GET /kpis': () => ANSWER })
    const flags = ['--from', '2026-09-01', '--to', '2026-11-30']
    expect((await terminal.run('kpis', ...flags)).stdout).toBe(
      'key\tvalue\ttarget\tn\tmet\ttrend\n' +
        'ticket_ack_24h\t0.9875\t0.95\t435\tmet\t,0,0.5,0.9,1\n' +
        'daily_active\t0.834\t0.85\t90\tmissed\t0.9,0.8\n' +
        'bookings_via_system\t\t0.7\t0\tunknown\t,\n',
    )
    const { query } = scripted.estate.askedFor('GET', '/kpis')[0] as Asked
    expect([query.get('from'), query.get('to')]).toEqual(['2026-09-01', '2026-11-30'])
  })

  test('are the estate’s own answer under --json', async () => {
    const terminal = await scripted.terminalAt({ 'GET /kpis': () => ANSWER })
    expect(JSON.parse((await terminal.run('kpis', '--json')).stdout)).toEqual(ANSWER)
    const { query } = scripted.estate.askedFor('GET', '/kpis')[0] as Asked
    expect([...query.keys()]).toEqual([])
  })

  test('are not for everybody', async () => {
    const terminal = await scripted.terminalAt({
      'GET /kpis': () => refusal(403, 'not_permitted', 'These figures are for the committee.'),
    })
    expect(await terminal.run('kpis')).toMatchObject({ exitCode: 4, stdout: '' })
  })

  test.each([
    ['--from', 'yesterday'],
    ['--to', '2026-02-30'],
    ['--from', '2026-11-30', '--to', '2026-11-01'],
  ])('of no period are a mistake of the command line: %s %s', async (...flags) => {
    const terminal = await scripted.terminalAt({})
    const { exitCode, stderr } = await terminal.run('kpis', ...flags)
    expect({ exitCode, asked: scripted.estate.asked }).toEqual({ exitCode: 2, asked: [] })
    expect(stderr).toMatch(/2026-11-/)
  })
})
