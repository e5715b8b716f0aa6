import type { Language } from '@/domain/notifications'
import type { QueueEntry, Reported } from '@/web/data/moderation/queue'
import type { Subject } from '@/web/data/moderation/subjects'
import { fromNow } from '@/web/i18n/format'
import type { Words } from '@/web/i18n/words'
import { Icon } from '../Icon'
import { DecideForm, PhotoForm, RestoreForm } from './DecideForms'

interface QueueItemProps {
  entry: QueueEntry
  isWaiting: boolean
  now: Date
  t: Words
  language: Language
}

/** One thing to look at: what it says and shows, what neighbours say is wrong with it, and what can be done. */
export function QueueItem({ entry, isWaiting, now, t, language }: QueueItemProps) {
  const { subject, reported } = entry
  return (
    <li className="card queue-item">
      {subject ? <What subject={subject} t={t} /> : <p className="soft">{t('moderation.gone')}</p>}
      {reported ? <Reports reported={reported} {...{ now, t, language }} /> : null}
      {subject?.isOwn ? (
        <p className="soft">{t('moderation.own')}</p>
      ) : (
        <Ways entry={entry} isWaiting={isWaiting} t={t} />
      )}
    </li>
  )
}

function What({ subject, t }: { subject: Subject; t: Words }) {
  const { type, words, authorName, isHidden, isRemoved, picture, href } = subject
  return (
    <div className="queue-subject">
      {picture ? (
        <img src={picture} alt={t('moderation.photoOf')} width={320} height={320} loading="lazy" />
      ) : null}
      <div>
        <p className="meta">
          <strong>{t(`moderation.subject.${type}`)}</strong>
          <span>{t('moderation.by', { name: authorName })}</span>
          {isHidden || isRemoved ? (
            <span className="tag bad">{t(isRemoved ? 'moderation.removedTag' : 'moderation.hiddenTag')}</span>
          ) : null}
        </p>
        <p className="written">{words || t('moderation.noCaption')}</p>
        {href ? (
          <p>
            <a href={href}>{t('moderation.look')}</a>
          </p>
        ) : null}
      </div>
    </div>
  )
}

interface ReportsProps {
  reported: Reported
  now: Date
  t: Words
  language: Language
}

/** What they say, without who they are: that is in the admin panel. */
function Reports({ reported, now, t, language }: ReportsProps) {
  return (
    <div>
      <p className="with-icon">
        <Icon name="flag" />
        {t('moderation.times', { count: reported.count })},{' '}
        {t('moderation.last', { when: fromNow(reported.lastAt, now, language) })}
      </p>
      <ul className="quotes">
        {reported.quotes.map(({ reason, note }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the quotes of one entry never change places.
          <li key={index}>
            {t(`listings.page.report.reasons.${reason}`)}
            {note ? `: “${note}”` : null}
          </li>
        ))}
      </ul>
    </div>
  )
}

function Ways({ entry, isWaiting, t }: { entry: QueueEntry; isWaiting: boolean; t: Words }) {
  const { key, subject, reported } = entry
  if (reported) return <DecideForm subjectId={key} subject={subject} reportId={reported.reportId} t={t} />
  if (!subject) return null
  return isWaiting ? <PhotoForm subject={subject} t={t} /> : <RestoreForm subject={subject} t={t} />
}
