import type { SQL } from 'drizzle-orm'
import { createLocalReq } from 'payload'
import type { TicketStatus } from '@/domain/tickets/words'
import { RuleViolation } from '@/domain/violations'
import { onPool, sql } from '@/server/database'
import { logger } from '@/server/logger'
import type { JobContext, JobResult } from './job'

const PAGE = 100

/** A ticket that a job gives another status. */
interface DueTicket {
  id: string
  number: string
  status: TicketStatus
}

/** Which tickets a job moves, and where to. */
export interface TicketMoves {
  job: string
  /** Condition on `tickets t`. */
  due: SQL
  /** The status it becomes: a value for `t`, as text. */
  to: SQL
}

/**
 * Moves every ticket that is due as the system, each by an ordinary update in its own transaction, so that the same
 * rules, timeline and messages apply. One that cannot be moved is logged, and the others go on.
 */
export async function moveTickets(context: JobContext, moves: TicketMoves): Promise<JobResult> {
  const result: JobResult = { changed: 0, failed: 0 }
  let after = '00000000-0000-0000-0000-000000000000'
  while (!context.signal?.aborted) {
    const page = await onPool(context.payload).rows<DueTicket>(sql`
      select t.id, t.number, (${moves.to})::text as status from tickets t
      where ${moves.due} and t.id > ${after}::uuid order by t.id limit ${PAGE}`)
    for (const ticket of page) {
      const done = await moveTicket(context, moves.job, ticket)
      if (done) result[done] += 1
    }
    const last = page.at(-1)
    if (!last) break
    after = last.id
  }
  return result
}

async function moveTicket(
  context: JobContext,
  job: string,
  ticket: DueTicket,
): Promise<keyof JobResult | null> {
  const { payload, now } = context
  try {
    const req = await createLocalReq({ context: { actor: { kind: 'system', job }, now } }, payload)
    await payload.update({
      collection: 'tickets',
      id: ticket.id,
      data: { status: ticket.status },
      overrideAccess: true,
      req,
    })
    return 'changed'
  } catch (error) {
    const isOvertaken = error instanceof RuleViolation && error.status === 409
    const fields = { err: error, job, ticket: ticket.number }
    if (isOvertaken) logger.info(fields, 'somebody moved the ticket first')
    else logger.error(fields, 'a ticket could not be moved')
    return isOvertaken ? null : 'failed'
  }
}
