import { MINUTE_MS } from '../time'
import { instantOfShare, type RunningClock, type StatusChange, usedMs } from './clock'
import { type LedgerLine, lineOf } from './ledger-lines'

const minutesIn = (ms: number): number => Math.floor(ms / MINUTE_MS)

/** Each time that the work was done, in time or late, and each time that it came back as not fixed. */
export function resolutionLines({
  history,
  running,
}: {
  history: readonly StatusChange[]
  running: RunningClock
}): LedgerLine[] {
  return history.flatMap(({ to, at }, index) => {
    if (to !== 'resolved') return []
    const next = history[index + 1]
    const isBack = next !== undefined && next.to !== 'closed'
    const stood = next ? minutesIn(next.at.getTime() - at.getTime()) : null
    return [resolved(running, at), ...(isBack ? [lineOf(next.at, 'returned', { minutes: stood })] : [])]
  })
}

/** What came to pass later changes nothing in whether it was in time then. */
function resolved(running: RunningClock, at: Date): LedgerLine {
  const then = { ...running, pauses: running.pauses.filter(({ from }) => from < at) }
  const due = instantOfShare('resolve', 1, then)
  return at > due
    ? lineOf(at, 'resolved_late', { minutes: minutesIn(at.getTime() - due.getTime()) })
    : lineOf(at, 'resolved', { minutes: minutesIn(usedMs(then, at)) })
}
