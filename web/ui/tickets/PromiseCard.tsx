import type { Language } from '@/domain/notifications'
import type { ClockState, TicketClock } from '@/domain/sla/ledger'
import type { LedgerLine } from '@/domain/sla/ledger-lines'
import { isOpen, type TicketStatus } from '@/domain/tickets/words'
import { instant } from '@/web/i18n/format'
import type { Words } from '@/web/i18n/words'
import { Icon } from '../Icon'
import { spanWords } from './span-words'

interface PromiseCardProps {
  clock: TicketClock
  status: TicketStatus
  t: Words
  language: Language
}

/** What was promised for a ticket, how that stands, and how it was counted. Nothing where nothing was promised. */
export function PromiseCard({ clock, status, t, language }: PromiseCardProps) {
  const { acknowledge, resolve } = clock
  if (!resolve.due) return null
  return (
    <section className="card promise" aria-labelledby="promise">
      <h2 id="promise">{t('ticket.promise.title')}</h2>
      <dl className="facts">
        <dt>{t('ticket.promise.seen')}</dt>
        <dd>{stateIn(acknowledge, t, language)}</dd>
        <dt>{t('ticket.promise.solved')}</dt>
        <dd>{stateIn(resolve, t, language)}</dd>
      </dl>
      {isOpen(status) ? <Standing clock={clock} t={t} language={language} /> : null}
      <details>
        <summary>{t('ticket.promise.how')}</summary>
        <ol className="ledger">
          {clock.ledger.map((line) =>
            line.kind === 'used' ? null : (
              <li key={`${line.kind}${line.at.getTime()}`}>
                <time className="soft small" dateTime={line.at.toISOString()}>
                  {instant(line.at, language)}
                </time>
                <span>{lineIn(line, line.kind, clock, t)}</span>
              </li>
            ),
          )}
        </ol>
      </details>
    </section>
  )
}

/** How much is used, and that it stands still where it does. */
function Standing({ clock, t, language }: Omit<PromiseCardProps, 'status'>) {
  const { usedMinutes, allowedMinutes } = clock.resolve
  const paused = clock.ledger.find(({ kind }) => kind === 'paused_now')
  const why = paused ? t(`tickets.waitsFor.${paused.holdKind ?? 'other'}`) : ''
  return (
    <>
      {paused ? (
        <p className="with-icon">
          <Icon name="pause" />
          {paused.until
            ? t('ticket.promise.standsStill', { when: instant(paused.until, language), why })
            : t('ticket.promise.standsStillOpen', { why })}
        </p>
      ) : null}
      <p className="small">
        {t('ticket.promise.used', { used: spanWords(usedMinutes, t), allowed: spanWords(allowedMinutes, t) })}
      </p>
    </>
  )
}

function stateIn({ due, metAt, missedAt, isPast }: ClockState, t: Words, language: Language): string {
  if (metAt)
    return t(missedAt ? 'ticket.promise.late' : 'ticket.promise.inTime', { when: instant(metAt, language) })
  if (!due) return '–'
  return t(isPast ? 'ticket.promise.passed' : 'ticket.promise.by', { when: instant(due, language) })
}

function lineIn(
  line: LedgerLine,
  kind: Exclude<LedgerLine['kind'], 'used'>,
  clock: TicketClock,
  t: Words,
): string {
  const told = kind === 'held' && line.holdKind === 'other' ? 'held_other' : kind
  return t(`ticket.promise.line.${told}`, {
    span: spanWords(line.minutes ?? 0, t),
    why: t(`tickets.waitsFor.${line.holdKind ?? 'other'}`),
    seen: spanWords(clock.acknowledge.allowedMinutes, t),
    allowed: spanWords(clock.resolve.allowedMinutes, t),
  })
}
