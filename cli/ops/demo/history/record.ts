import { type Actor, isPerson } from '@/domain/actor'
import type { TicketPlan } from '@/domain/tickets/plan'
import { sideOf } from '@/domain/tickets/ticket'
import { entry } from '@/domain/tickets/timeline-entry'
import type { Row } from '../../seed/insert'
import type { Dice } from '../dice'
import type { Chronicle, StoredTicket } from './chronicle'
import type { Step } from './story'

/** One accepted write, to be written down. */
export interface Recorded {
  chronicle: Chronicle
  dice: Dice
  categoryName: string
  at: Date
  actor: Actor
  /** The ticket before it; null for its creation. */
  before: StoredTicket | null
  plan: TicketPlan
  comment?: Step['comment']
}

/** Writes the timeline, the audit and what people were told, as the house does after every write. */
export function record(write: Recorded): void {
  const { chronicle, plan, comment, at, actor, categoryName } = write
  const spoken = comment ? [entry('comment', comment)] : []
  const entries = [...plan.entries, ...spoken]
  chronicle.updates.push(...entries.map((row, index) => timelineRow(write, row, index)))
  const audit = comment ? null : auditRow(write)
  if (audit) chronicle.audits.push(audit)
  const commented = comment
    ? [
        {
          kind: 'ticket.commented' as const,
          note: comment.body,
          isInternal: comment.visibility === 'internal',
        },
      ]
    : []
  for (const happening of [...plan.happenings, ...commented]) {
    chronicle.told.push({ happening, at, actor, ticket: chronicle.ticket, categoryName })
  }
}

/** Rows of one write stand a millisecond apart, so that they keep their order. */
function timelineRow(
  { chronicle, dice, at, actor }: Recorded,
  row: ReturnType<typeof entry>,
  index: number,
): Row {
  const instant = new Date(at.getTime() + index)
  const author = isPerson(actor) && !row.isAutomatic ? actor.userId : null
  return {
    id: dice.uuid(),
    ticket_id: chronicle.ticket.id,
    kind: row.kind,
    visibility: row.visibility,
    body: row.body,
    status_from: row.statusFrom,
    status_to: row.statusTo,
    hold_kind: row.holdKind,
    assignee_id: row.assignee,
    changes: row.changes,
    author_id: author,
    author_side: row.isAutomatic ? 'system' : sideOf(actor, chronicle.ticket),
    created_at: instant,
    updated_at: instant,
  }
}

/** The ticket's fields under the collection's names, where the rules use others. */
const COLLECTION_NAMES: Partial<Record<keyof StoredTicket, string>> = {
  categoryId: 'category',
  residentId: 'resident',
  flatId: 'flat',
  reportedById: 'reportedBy',
  assignedToId: 'assignedTo',
  assignedById: 'assignedBy',
}
const UNTOLD: readonly (keyof StoredTicket)[] = [
  'id',
  'createdAt',
  'updatedAt',
  'description',
  'nextEscalationAt',
]

function auditRow({ chronicle, dice, at, actor, before }: Recorded): Row | null {
  const { ticket } = chronicle
  const names = (Object.keys(ticket) as (keyof StoredTicket)[]).filter((name) => !UNTOLD.includes(name))
  const changed = names.filter((name) => !isSame(before?.[name] ?? null, ticket[name]))
  if (changed.length === 0) return null
  const changes = changed.map((name) => [
    COLLECTION_NAMES[name] ?? name,
    { from: before?.[name] ?? null, to: ticket[name] },
  ])
  return {
    id: dice.uuid(),
    action: before ? 'update' : 'create',
    subject: 'tickets',
    subject_id: ticket.id,
    actor_id: isPerson(actor) ? actor.userId : null,
    job: isPerson(actor) ? null : actor.job,
    changes: Object.fromEntries(changes),
    created_at: at,
    updated_at: at,
  }
}

function isSame(a: unknown, b: unknown): boolean {
  return a instanceof Date && b instanceof Date ? a.getTime() === b.getTime() : a === b
}
