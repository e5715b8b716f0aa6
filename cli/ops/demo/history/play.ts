import { isPerson } from '@/domain/actor'
import { planCreation } from '@/domain/tickets/create'
import type { TicketPatch } from '@/domain/tickets/patch'
import type { PlanFacts, ProposedAssignee, TicketPlan } from '@/domain/tickets/plan'
import { planUpdate } from '@/domain/tickets/update'
import type { Dice } from '../dice'
import type { Member } from '../people'
import type { Chronicle, StoredTicket } from './chronicle'
import { climb, climbUntilNow, escalationRows } from './climb'
import { historyOf } from './cycle'
import { type Recorded, record } from './record'
import type { Opening, Step, Story } from './story'
import type { World } from './world'

/** A write without what is the same for the whole ticket. */
type Moment = Omit<Recorded, 'chronicle' | 'dice' | 'categoryName'>

const suits = (member: Member, categoryId: string): boolean =>
  member.person.staff?.categoryIds.includes(categoryId) === true

/**
 * Lives a story by the estate's own rules, so that every ticket of the demo is one that people could have made.
 * @throws RuleViolation when the story breaks one: a fault of the script.
 */
export function play(story: Story, number: string, { people, dice, calendar }: World): Chronicle {
  const { opening } = story
  const { staff } = people
  const plan = planCreation(
    { requestedPriority: opening.requestedPriority },
    { now: opening.at, category: opening.category, onCall: nameOf(opening.onCall) },
  )
  const chronicle: Chronicle = {
    ticket: begin(opening, number, dice, plan),
    updates: [],
    audits: [],
    told: [],
    reached: [],
    escalations: [],
  }
  const keep = (recorded: Moment): void =>
    record({ ...recorded, chronicle, dice, categoryName: opening.category.name })
  keep({ at: opening.at, actor: opening.reportedBy, before: null, plan })
  for (const step of story.steps) takeStep(step, opening, staff, chronicle, keep)
  climbUntilNow(chronicle, calendar.now)
  chronicle.escalations.push(...escalationRows(chronicle, dice, calendar.now))
  return chronicle
}

function takeStep(
  { at, by, patch, comment }: Step,
  opening: Opening,
  staff: readonly Member[],
  chronicle: Chronicle,
  keep: (recorded: Moment) => void,
): void {
  climb(chronicle, at)
  const before = chronicle.ticket
  if (comment) keep({ at, actor: by, before, plan: { derived: {}, entries: [], happenings: [] }, comment })
  if (!patch) return
  const ticket = { ...before, heldUntil: before.heldUntil ? new Date(before.heldUntil) : null }
  const plan = planUpdate(by, ticket, patch, factsFor({ by, patch }, opening, chronicle, staff, at))
  chronicle.ticket = { ...before, ...stored(patch), ...renamed(plan), updatedAt: at }
  keep({ at, actor: by, before, plan })
}

function factsFor(
  { by, patch }: { by: Step['by']; patch: TicketPatch },
  { category }: Opening,
  chronicle: Chronicle,
  staff: readonly Member[],
  now: Date,
): PlanFacts {
  const { ticket } = chronicle
  const isTaking = patch.status === 'in_progress' && ticket.status === 'acknowledged'
  const takerId = isTaking && isPerson(by) ? by.staff?.id : undefined
  const proposed = staff.find((member) => member.id === (patch.assignedTo ?? takerId))
  return {
    now,
    before: { ...ticket },
    category,
    history: historyOf(chronicle),
    proposed: proposed ? propose(proposed, category.id) : null,
    onCall: null,
    isAssigneeActive: true,
  }
}

// Old workloads are nobody's business any more: only today's matters, and the script keeps it low.
function propose(member: Member, categoryId: string): ProposedAssignee {
  return { staffId: member.id, name: member.account.name, isSuited: suits(member, categoryId), workload: 0 }
}

const nameOf = (member: Member | null) => (member ? { staffId: member.id, name: member.account.name } : null)

function begin(opening: Opening, number: string, dice: Dice, plan: TicketPlan): StoredTicket {
  const { at, category, title, description, location, scope, channel, requestedPriority } = opening
  const unset = {
    heldFrom: null,
    heldUntil: null,
    holdReason: null,
    holdKind: null,
    cancelReason: null,
    resolution: null,
  }
  const untimed = {
    acknowledgedAt: null,
    assignedAt: null,
    startedAt: null,
    resolvedAt: null,
    closedAt: null,
  }
  return {
    ...unset,
    ...untimed,
    id: dice.uuid(),
    number,
    title,
    description,
    location,
    scope,
    channel,
    requestedPriority,
    status: 'submitted',
    priority: 'low',
    categoryId: category.id,
    residentId: opening.resident?.id ?? null,
    flatId: opening.resident?.flatId ?? null,
    reportedById: opening.reportedBy.userId,
    assignedToId: null,
    assignedById: null,
    cancelledAt: null,
    ratedAt: null,
    acknowledgeDue: null,
    resolveDue: null,
    cycleStartedAt: at,
    cycle: 1,
    slaPolicy: null,
    nextEscalationAt: null,
    reopenCount: 0,
    residentRating: null,
    residentFeedback: null,
    estimatedCompletion: null,
    estimatedCostPaise: null,
    actualCostPaise: null,
    createdAt: at,
    updatedAt: at,
    ...renamed(plan),
  }
}

/** What a client's patch stores by itself; the rest speaks to the rules. */
function stored({
  note: _note,
  override: _override,
  status: _status,
  assignedTo: _to,
  photos: _p,
  ...fields
}: TicketPatch) {
  const { category: _c, resident: _r, flat: _f, ...plain } = fields
  return plain
}

/** The plan's fields under the names that the rules read them by. */
function renamed({ derived }: TicketPlan): Partial<StoredTicket> {
  const { assignedTo, assignedBy, ...same } = derived
  return {
    ...same,
    ...(assignedTo === undefined ? {} : { assignedToId: assignedTo }),
    ...(assignedBy === undefined ? {} : { assignedById: assignedBy }),
  }
}
