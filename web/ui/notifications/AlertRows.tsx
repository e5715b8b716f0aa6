import type { Language, Urgency } from '@/domain/notifications'
import { openAlert, readAlert } from '@/web/actions/notifications/read'
import type { AlertRow } from '@/web/data/notifications/list'
import { fromNow, instant } from '@/web/i18n/format'
import type { Words } from '@/web/i18n/words'
import { Icon } from '../Icon'

interface AlertRowsProps {
  rows: AlertRow[]
  /** The address of this very list, to come back to. */
  back: string
  now: Date
  t: Words
  language: Language
}

/** Messages as a list of rows. Opening one posts a form, so that it is marked read on the way and no link changes anything. */
export function AlertRows({ rows, back, now, t, language }: AlertRowsProps) {
  return (
    <ul className="rows">
      {rows.map((row) => (
        <li className={row.readAt ? 'row alert' : 'row alert unread'} key={row.id}>
          <div className="meta">
            {row.readAt ? null : <span className="tag busy">{t('notifications.new')}</span>}
            <UrgencyTag urgency={row.urgency} t={t} />
          </div>
          <form action={openAlert}>
            <input type="hidden" name="id" value={row.id} />
            <button type="submit" className="plain row-link">
              {row.title}
            </button>
          </form>
          {row.body ? <p className="small">{row.body}</p> : null}
          <div className="meta">
            <time dateTime={row.createdAt} title={instant(row.createdAt, language)}>
              {fromNow(row.createdAt, now, language)}
            </time>
            {row.readAt ? null : (
              <form action={readAlert} className="inline">
                <input type="hidden" name="id" value={row.id} />
                <input type="hidden" name="back" value={back} />
                <button type="submit" className="plain">
                  {t('notifications.readOne')} <span className="unseen">{row.title}</span>
                </button>
              </form>
            )}
          </div>
        </li>
      ))}
    </ul>
  )
}

/** What presses more than usual, in words. */
function UrgencyTag({ urgency, t }: { urgency: Urgency; t: Words }) {
  if (urgency === 'normal') return null
  return (
    <span className={urgency === 'emergency' ? 'tag bad' : 'tag new'}>
      <Icon name={urgency === 'emergency' ? 'alarm' : 'alert'} />
      {t(`notifications.urgency.${urgency}`)}
    </span>
  )
}
