import type { Language } from '@/domain/notifications'
import { type HoldKind, PAUSING_HOLDS } from '@/domain/sla/words'
import type { TicketStatus } from '@/domain/tickets/words'
import { day } from '@/web/i18n/format'
import type { Words } from '@/web/i18n/words'

interface Stage {
  status: TicketStatus
  assigneeName: string | null
  heldUntil: string | null
  holdKind: HoldKind | null
}

/** What happens next with a ticket, in a sentence for its resident. */
export function nextStep(stage: Stage, t: Words, language: Language): string {
  const { status, assigneeName } = stage
  switch (status) {
    case 'assigned':
      return assigneeName
        ? t('tickets.next.assigned', { name: assigneeName })
        : t('tickets.next.assignedNobody')
    case 'in_progress':
      return assigneeName
        ? t('tickets.next.in_progress', { name: assigneeName })
        : t('tickets.next.in_progressNobody')
    case 'on_hold':
      return waiting(stage, t, language)
    default:
      return t(`tickets.next.${status}`)
  }
}

/** Until when it waits, for what where that is known, and whether the promised time stands still by that. */
function waiting({ heldUntil, holdKind }: Stage, t: Words, language: Language): string {
  const when = heldUntil ? day(heldUntil, language) : '…'
  if (!holdKind || holdKind === 'other') return t('tickets.next.on_hold', { when })
  const why = t(`tickets.waitsFor.${holdKind}`)
  return t(PAUSING_HOLDS.includes(holdKind) ? 'tickets.next.paused' : 'tickets.next.on_holdFor', {
    when,
    why,
  })
}
