import { CLOCKS, type Clock, SHARE_RUNGS } from '../../domain/sla/words'
import type { Cli } from '../context'
import { CliFailure, EXIT } from '../failures'
import { findPages } from '../pages'
import { selecting } from '../query'
import type { Ticket } from '../wire'
import { nextDue } from './next-due'

/** Tickets that are asked about in one address. */
const ASKED_MAX = 100
/** Rungs that so many tickets have in one cycle at most; of those that were reopened the latest are read. */
const RUNGS_MAX = ASKED_MAX * CLOCKS.length * SHARE_RUNGS.length

interface Escalation {
  id: string
  ticket: string
  clock: Clock
  cycle: number
  rung: string
}

/** How far the promise that each ticket's due time shows has run out, by its id: the highest share that it reached in its cycle, in per cent. */
export type Reached = ReadonlyMap<string, number>

/**
 * What the sweeps have written down of tickets. Only who oversees all tickets is told: for others it is empty.
 * @throws CliFailure
 */
export async function readReached(cli: Cli, tickets: readonly Ticket[]): Promise<Reached> {
  const now = cli.io.now()
  const shown = new Map(tickets.map((ticket) => [ticket.id, promiseOf(ticket, now)]))
  const reached = new Map<string, number>()
  const ids = [...shown.keys()]
  for (let start = 0; start < ids.length; start += ASKED_MAX) {
    for (const rung of await readRungs(cli, ids.slice(start, start + ASKED_MAX))) {
      const { ticket } = rung
      if (shown.get(ticket) !== nameOf(rung)) continue
      reached.set(ticket, Math.max(reached.get(ticket) ?? 0, Number(rung.rung)))
    }
  }
  return reached
}

const nameOf = ({ clock, cycle }: Pick<Escalation, 'clock' | 'cycle'>): string => `${clock} ${cycle}`

function promiseOf(ticket: Ticket, now: Date): string {
  const clock = nextDue(ticket, now)?.isAcknowledging ? 'acknowledge' : 'resolve'
  return nameOf({ clock, cycle: ticket.cycle ?? 1 })
}

async function readRungs(cli: Cli, ids: readonly string[]): Promise<Escalation[]> {
  const where = { and: [{ ticket: { in: ids } }, { rung: { in: SHARE_RUNGS } }] }
  const query = { where, sort: '-reachedAt', depth: 0, select: selecting('ticket', 'clock', 'cycle', 'rung') }
  try {
    const list = await findPages<Escalation>(cli.client, 'ticket-escalations', query, { limit: RUNGS_MAX })
    return list.docs
  } catch (failure) {
    if (failure instanceof CliFailure && failure.exitCode === EXIT.notPermitted) return []
    throw failure
  }
}
