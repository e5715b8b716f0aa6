import { describe, expect, test } from 'vitest'
import { type Move, replay } from '@/cli/ops/verify/replay'
import type { TicketStatus } from '@/domain/tickets/words'

const DAY_MS = 86_400_000
/** A way through these statuses, a minute apart unless said otherwise. */
function way(...statuses: TicketStatus[]): Move[] {
  return statuses.map((to, index) => ({
    from: statuses[index - 1] ?? null,
    to,
    at: new Date(index * 60_000),
  }))
}
const later = (moves: Move[], from: number, ms: number): Move[] =>
  moves.map((move, index) => (index < from ? move : { ...move, at: new Date(move.at.getTime() + ms) }))

describe('a ticket replayed', () => {
  test.each<[TicketStatus[]]>([
    [['submitted']],
    [
      [
        'submitted',
        'acknowledged',
        'assigned',
        'assigned',
        'in_progress',
        'on_hold',
        'in_progress',
        'resolved',
        'closed',
      ],
    ],
    [['submitted', 'acknowledged', 'on_hold', 'cancelled']],
  ])('by the table of moves is right: %j', (statuses) => {
    expect(replay(way(...statuses), statuses.at(-1) as TicketStatus)).toBeNull()
  })

  test('that jumps is none that the table knows', () => {
    expect(replay(way('submitted', 'closed'), 'closed')).toBe('move')
    expect(replay(way('acknowledged'), 'acknowledged')).toBe('move')
  })

  test('that wakes elsewhere than where it was held is wrong', () => {
    const held = way('submitted', 'acknowledged', 'assigned', 'on_hold', 'acknowledged')
    expect(replay(held, 'acknowledged')).toBe('move')
  })

  test('is reopened within its days, and not after', () => {
    const reopened = way(
      'submitted',
      'acknowledged',
      'assigned',
      'in_progress',
      'resolved',
      'closed',
      'acknowledged',
    )
    expect(replay(later(reopened, 6, 13 * DAY_MS), 'acknowledged')).toBeNull()
    expect(replay(later(reopened, 6, 15 * DAY_MS), 'acknowledged')).toBe('move')
  })

  test('lacks a row where one goes on from elsewhere', () => {
    const [first, , ...rest] = way('submitted', 'acknowledged', 'assigned', 'in_progress')
    expect(replay([first as Move, ...rest], 'in_progress')).toBe('gap')
    expect(replay([], 'submitted')).toBe('none')
    expect(replay(way('submitted'), 'acknowledged')).toBe('present')
  })

  test('is right where two rows of one moment crossed', () => {
    const [one, two, three, four] = way('submitted', 'acknowledged', 'assigned', 'in_progress') as [
      Move,
      Move,
      Move,
      Move,
    ]
    const crossed = [one, { ...three, at: two.at }, { ...two, at: new Date(two.at.getTime() + 2) }, four]
    expect(replay(crossed, 'in_progress')).toBeNull()
    const hours = [one, { ...three, at: two.at }, { ...two, at: new Date(two.at.getTime() + DAY_MS) }, four]
    expect(replay(hours, 'in_progress')).toBe('gap')
  })
})
