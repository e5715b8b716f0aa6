import type { Language } from '@/domain/notifications'
import type { TicketRow } from '@/web/data/tickets/list'
import { fromNow } from '@/web/i18n/format'
import type { Words } from '@/web/i18n/words'
import { Icon } from '../Icon'
import { PressTag, StatusTag } from '../StatusTag'
import { nextStep } from './next-step'

interface TicketRowsProps {
  rows: TicketRow[]
  now: Date
  t: Words
  language: Language
  /** Whether each row says what happens next. */
  showsNext?: boolean
}

/** Tickets as a list of rows, each of which opens its page. */
export function TicketRows({ rows, now, t, language, showsNext = false }: TicketRowsProps) {
  return (
    <ul className="rows">
      {rows.map((row) => (
        <li className="row" key={row.id}>
          <div className="meta">
            <span>{row.number}</span>
            <StatusTag status={row.status} t={t} />
            <PressTag priority={row.priority} overdue={row.overdue} t={t} />
          </div>
          <a className="row-link" href={`/tickets/${row.number}`}>
            {row.title}
          </a>
          {showsNext ? <p className="small">{nextStep(row, t, language)}</p> : null}
          <div className="meta">
            {row.location ? (
              <span className="with-icon">
                <Icon name="pin" /> {row.location}
              </span>
            ) : null}
            <time dateTime={row.createdAt}>{fromNow(row.createdAt, now, language)}</time>
          </div>
        </li>
      ))}
    </ul>
  )
}
