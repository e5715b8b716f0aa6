import type { Where } from 'payload'
import type { Actor } from '@/domain/actor'
import { has, isPerson } from '@/domain/actor'
import { ticketReach } from '@/domain/tickets/visibility'
import { OPEN_STATUSES } from '@/domain/tickets/words'
import { NOTHING } from '../access'

/**
 * Somebody's reach over tickets as a query.
 * @param prefix `''` on tickets themselves, `'ticket.'` on what belongs to a ticket.
 */
export function ticketQuery(actor: Actor, prefix: '' | 'ticket.' = ''): true | Where {
  const reach = ticketReach(actor)
  if (reach === 'everything') return true
  const at = (field: string, condition: Where[string]): Where => ({ [`${prefix}${field}`]: condition })
  const or: Where[] = []
  if (reach.residentId) or.push(at('resident', { equals: reach.residentId }))
  if (reach.includesCommunity) or.push(at('scope', { equals: 'community' }))
  or.push(...staffParts(actor, prefix))
  if (reach.includesCosted) {
    or.push(at('estimatedCostPaise', { greater_than: 0 }), at('actualCostPaise', { greater_than: 0 }))
  }
  return or.length > 0 ? { or } : NOTHING
}

/** The part of the reach that comes from a staff profile: their own, their team's, their trade's open ones. */
export function staffParts(actor: Actor, prefix: '' | 'ticket.' = ''): Where[] {
  const reach = ticketReach(actor)
  if (reach === 'everything') return []
  const at = (field: string, condition: Where[string]): Where => ({ [`${prefix}${field}`]: condition })
  const parts: Where[] = []
  if (reach.assigneeIds.length > 0) parts.push(at('assignedTo', { in: [...reach.assigneeIds] }))
  if (reach.unassignedCategoryIds.length > 0) {
    parts.push({
      and: [
        at('assignedTo', { exists: false }),
        at('status', { in: [...OPEN_STATUSES] }),
        at('category', { in: [...reach.unassignedCategoryIds] }),
      ],
    })
  }
  return parts
}

/** Rows of the timeline: those of visible tickets, and internal ones only for staff at work on them. */
export function updateQuery(actor: Actor): true | Where {
  const visible = ticketQuery(actor, 'ticket.')
  if (visible === true || !isPerson(actor)) return true
  const open: Where = { and: [{ visibility: { equals: 'resident' } }, visible] }
  if (has(actor, 'finance.read')) return visible
  const parts = staffParts(actor, 'ticket.')
  return parts.length > 0 ? { or: [open, ...parts] } : open
}
