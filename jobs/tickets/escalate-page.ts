import { createLocalReq } from 'payload'
import { newShares, nextLook, promisedBy, toldShares } from '@/domain/sla/escalation'
import { rowOfShare } from '@/domain/sla/escalation-rows'
import type { RungAt } from '@/domain/sla/rungs'
import { inTransaction, type Sql, withTransaction } from '@/server/database'
import { env } from '@/server/env'
import type { Workforce } from '@/server/escalations/people'
import { type EscalatingTicket, lockDue } from '@/server/escalations/read'
import { rungName, type SystemRow, setLooks, writeRungs, writeSystemRows } from '@/server/escalations/write'
import { tellAll } from '@/server/notifications/tell'
import type { JobContext } from '../job'
import { occurrenceOfShare } from './escalation-news'

/** What a ticket has newly reached. */
interface Climb {
  ticket: EscalatingTicket
  reached: RungAt[]
}

/**
 * Looks at tickets of one page in one transaction, judged anew under their locks, in some ten statements however many they
 * are: the rungs, the timelines, the next looks, the messages. Answers how many rungs are new.
 */
export async function escalatePage(
  { payload, now }: Pick<JobContext, 'payload' | 'now'>,
  workforce: Workforce,
  ids: readonly string[],
): Promise<number> {
  const req = await createLocalReq({ context: { now } }, payload)
  return withTransaction(payload, req, async () => {
    const database = await inTransaction(req)
    const tickets = await lockDue(database, ids, now)
    const climbs = await climb(database, tickets, now)
    await writeSystemRows(database, climbs.flatMap(rowsOf), now)
    await setLooks(
      database,
      tickets.map((ticket) => ({ ticketId: ticket.id, at: nextLook(ticket, now) })),
    )
    await workforce.gather(
      database,
      climbs.map(({ ticket }) => ticket.categoryId),
    )
    const occurrences = climbs.flatMap(({ ticket, reached }) =>
      toldShares(reached).map((rung) =>
        occurrenceOfShare(ticket, rung, workforce.suggestionFor(ticket), now),
      ),
    )
    if (occurrences.length > 0) await tellAll(req, occurrences, now)
    return climbs.reduce((sum, { reached }) => sum + reached.length, 0)
  })
}

/** Writes the rungs down that are reached. Only what is new counts: another sweep may have been here. */
async function climb(database: Sql, tickets: readonly EscalatingTicket[], now: Date): Promise<Climb[]> {
  const found = tickets.map((ticket) => ({ ticket, reached: newShares(ticket, now) }))
  const rungs = found.flatMap(({ ticket, reached }) => reached.map((rung) => rungOf(ticket, rung)))
  const written = await writeRungs(database, rungs, now)
  return found
    .map(({ ticket, reached }) => ({
      ticket,
      reached: reached.filter((rung) => written.has(rungName(rungOf(ticket, rung)))),
    }))
    .filter(({ reached }) => reached.length > 0)
}

function rungOf({ id: ticketId, cycle }: EscalatingTicket, { clock, rung, at: reachedAt }: RungAt) {
  return { ticketId, clock, cycle, rung, reachedAt, staffId: null }
}

/** The timeline has every miss, and of the rest what people are told of. */
function rowsOf({ ticket, reached }: Climb): SystemRow[] {
  const told = toldShares(reached)
  return reached
    .filter((rung) => rung.rung === '100' || told.includes(rung))
    .map(({ clock, rung }) => ({
      ticketId: ticket.id,
      ...rowOfShare(clock, rung, promisedBy(clock, ticket), env.timeZone),
    }))
}
