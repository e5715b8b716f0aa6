import { REPORT_REASONS } from '@/domain/moderation/words'
import type { Language } from '@/domain/notifications'
import type { QueueItemView } from '@/web/data/moderation/queue'
import { fromNow } from '@/web/i18n/format'
import type { Words } from '@/web/i18n/words'
import { Icon } from '../Icon'
import { DecideForm, PhotoForm, RestoreForm } from './DecideForms'

interface QueueItemProps {
  item: QueueItemView
  isWaiting: boolean
  now: Date
  t: Words
  language: Language
}

/** One thing to look at: what it says and shows, what neighbours say is wrong with it, and what can be done. */
export function QueueItem({ item, isWaiting, now, t, language }: QueueItemProps) {
  return (
    <li className="card queue-item">
      {item.isGone ? <p className="soft">{t('moderation.gone')}</p> : <What item={item} t={t} />}
      {item.openReports > 0 ? <Reports {...{ item, now, t, language }} /> : null}
      {item.became ? <Decided {...{ item, now, t, language }} /> : null}
      <Ways item={item} isWaiting={isWaiting} t={t} />
    </li>
  )
}

function What({ item, t }: { item: QueueItemView; t: Words }) {
  const { type, words, authorName, isHidden, isRemoved, picture, url, because } = item
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
        {because ? <p>{t('moderation.because', { note: because })}</p> : null}
        {url ? (
          <p>
            <a href={url}>{t('moderation.look')}</a>
          </p>
        ) : null}
      </div>
    </div>
  )
}

/** What they say, without who they are: that is in the admin panel. */
function Reports({ item, now, t, language }: Omit<QueueItemProps, 'isWaiting'>) {
  const { openReports, reasons, notes, lastAt } = item
  return (
    <div>
      <p className="with-icon">
        <Icon name="flag" />
        <span>
          {t('moderation.times', { count: openReports })}
          {lastAt ? `, ${t('moderation.last', { when: fromNow(lastAt, now, language) })}` : null}
        </span>
      </p>
      <ul className="quotes">
        {REPORT_REASONS.filter((reason) => reasons[reason]).map((reason) => (
          <li key={reason}>
            {t(`listings.page.report.reasons.${reason}`)}
            {(reasons[reason] ?? 0) > 1 ? ` (${reasons[reason]})` : null}
          </li>
        ))}
      </ul>
      {notes.map((note, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the quotes of one entry never change places.
        <p key={index} className="soft">
          “{note}”
        </p>
      ))}
    </div>
  )
}

/** What was decided about the reports, and when. */
function Decided({ item, now, t, language }: Omit<QueueItemProps, 'isWaiting'>) {
  const { became, decidedAt } = item
  return (
    <p className="with-icon">
      <Icon name="check" />
      <span>
        {became ? t(`moderation.became.${became}`) : null}
        {decidedAt ? `, ${fromNow(decidedAt, now, language)}` : null}
      </span>
    </p>
  )
}

function Ways({ item, isWaiting, t }: Omit<QueueItemProps, 'now' | 'language'>) {
  if (!isWaiting && !item.reportId && !item.isHidden && !item.isRemoved) return null
  if (item.isOwn) return <p className="soft">{t('moderation.own')}</p>
  if (item.reportId) return <DecideForm item={item} reportId={item.reportId} t={t} />
  if (item.isGone) return null
  return isWaiting ? <PhotoForm item={item} t={t} /> : <RestoreForm item={item} t={t} />
}
