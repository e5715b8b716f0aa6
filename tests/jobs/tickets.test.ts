import { randomUUID } from 'node:crypto'
import type { BasePayload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import { runJob } from '@/jobs/run'
import { onPool, sql } from '@/server/database'
import type { PersonName } from '../support/people'
import { openEstate } from './support/estate'
import { findCast, type Somebody } from './support/people'

const NOW = new Date('2026-11-20T10:00:00Z')
const DAY_MS = 86_400_000
const daysAgo = (days: number) => new Date(NOW.getTime() - days * DAY_MS).toISOString()

let payload: BasePayload
let people: Record<PersonName, Somebody>

beforeAll(async () => {
  payload = await openEstate()
  people = await findCast(payload)
})

interface Stored {
  status: 'on_hold' | 'resolved'
  heldFrom?: string
  heldUntil?: string
  resolvedAt?: string
}

async function aTicket({ status, heldFrom, heldUntil, resolvedAt }: Stored): Promise<string> {
  const id = randomUUID()
  await onPool(payload).rows(sql`
    insert into tickets (id, number, title, description, category_id, resident_id, reported_by_id, assigned_to_id,
      status, priority, held_from, held_until, resolved_at, acknowledge_due, resolve_due, cycle_started_at, created_at)
    select ${id}::uuid, ${id}, 'Leaking tap', 'It drips.', c.id, ${people.asha.profileId}::uuid,
      ${people.asha.userId}::uuid, ${people.plumber.profileId}::uuid, ${status}::enum_tickets_status, 'medium',
      ${heldFrom ?? null}::enum_tickets_held_from, ${heldUntil ?? null}::timestamptz, ${resolvedAt ?? null}::timestamptz,
      ${daysAgo(9)}::timestamptz, ${daysAgo(9)}::timestamptz, ${daysAgo(10)}::timestamptz, ${daysAgo(10)}::timestamptz
    from ticket_categories c where c.name = 'Plumbing'`)
  return id
}

async function ticketOf(id: string) {
  const [row] = await onPool(payload).rows<{
    status: string
    held_from: string | null
    closed_at: string | null
  }>(sql`
    select status, held_from, closed_at from tickets where id = ${id}::uuid`)
  return row
}

const timelineOf = (id: string) =>
  onPool(payload).rows(sql`
    select status_from, status_to, author_id from ticket_updates where ticket_id = ${id}::uuid order by created_at`)

const toldOf = async (happening: string) =>
  onPool(payload).rows(sql`select recipient_id from notifications where kind = ${happening}`)

describe('wake-held-tickets', () => {
  it('gives a held ticket back the status it came from, as the system, and tells who is concerned', async () => {
    const due = await aTicket({ status: 'on_hold', heldFrom: 'in_progress', heldUntil: daysAgo(0) })
    const waiting = await aTicket({ status: 'on_hold', heldFrom: 'assigned', heldUntil: daysAgo(-0.01) })
    expect(await runJob(payload, 'wake-held-tickets', NOW)).toEqual({ changed: 1, failed: 0 })
    expect(await ticketOf(due)).toMatchObject({ status: 'in_progress', held_from: null })
    expect(await ticketOf(waiting)).toMatchObject({ status: 'on_hold', held_from: 'assigned' })
    expect(await timelineOf(due)).toEqual([
      { status_from: 'on_hold', status_to: 'in_progress', author_id: null },
    ])
    expect((await toldOf('ticket.resumed')).length).toBe(2)
  })

  it('changes nothing more when it runs again', async () => {
    const due = await aTicket({ status: 'on_hold', heldFrom: 'assigned', heldUntil: daysAgo(1) })
    await Promise.all([runJob(payload, 'wake-held-tickets', NOW), runJob(payload, 'wake-held-tickets', NOW)])
    expect(await runJob(payload, 'wake-held-tickets', NOW)).toEqual({ changed: 0, failed: 0 })
    expect(await timelineOf(due)).toHaveLength(1)
  })
})

describe('close-resolved-tickets', () => {
  it('closes what was resolved seven days ago, and nothing younger', async () => {
    const silent = await aTicket({ status: 'resolved', resolvedAt: daysAgo(7) })
    const fresh = await aTicket({ status: 'resolved', resolvedAt: daysAgo(6.99) })
    expect(await runJob(payload, 'close-resolved-tickets', NOW)).toEqual({ changed: 1, failed: 0 })
    const closed = await ticketOf(silent)
    expect(closed?.status).toBe('closed')
    expect(new Date(closed?.closed_at ?? '')).toEqual(NOW)
    expect(await ticketOf(fresh)).toMatchObject({ status: 'resolved' })
    expect(await runJob(payload, 'close-resolved-tickets', NOW)).toEqual({ changed: 0, failed: 0 })
    expect(await timelineOf(silent)).toHaveLength(1)
  })

  it('goes on after a ticket that cannot be closed', async () => {
    const broken = await aTicket({ status: 'resolved', resolvedAt: daysAgo(8) })
    const others = [
      await aTicket({ status: 'resolved', resolvedAt: daysAgo(8) }),
      await aTicket({ status: 'resolved', resolvedAt: daysAgo(8) }),
    ]
    await onPool(payload).rows(
      sql.raw(`
      create function refuse_one() returns trigger language plpgsql as $$ begin raise exception 'jammed'; end $$;
      create trigger jam before update on tickets for each row when (old.id = '${broken}') execute function refuse_one()`),
    )
    expect(await runJob(payload, 'close-resolved-tickets', NOW)).toEqual({ changed: 2, failed: 1 })
    expect(await ticketOf(broken)).toMatchObject({ status: 'resolved' })
    for (const id of others) expect(await ticketOf(id)).toMatchObject({ status: 'closed' })
    const [run] = await onPool(payload).rows(sql`select error from job_runs order by started_at desc limit 1`)
    expect(run).toEqual({ error: '1 failed' })
  })
})
