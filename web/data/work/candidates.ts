import { type Candidate, type RankFacts, rankCandidates, rankFacts } from '@/domain/assignment'
import { nowOf } from '@/hooks/actor'
import { candidatesFor } from '@/hooks/tickets/facts'
import { reading } from '@/server/database'
import { env } from '@/server/env'
import type { Viewer } from '../viewer'

/** Suitable staff that a page offers: beyond these nobody looks further down a ranking. */
const CANDIDATES_MAX = 30

export type RankedCandidate = Pick<Candidate, 'staffId' | 'employeeId' | 'name' | 'role'> & RankFacts

/** Who could take work of a category, best first, with what put them there. For those who assign. */
export async function suitableStaff({ req }: Viewer, categoryId: string): Promise<RankedCandidate[]> {
  const now = nowOf(req)
  const candidates = await candidatesFor(await reading(req), categoryId)
  return rankCandidates(candidates, now, env.timeZone)
    .slice(0, CANDIDATES_MAX)
    .map((candidate) => ({ ...candidate, ...rankFacts(candidate, now, env.timeZone) }))
}
