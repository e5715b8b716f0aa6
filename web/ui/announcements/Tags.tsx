import type { Urgency } from '@/domain/notifications'
import type { Words } from '@/web/i18n/words'
import { Icon } from '../Icon'

/** What presses more than usual, in words; nothing where nothing does. */
export function UrgencyTag({ urgency, t }: { urgency: Urgency; t: Words }) {
  if (urgency === 'normal') return null
  return (
    <span className={urgency === 'emergency' ? 'tag bad' : 'tag new'}>
      <Icon name={urgency === 'emergency' ? 'alarm' : 'alert'} />
      {t(`announcements.urgency.${urgency}`)}
    </span>
  )
}

/** Heads the box of what must not be missed. */
export function LoudKind({ urgency, t }: { urgency: Exclude<Urgency, 'normal'>; t: Words }) {
  return (
    <p className="with-icon loud-kind">
      <Icon name={urgency === 'emergency' ? 'alarm' : 'alert'} /> {t(`announcements.home.${urgency}`)}
    </p>
  )
}

export function PinnedTag({ isPinned, t }: { isPinned: boolean; t: Words }) {
  if (!isPinned) return null
  return (
    <span className="tag off">
      <Icon name="flag" />
      {t('announcements.pinned')}
    </span>
  )
}

/** It waits for this person's word: what is done has a tick, this has the empty place of one. */
export function ConfirmTag({ t }: { t: Words }) {
  return (
    <span className="tag new">
      <Icon name="circle" />
      {t('announcements.pleaseConfirm')}
    </span>
  )
}
