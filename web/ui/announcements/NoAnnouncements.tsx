import { has } from '@/domain/actor'
import type { AnnouncementChoice } from '@/web/data/announcements/list-choice'
import type { Viewer } from '@/web/data/viewer'
import type { Words } from '@/web/i18n/words'
import { EmptyState } from '../EmptyState'
import { addressOf, isNarrowed, unfiltered } from './address'

/** Where a list of announcements has nothing to show: why, and what to do next. */
export function NoAnnouncements({
  choice,
  viewer,
  t,
}: {
  choice: AnnouncementChoice
  viewer: Viewer
  t: Words
}) {
  if (isNarrowed(choice))
    return (
      <EmptyState
        icon="notice"
        title={t('announcements.none.foundTitle')}
        action={{ href: addressOf(unfiltered(choice)), label: t('announcements.search.clear') }}
      >
        {t('announcements.none.foundText')}
      </EmptyState>
    )
  const { view } = choice
  const mayWrite = view !== 'earlier' && has(viewer.actor, 'announce') && has(viewer.actor, 'panel')
  const write = { href: '/admin/collections/announcements/create', label: t('announcements.none.write') }
  return (
    <EmptyState
      icon="notice"
      title={t(`announcements.none.${view}Title`)}
      {...(mayWrite ? { action: write } : {})}
    >
      {t(`announcements.none.${view}Text`)}
    </EmptyState>
  )
}
