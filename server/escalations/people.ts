import { type Candidate, pickOnCall, rankCandidates } from '@/domain/assignment'
import { WORKLOAD_CAP } from '@/domain/tickets/words'
import { candidatesByCategory } from '../candidates'
import { type Sql, sql } from '../database'
import { env } from '../env'
import type { EscalatingTicket } from './read'

/** Who does the work of each category, as a sweep found it: read once a category, however many tickets there are. */
export class Workforce {
  private readonly known = new Map<string, readonly Candidate[]>()
  /** How often somebody was suggested in this sweep: it counts as if they had been given each. */
  private readonly suggested = new Map<string, number>()

  constructor(private readonly now: Date) {}

  /** Reads whoever does the work of categories that were not asked for before, best first. */
  async gather(database: Sql, categoryIds: readonly string[]): Promise<void> {
    const unknown = [...new Set(categoryIds)].filter((id) => !this.known.has(id))
    if (unknown.length === 0) return
    const found = await candidatesByCategory(database, unknown)
    for (const id of unknown) this.known.set(id, rankCandidates(found.get(id) ?? [], this.now, env.timeZone))
  }

  /** The best who could take a ticket instead, with room for it; null when there is nobody. */
  suggestionFor({ categoryId, assignedToId }: EscalatingTicket): Candidate | null {
    const best = this.known
      .get(categoryId)
      ?.find((candidate) => candidate.staffId !== assignedToId && this.hasRoom(candidate))
    if (!best) return null
    this.suggested.set(best.staffId, this.timesSuggested(best) + 1)
    return best
  }

  private hasRoom(candidate: Candidate): boolean {
    return candidate.workload + this.timesSuggested(candidate) < WORKLOAD_CAP
  }

  private timesSuggested({ staffId }: Candidate): number {
    return this.suggested.get(staffId) ?? 0
  }
}

/** Who is on call for an emergency and has not had it in this cycle; null when there is nobody left. */
export async function nextOnCallFor(database: Sql, ticket: EscalatingTicket): Promise<Candidate | null> {
  const candidates = (await candidatesByCategory(database, [ticket.categoryId])).get(ticket.categoryId) ?? []
  const rows = await database.rows<{ id: string }>(sql`
    select distinct assignee_id as id from ticket_updates
    where ticket_id = ${ticket.id}::uuid and assignee_id is not null
      and created_at >= ${ticket.running.startedAt.toISOString()}::timestamptz`)
  const asked = new Set([...rows.map(({ id }) => id), ...ticket.passed.map(({ staffId }) => staffId)])
  return pickOnCall(
    candidates.filter(({ staffId }) => staffId !== ticket.assignedToId && !asked.has(staffId)),
  )
}
