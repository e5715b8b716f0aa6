import type { TicketStatus } from '@/domain/tickets/words'
import type { Words } from '@/web/i18n/words'

/** The statuses of which a word can be true: an old address, or a page that has moved on, says nothing untrue. */
const TRUE_OF: Record<string, readonly TicketStatus[]> = {
  reported: ['submitted', 'acknowledged', 'assigned'],
  closed: ['closed'],
  rated: ['closed'],
  returned: ['in_progress', 'acknowledged'],
  reopened: ['acknowledged'],
  cancelled: ['cancelled'],
  edited: ['submitted'],
}

/** What the page says after something was done on it; null for what an address merely claims. */
export function saidWords(said: unknown, status: TicketStatus, t: Words): string | null {
  if (typeof said === 'string' && TRUE_OF[said]?.includes(status) === false) return null
  const key = `ticket.said.${said}` as 'ticket.said.reported'
  return typeof said === 'string' && /^\w+$/.test(said) && t.has(key) ? t(key) : null
}
