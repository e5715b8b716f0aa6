import type { Language } from '@/domain/notifications'
import type { AnnouncementRow } from '@/web/data/announcements/list'
import { fromNow, instant } from '@/web/i18n/format'
import type { Words } from '@/web/i18n/words'
import { Found } from './Found'
import { SignEdge, SignTag } from './SignTag'
import { ConfirmTag, PinnedTag, UrgencyTag } from './Tags'
import { untilWords } from './until'

interface AnnouncementRowsProps {
  rows: AnnouncementRow[]
  now: Date
  t: Words
  language: Language
}

/** Announcements as a list of rows, each of which opens its page. */
export function AnnouncementRows({ rows, now, t, language }: AnnouncementRowsProps) {
  return (
    <ul className="rows">
      {rows.map((row) => (
        <li className={isNew(row) ? 'row notice-row unread' : 'row notice-row'} key={row.id}>
          <SignEdge sign={row.sign} />
          <RowTags row={row} t={t} />
          <a className="row-link" href={`/announcements/${row.number}`}>
            <Found pieces={row.title} />
          </a>
          {row.excerpt.length > 0 ? (
            <p className="small soft">
              <Found pieces={row.excerpt} />
            </p>
          ) : null}
          <div className="meta">
            <SignTag sign={row.sign} />
            <time dateTime={row.publishedAt} title={instant(row.publishedAt, language)}>
              {fromNow(row.publishedAt, now, language)}
            </time>
            {row.validUntil && row.end === null ? (
              <span>{untilWords(row.validUntil, t, language)}</span>
            ) : null}
          </div>
        </li>
      ))}
    </ul>
  )
}

const isNew = ({ isMine, isRead }: AnnouncementRow): boolean => isMine && !isRead

function RowTags({ row, t }: { row: AnnouncementRow; t: Words }) {
  const { isPinned, urgency, end, isToConfirm } = row
  if (!isNew(row) && !isPinned && urgency === 'normal' && !end && !isToConfirm) return null
  return (
    <div className="meta">
      {isNew(row) ? <span className="tag busy">{t('announcements.new')}</span> : null}
      <UrgencyTag urgency={urgency} t={t} />
      <PinnedTag isPinned={isPinned} t={t} />
      {isToConfirm && end === null ? <ConfirmTag t={t} /> : null}
      {end ? <span className="tag off">{t(`announcements.end.${end}`)}</span> : null}
    </div>
  )
}
