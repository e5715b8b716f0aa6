import type { Language } from '@/domain/notifications'
import type { ConversationRow } from '@/web/data/listings/conversations'
import { fromNow } from '@/web/i18n/format'
import type { Words } from '@/web/i18n/words'

interface ConversationRowsProps {
  rows: readonly ConversationRow[]
  now: Date
  t: Words
  language: Language
}

/** Conversations, the latest first: with whom, about what, and the last words. */
export function ConversationRows({ rows, now, t, language }: ConversationRowsProps) {
  return (
    <ul className="rows">
      {rows.map((row) => (
        <li key={row.id} className={row.isUnread ? 'row notice-row unread' : 'row notice-row'}>
          <p className="meta">
            <span>{row.title ?? t('listings.talk.gone')}</span>
            {row.isUnread ? <span className="tag new">{t('listings.talk.unread')}</span> : null}
            {row.isBlocked ? <span className="tag off">{t('listings.talk.blockedTag')}</span> : null}
          </p>
          <a className="row-link" href={`/listings/conversations/${row.id}`}>
            {row.otherName || t('listings.talk.somebody')}
            <span className="unseen">: {row.title ?? t('listings.talk.gone')}</span>
          </a>
          <p className="last-words">
            {row.isOwnWord ? `${t('listings.talk.you')}: ` : ''}
            {row.lastWords}
          </p>
          <p className="meta small">
            <time dateTime={row.at}>{fromNow(row.at, now, language)}</time>
          </p>
        </li>
      ))}
    </ul>
  )
}
