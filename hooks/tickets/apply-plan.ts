import type { PayloadRequest } from 'payload'
import type { TicketPlan } from '@/domain/tickets/plan'

type Row = Record<string, unknown>

/** What the accepted write still has to record once the row is stored. */
export interface PendingTicketRecord {
  plan: TicketPlan
  /** What its kind is called, by language. */
  categoryName?: string
  categoryNameHi?: string | null
}

/** Fields that speak to the rules and are not stored. */
const WRITE_ONLY = ['note', 'override', 'expectedUpdatedAt', 'overdue']

const stored = (value: unknown): unknown => (value instanceof Date ? value.toISOString() : value)

/** Fills the derived fields, and leaves the rest of the plan for `record-ticket` to write after the row. */
export function applyPlan(
  req: PayloadRequest,
  data: Row,
  plan: TicketPlan,
  about: Omit<PendingTicketRecord, 'plan'>,
): Row {
  const pending: PendingTicketRecord = { plan, ...about }
  req.context.pendingTicketRecord = pending
  const derived = Object.fromEntries(
    Object.entries(plan.derived).map(([field, value]) => [field, stored(value)]),
  )
  const merged = { ...data, ...derived }
  return Object.fromEntries(Object.entries(merged).filter(([field]) => !WRITE_ONLY.includes(field)))
}
