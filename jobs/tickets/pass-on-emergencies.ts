import { createLocalReq, type PayloadRequest } from 'payload'
import type { Candidate } from '@/domain/assignment'
import { isKnownToBeNobodys, nextOnCall, promisedBy } from '@/domain/sla/escalation'
import { passedOnNote, rowOfNobody } from '@/domain/sla/escalation-rows'
import type { RungAt } from '@/domain/sla/rungs'
import { ESCALATION_JOB } from '@/domain/sla/words'
import { inTransaction, onPool, type Sql, withTransaction } from '@/server/database'
import { waitingEmergencies } from '@/server/escalations/due'
import { nextOnCallFor, Workforce } from '@/server/escalations/people'
import { type EscalatingTicket, lockDue } from '@/server/escalations/read'
import { writeRungs, writeSystemRows } from '@/server/escalations/write'
import { logger } from '@/server/logger'
import { tellAll } from '@/server/notifications/tell'
import type { JobContext, JobResult } from '../job'
import { occurrenceOfNobody, occurrencesOfPassingOn } from './escalation-news'

/**
 * Gives every emergency that nobody took up in its ten minutes to the next on call. They are few, and each is an ordinary
 * change of its ticket in a transaction of its own. One that cannot be given on is logged, and the others go on.
 */
export async function passOnEmergencies({ payload, now, signal }: JobContext): Promise<JobResult> {
  const result: JobResult = { changed: 0, failed: 0 }
  for (const { id } of await waitingEmergencies(onPool(payload), now)) {
    if (signal?.aborted) break
    try {
      const context = { actor: { kind: 'system', job: ESCALATION_JOB }, now }
      const req = await createLocalReq({ context }, payload)
      const isPassedOn = await withTransaction(payload, req, () => passOn(req, id, now))
      if (isPassedOn) result.changed += 1
    } catch (error) {
      logger.error({ err: error, ticket: id }, 'an emergency could not be given to the next on call')
      result.failed += 1
    }
  }
  return result
}

/** Judges one emergency anew under its lock. Answers whether there was anything to do. */
async function passOn(req: PayloadRequest, id: string, now: Date): Promise<boolean> {
  const database = await inTransaction(req)
  const [ticket] = await lockDue(database, [id], now)
  const rung = ticket ? nextOnCall(ticket) : null
  if (!ticket || !rung || rung.at > now) return false
  const next = await nextOnCallFor(database, ticket)
  const { clock, rung: name, at: reachedAt } = rung
  const reached = { ticketId: id, clock, cycle: ticket.cycle, rung: name, reachedAt }
  const written = await writeRungs(database, [{ ...reached, staffId: next?.staffId ?? null }], now)
  if (written.size === 0) return false
  if (next) await give(req, ticket, rung, next, now)
  else if (!isKnownToBeNobodys(ticket)) await callForHelp(req, database, ticket, rung, now)
  return true
}

/** The hook writes the timeline and tells the former and the resident; whoever has it now is called loudly. */
async function give(
  req: PayloadRequest,
  { id, ...ticket }: EscalatingTicket,
  rung: RungAt,
  next: Candidate,
  now: Date,
): Promise<void> {
  const data = { assignedTo: next.staffId, note: passedOnNote(next.name) }
  await req.payload.update({ collection: 'tickets', id, data, depth: 0, overrideAccess: true, req })
  await tellAll(req, occurrencesOfPassingOn({ id, ...ticket }, rung, next, now), now)
}

async function callForHelp(
  req: PayloadRequest,
  database: Sql,
  ticket: EscalatingTicket,
  rung: RungAt,
  now: Date,
): Promise<void> {
  const workforce = new Workforce(now)
  await workforce.gather(database, [ticket.categoryId])
  const row = rowOfNobody(rung.rung, promisedBy(rung.clock, ticket))
  await writeSystemRows(database, [{ ticketId: ticket.id, ...row }], now)
  await tellAll(req, [occurrenceOfNobody(ticket, rung, workforce.suggestionFor(ticket), now)], now)
}
