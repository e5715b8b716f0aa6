import type { ReactNode } from 'react'
import type { Language } from '@/domain/notifications'
import type { TicketView } from '@/web/data/tickets/ticket'
import type { Words } from '@/web/i18n/words'
import { Icon } from '../Icon'
import { PressTag, StatusTag } from '../StatusTag'
import { nextStep } from './next-step'

interface TicketHeadProps {
  ticket: TicketView
  /** The word about what was just done, where there is one. */
  said: string | null
  t: Words
  language: Language
  /** What can be done with it now. */
  children: ReactNode
}

/** What a ticket is, how it stands and what happens next. */
export function TicketHead({ ticket, said, t, language, children }: TicketHeadProps) {
  return (
    <header className="ticket-head">
      <div className="meta">
        <span>{ticket.number}</span>
        <StatusTag status={ticket.status} t={t} />
        <PressTag priority={ticket.priority} overdue={ticket.overdue} t={t} />
      </div>
      <h1>{ticket.title}</h1>
      {said ? (
        <p className="notice" role="status">
          {said}
        </p>
      ) : null}
      <p className="next">
        <Icon name="clock" />
        <span>
          <span className="unseen">{t('ticket.nextTitle')}: </span>
          {ticket.status === 'resolved' && !ticket.isMine
            ? t('ticket.waitsForResident')
            : nextStep(ticket, t, language)}
        </span>
      </p>
      {ticket.resolution ? (
        <p className="written">
          <strong>{t('ticket.resolution')}:</strong> {ticket.resolution}
        </p>
      ) : null}
      {children}
    </header>
  )
}
