import { setTimeout as delay } from 'node:timers/promises'
import type { DrillEstate } from './estate'
import type { Acknowledged } from './writers'

const LOOK_MS = 500
const PATIENCE_MS = 240_000

/** What the database holds, against what people were told. */
export interface Judgement {
  /** Writes that were answered with 2xx. */
  acknowledged: number
  retried: number
  turnedAway: number
  refused: string[]
  /** Acknowledged writes that are not there. */
  lost: number
  /** Tickets, changes of state and messages that are there more than once. */
  twice: number
  /** Messages that the worker never got rid of. */
  unsent: number
  /** Totals of the inbox that are not those of its rows. */
  wrongTotals: number
}

/** Compares what was acknowledged with what is stored, once the worker has sent all that there was. */
export async function judge(estate: DrillEstate, seen: Acknowledged): Promise<Judgement> {
  const unsent = await waitForMessages(estate)
  const tickets = await estate.query<{ id: string; title: string; status: string }>(
    `select id, title, status::text from tickets where title like 'Drill %'`,
  )
  const byId = new Map(tickets.map((ticket) => [ticket.id, ticket]))
  const lostTickets = [...seen.created].filter(([title, id]) => byId.get(id)?.title !== title).length
  const lostChanges = [...seen.acknowledged].filter((id) => byId.get(id)?.status !== 'acknowledged').length
  return {
    acknowledged: seen.created.size + seen.acknowledged.size,
    retried: seen.retried,
    turnedAway: seen.turnedAway,
    refused: seen.refused,
    lost: lostTickets + lostChanges,
    twice: tickets.length - new Set(tickets.map(({ title }) => title)).size + (await repeats(estate)),
    unsent,
    wrongTotals: await wrongTotals(estate),
  }
}

const count = async (estate: DrillEstate, query: string): Promise<number> =>
  (await estate.query<{ n: number }>(query))[0]?.n ?? 0

/** Changes of state and messages of one ticket that are stored again. */
async function repeats(estate: DrillEstate): Promise<number> {
  return count(
    estate,
    `select (
      (select coalesce(sum(n - 1), 0) from (select count(*) as n from ticket_updates u join tickets t on t.id = u.ticket_id
        where t.title like 'Drill %' and u.status_to = 'acknowledged' group by u.ticket_id) a)
      + (select coalesce(sum(n - 1), 0) from (select count(*) as n from notifications group by happening, recipient_id) b)
      + (select coalesce(sum(n - 1), 0) from (select count(*) as n from audit_events e join tickets t on t.id::text = e.subject_id
        where t.title like 'Drill %' and e.subject = 'tickets' and e.action = 'create' group by e.subject_id) c))::int as n`,
  )
}

async function wrongTotals(estate: DrillEstate): Promise<number> {
  return count(
    estate,
    `select count(*)::int as n from (select status, count(*) as n from tickets group by status) real
      full join (select status, sum(n) as n from ticket_tally group by status having sum(n) <> 0) told using (status)
    where real.n is distinct from told.n`,
  )
}

/** Waits until no message waits any more, and answers how many did not go out. */
async function waitForMessages(estate: DrillEstate): Promise<number> {
  const unsent = () => count(estate, `select count(*)::int as n from deliveries where status <> 'sent'`)
  const deadline = performance.now() + PATIENCE_MS
  while ((await unsent()) > 0 && performance.now() < deadline) await delay(LOOK_MS)
  return unsent()
}
