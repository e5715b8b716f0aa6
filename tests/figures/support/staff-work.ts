import { stored } from '../../support/database'
import type { PersonName } from '../../support/people'
import { categoryIdOf, staffIdOf } from '../../support/register'

/** A ticket's past as it is written down. Instants, ISO. */
export interface PastWork {
  by?: PersonName
  created: string
  assigned?: string
  resolved?: string
  due?: string
  cancelled?: string
  /** Put on hold at, for good. */
  held?: string
  rating?: number
  ratedAt?: string
  estimated?: number
  actual?: number
}

/** A ticket that somebody was given and what became of it, with the timeline that the estate's rules would have written. */
export async function aPieceOfWork(work: PastWork): Promise<string> {
  const { created, resolved, cancelled, held } = work
  const assigned = work.assigned ?? created
  const status = resolved ? 'closed' : cancelled ? 'cancelled' : held ? 'on_hold' : 'assigned'
  const staff = await staffIdOf(work.by ?? 'plumber')
  const [row] = await stored<{ id: string }>(
    `insert into tickets (number, title, description, category_id, scope, status, priority, assigned_to_id, created_at,
       cycle_started_at, assigned_at, resolved_at, cancelled_at, resolve_due, resident_rating, rated_at,
       estimated_cost_paise, actual_cost_paise, held_from, held_until, hold_reason)
     values ('PAST-' || gen_random_uuid(), 'Past', 'x', $1, 'personal', $2, 'medium', $3, $4, $4, $5, $6, $7, $8, $9, $10,
       $11, $12, $13, $14, $15) returning id`,
    [
      await categoryIdOf('Plumbing'),
      status,
      staff,
      created,
      assigned,
      resolved ?? null,
      cancelled ?? null,
      work.due ?? '2100-01-01T00:00:00Z',
      work.rating ?? null,
      work.ratedAt ?? null,
      work.estimated ?? null,
      work.actual ?? null,
      held ? 'assigned' : null,
      held ? '2100-01-01T00:00:00Z' : null,
      held ? 'A part' : null,
    ],
  )
  const id = row?.id ?? ''
  await tellTimeline(id, [
    [created, 'submitted', null],
    [assigned, 'assigned', staff],
    [held, 'on_hold', null],
    [resolved, 'resolved', null],
    [cancelled, 'cancelled', null],
  ])
  return id
}

type Step = [at: string | undefined, to: string, assignee: string | null, from?: string]

async function tellTimeline(ticket: string, steps: Step[]): Promise<void> {
  for (const [index, [at, to, assignee, from]] of steps.entries()) {
    if (!at) continue
    // As the house does: rows of one moment stand a millisecond apart, so that they keep their order.
    const told = new Date(Date.parse(at) + index).toISOString()
    await stored(
      `insert into ticket_updates (ticket_id, kind, visibility, status_from, status_to, assignee_id, author_side, created_at,
         updated_at)
       values ($1, $2, 'resident', $3, $4, $5, 'staff', $6, $6)`,
      [ticket, assignee ? 'assignment' : 'status', from ?? null, to, assignee, told],
    )
  }
}

/** Another has it from then on; what is told of before stays. */
export async function handOver(ticket: string, to: PersonName, at: string): Promise<void> {
  const staff = await staffIdOf(to)
  await stored('update tickets set assigned_to_id = $2, assigned_at = $3 where id = $1', [ticket, staff, at])
  await tellTimeline(ticket, [[at, 'assigned', staff]])
}

/** It was not done after all: open again in a round of its own, with a promise that is far away. */
export async function reopen(ticket: string, at: string): Promise<void> {
  await stored(
    `update tickets set status = 'assigned', resolved_at = null, cycle = cycle + 1, cycle_started_at = $2,
       resolve_due = '2100-01-01T00:00:00Z' where id = $1`,
    [ticket, at],
  )
  await tellTimeline(ticket, [[at, 'assigned', null, 'closed']])
}

/** Done once more. */
export async function resolveAgain(ticket: string, at: string): Promise<void> {
  await stored(`update tickets set status = 'closed', resolved_at = $2 where id = $1`, [ticket, at])
  await tellTimeline(ticket, [[at, 'resolved', null, 'assigned']])
}

/** The promise to resolve it ran out, as the sweep writes it down. */
export async function miss(ticket: string, at: string): Promise<void> {
  await stored(
    `insert into ticket_escalations (ticket_id, clock, cycle, rung, reached_at, created_at, updated_at)
     select id, 'resolve', cycle, '100', $2, $2, $2 from tickets where id = $1`,
    [ticket, at],
  )
}
