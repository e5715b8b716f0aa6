import type { EscalationFacts } from '@/domain/sla/escalation-rows'
import { PRIORITIES, type Priority, type TicketStatus } from '@/domain/tickets/words'
import type { TimelineRow } from '@/web/data/tickets/timeline'
import type { Words } from '@/web/i18n/words'

/** What a row of the timeline tells, in the page's language; empty for a message. */
export function happenedIn(row: TimelineRow, t: Words, at: (instant: string) => string): string {
  if (row.kind === 'edit') return edited(row, t)
  if (row.kind === 'system') return escalated(row, t, at)
  if (row.statusTo === null) return ''
  return moved(row, row.statusTo, t)
}

/**
 * The words that somebody wrote with it. What the rules wrote themselves, in English, says nothing that the row's own
 * sentence does not say in the reader's language.
 */
export function saidIn({ author, assigneeName, body }: TimelineRow): string {
  if (author.side === 'system') return ''
  return assigneeName && body === `Assigned to ${assigneeName}.` ? '' : body
}

function moved(
  { statusFrom: from, assigneeName, author, body }: TimelineRow,
  to: TicketStatus,
  t: Words,
): string {
  const isAlone = author.side === 'system'
  const name = assigneeName ?? ''
  if (from === 'on_hold' && to !== 'cancelled')
    return t(isAlone ? 'ticket.happened.resumedAlone' : 'ticket.happened.resumed')
  switch (to) {
    case 'submitted':
      return t('ticket.happened.submitted')
    case 'acknowledged':
      if (from === 'closed') return t('ticket.happened.reopened')
      if (from === 'resolved') return t('ticket.happened.returned')
      if (from === 'assigned') return t('ticket.happened.unassigned')
      if (isAlone) return t(body ? 'ticket.happened.acknowledgedAtOnce' : 'ticket.happened.acknowledgedAlone')
      return t('ticket.happened.acknowledged')
    case 'assigned':
      if (!name) return t('ticket.happened.assignedNobody')
      if (isAlone && from === 'assigned') return t('ticket.happened.passedOn', { name })
      return t(isAlone ? 'ticket.happened.assignedOnCall' : 'ticket.happened.assigned', { name })
    case 'in_progress':
      return t(from === 'resolved' ? 'ticket.happened.returned' : 'ticket.happened.started')
    case 'on_hold':
      return t('ticket.happened.held')
    case 'resolved':
      return t('ticket.happened.resolved')
    case 'closed':
      if (isAlone) return t('ticket.happened.closedAlone')
      return t(
        author.side === 'staff' || author.side === 'office'
          ? 'ticket.happened.closedFor'
          : 'ticket.happened.closed',
      )
    case 'cancelled':
      return t('ticket.happened.cancelled')
  }
}

/** How far a promise has run out: what the sweep wrote down (`domain/sla/escalation-rows.ts`). */
function escalated({ changes, body }: TimelineRow, t: Words, at: (instant: string) => string): string {
  const facts = changes.escalation?.to as EscalationFacts | undefined
  if (!facts) return body
  const time = at(facts.promisedBy)
  const isAnswer = facts.clock === 'acknowledge'
  switch (facts.rung) {
    case '75':
      return t(isAnswer ? 'ticket.happened.answerSoon' : 'ticket.happened.dueSoon', { time })
    case '100':
      return t(isAnswer ? 'ticket.happened.unanswered' : 'ticket.happened.overdue', { time })
    case '150':
      return t('ticket.happened.toManagers', { time })
    case '200':
      return t('ticket.happened.toCommittee', { time })
    default:
      return t('ticket.happened.nobodyOnCall')
  }
}

function edited({ changes }: TimelineRow, t: Words): string {
  const { priority, residentRating, residentFeedback: _, ...others } = changes
  const [from, to] = [priorityOf(priority?.from), priorityOf(priority?.to)]
  const sentences: string[] = []
  if (typeof residentRating?.to === 'number')
    sentences.push(t('ticket.happened.rated', { count: residentRating.to }))
  if (from && to)
    sentences.push(
      t('ticket.happened.priority', { from: t(`tickets.priority.${from}`), to: t(`tickets.priority.${to}`) }),
    )
  const fields = [...new Set(Object.keys(others).map((field) => fieldInWords(field, t)))]
  if (fields.length > 0) sentences.push(t('ticket.happened.changed', { fields: fields.join(', ') }))
  return sentences.join(' ')
}

const priorityOf = (value: unknown): Priority | null =>
  PRIORITIES.find((priority) => priority === value) ?? null

function fieldInWords(field: string, t: Words): string {
  if (field.endsWith('CostPaise')) return t('ticket.field.cost')
  const key = `ticket.field.${field}` as 'ticket.field.title'
  return t.has(key) ? t(key) : t('ticket.field.other')
}
