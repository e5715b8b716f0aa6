import type { Language } from '@/domain/notifications'
import type { TicketStatus } from '@/domain/tickets/words'
import { day } from '@/web/i18n/format'
import type { Words } from '@/web/i18n/words'

interface Stage {
  status: TicketStatus
  assigneeName: string | null
  heldUntil: string | null
}

/** What happens next with a ticket, in a sentence for its resident. */
export function nextStep({ status, assigneeName, heldUntil }: Stage, t: Words, language: Language): string {
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
      return t('tickets.next.on_hold', { when: heldUntil ? day(heldUntil, language) : '…' })
    default:
      return t(`tickets.next.${status}`)
  }
}
