import { describe, expect, test } from 'vitest'
import { aTicket, ELECTRICIAN } from './cast'
import { list } from './fake-estate'
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

describe('one ticket', () => {
  const update = {
    id: 'u1',
    kind: 'comment',
    visibility: 'internal',
    body: 'Bring a\u001b[2J ladder\nand a lamp',
    author: { id: 'x', name: 'Imran Khan' },
    createdAt: '2026-11-20T05:00:00.000Z',
  }
  const state = { due: '2026-11-20T03:30:00.000Z', metAt: null, missedAt: '2026-11-20T03:30:00.000Z' }
  const clock = {
    acknowledge: { ...state, allowedMinutes: 240 },
    resolve: { ...state, allowedMinutes: 480, usedMinutes: 190, isPaused: true },
    cycle: 1,
    ledger: [
      {
        at: '2026-11-20T05:00:00.000Z',
        kind: 'paused',
        minutes: 180,
        holdKind: 'resident_away',
        text: 'Paused 3 h.',
      },
    ],
  }
  const routes = {
    [`GET /tickets/${LATE.id}/clock`]: () => clock,
    'GET /tickets': () => list([{ ...LATE, description: 'Two people inside.', actualCostPaise: 125050 }]),
    'GET /ticket-updates': () => list([update]),
  }

  test('is shown with its timeline, and moves no cursor', async () => {
    const terminal = await scripted.terminalAt(routes, { columns: 80, env: { NO_COLOR: '1' } })
    const { stdout } = await terminal.run('tickets', 'show', '7')
    expect(stdout).not.toContain('\u001b')
    expect(stdout).toContain('due       resolve 3 h late (20 Nov 2026, 9:00 am)')
    expect(stdout).toContain('used      3 h 10 min of 8 h, paused')
    expect(stdout).toContain('Promised time\n20 Nov 2026, 10:30 am  Paused 3 h.\n')
    expect(stdout).toContain('cost      ₹1,250.50')
    expect(stdout).toContain(
      '20 Nov 2026, 10:30 am  comment by Imran Khan (internal)\n    Bring a ladder\n    and a lamp\n',
    )
  })

  test('is the bare document under --json, its timeline beside it', async () => {
    const terminal = await scripted.terminalAt(routes)
    const shown = JSON.parse((await terminal.run('show', 'MNT-2026-0007', '--json')).stdout)
    expect(shown).toMatchObject({
      number: 'MNT-2026-0007',
      status: 'in_progress',
      clock: { resolve: { usedMinutes: 190 } },
      updates: { docs: [{ id: 'u1' }] },
    })
  })

  test('is its record, its timeline and its ledger to a program', async () => {
    const terminal = await scripted.terminalAt(routes)
    const { stdout } = await terminal.run('show', '7')
    expect(stdout).toMatch(/\tused\n.*\t190\n/)
    expect(stdout).toContain('2026-11-20T05:00:00.000Z\tpaused\t180\tresident_away\tPaused 3 h.\n')
  })

  test('is followed until it is closed', async () => {
    const looks = [[update], [{ ...update, id: 'u2', kind: 'status', statusTo: 'closed', body: null }]]
    const terminal = await scripted.terminalAt(
      { ...routes, 'GET /ticket-updates': () => list(looks.shift() ?? []) },
      { waits: 5 },
    )
    const { exitCode, stdout } = await terminal.run('watch', '7')
    expect(exitCode).toBe(0)
    expect(stdout.trim().split('\n')).toHaveLength(3)
  })
})
