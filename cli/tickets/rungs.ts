import { SHARE_RUNGS } from '../../domain/sla/words'
import type { Cli } from '../context'
import { CliFailure, EXIT } from '../failures'
import { findPages } from '../pages'
import { selecting } from '../query'
import type { Ticket } from '../wire'

/** Rungs that are read of tickets at most, the latest first: far more than a queue of a screen has. */
const RUNGS_MAX = 400
/** Tickets that are asked about in one address. */
const ASKED_MAX = 100

interface Escalation {
  id: string
  ticket: string
  cycle: number
  rung: string
}

/** How far each ticket's promises have run out, by its id: the highest share in per cent that it reached in its cycle. */
export type Reached = ReadonlyMap<string, number>

/**
 * What the sweeps have written down of tickets. Only who oversees all tickets is told: for others it is empty.
 * @throws CliFailure
 */
export async function readReached(cli: Cli, tickets: readonly Ticket[]): Promise<Reached> {
  const cycles = new Map(tickets.map(({ id, cycle }) => [id, cycle ?? 1]))
  const reached = new Map<string, number>()
  const ids = [...cycles.keys()]
  for (let start = 0; start < ids.length; start += ASKED_MAX) {
    for (const { ticket, cycle, rung } of await readRungs(cli, ids.slice(start, start + ASKED_MAX))) {
      if (cycles.get(ticket) === cycle) reached.set(ticket, Math.max(reached.get(ticket) ?? 0, Number(rung)))
    }
  }
  return reached
}

async function readRungs(cli: Cli, ids: readonly string[]): Promise<Escalation[]> {
  const where = { and: [{ ticket: { in: ids } }, { rung: { in: SHARE_RUNGS } }] }
  const query = { where, sort: '-reachedAt', depth: 0, select: selecting('ticket', 'cycle', 'rung') }
  try {
    const list = await findPages<Escalation>(cli.client, 'ticket-escalations', query, { limit: RUNGS_MAX })
    return list.docs
  } catch (failure) {
    if (failure instanceof CliFailure && failure.exitCode === EXIT.notPermitted) return []
    throw failure
  }
}
