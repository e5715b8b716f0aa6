import { Fragment } from 'react'
import type { Language } from '@/domain/notifications'
import { isOpen } from '@/domain/tickets/words'
import type { TicketView } from '@/web/data/tickets/ticket'
import { instant, money } from '@/web/i18n/format'
import type { Words } from '@/web/i18n/words'

/** The plain facts of a ticket, and the ways on from it. */
export function TicketFacts({ ticket, t, language }: { ticket: TicketView; t: Words; language: Language }) {
  const facts = factsOf(ticket, t, language)
  return (
    <section className="card" aria-labelledby="facts">
      <h2 id="facts" className="unseen">
        {t('ticket.facts')}
      </h2>
      <dl className="facts">
        {facts.map(([name, value]) =>
          value ? (
            <Fragment key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </Fragment>
          ) : null,
        )}
      </dl>
      {ticket.reopenCount > 0 ? (
        <p className="small soft">{t('ticket.reopened', { count: ticket.reopenCount })}</p>
      ) : null}
      {ticket.isCommunity ? <p className="small soft">{t('ticket.communityNote')}</p> : null}
    </section>
  )
}

function factsOf(ticket: TicketView, t: Words, language: Language): [string, string | null][] {
  const isUnderWay = isOpen(ticket.status)
  const ahead = (at: string | null) => (at && isUnderWay ? instant(at, language) : null)
  return [
    [t('ticket.assignee'), ticket.assigneeName ?? (isUnderWay ? t('ticket.nobodyYet') : null)],
    [t('ticket.where'), placeOf(ticket, t)],
    [t('ticket.category'), ticket.categoryName],
    [t('ticket.priority'), priorityIn(ticket, t)],
    [t('ticket.due'), dueOf(ticket, ahead(ticket.resolveDue), t)],
    [t('ticket.estimatedCompletion'), ahead(ticket.estimatedCompletion)],
    [t('ticket.estimatedCost'), rupeesIn(ticket.estimatedCostPaise)],
    [t('ticket.actualCost'), rupeesIn(ticket.actualCostPaise)],
    [t('ticket.reported'), instant(ticket.createdAt, language)],
    [t('ticket.reporter'), ticket.isMine ? null : ticket.residentName],
    [t('ticket.rating'), ticket.rating ? starsIn(ticket, t) : null],
  ]
}

/** A time that is promised, and that the clock stands still where it does. */
function dueOf({ pausedFor }: TicketView, due: string | null, t: Words): string | null {
  if (!due || !pausedFor) return due
  return t('ticket.dueWhilePaused', { when: due, why: t(`tickets.waitsFor.${pausedFor}`) })
}

const rupeesIn = (paise: number | null): string | null => (paise === null ? null : money(paise))

function placeOf({ location, flatNumber }: TicketView, t: Words): string | null {
  const flat = flatNumber ? t('ticket.flat', { number: flatNumber }) : null
  return [location, flat].filter(Boolean).join(' · ') || null
}

function priorityIn({ priority, requestedPriority, isMine }: TicketView, t: Words): string {
  const word = t(`tickets.priority.${priority}`)
  if (!isMine || requestedPriority === priority) return word
  return t('ticket.askedFor', { priority: word, asked: t(`tickets.priority.${requestedPriority}`) })
}

function starsIn({ rating, feedback }: TicketView, t: Words): string {
  const stars = t('ticket.stars', { count: rating ?? 0 })
  return feedback ? `${stars} · ${feedback}` : stars
}
