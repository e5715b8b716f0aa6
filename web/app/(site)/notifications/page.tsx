import type { Metadata } from 'next'
import { OFFERED_CATEGORIES } from '@/domain/notifications'
import { nowOf } from '@/hooks/actor'
import { readAllAlerts } from '@/web/actions/notifications/read'
import { type AlertChoice, alertPage } from '@/web/data/notifications/list'
import { unreadCount } from '@/web/data/unread'
import { requireViewer } from '@/web/data/viewer'
import { pageWords, type Words } from '@/web/i18n/words'
import { pageNumber } from '@/web/page-number'
import { EmptyState } from '@/web/ui/EmptyState'
import { Icon } from '@/web/ui/Icon'
import { AlertRows } from '@/web/ui/notifications/AlertRows'
import { CategoryFilter } from '@/web/ui/notifications/CategoryFilter'
import { PageHeader } from '@/web/ui/PageHeader'
import { Pager } from '@/web/ui/Pager'
import { Tabs } from '@/web/ui/Tabs'

interface Props {
  searchParams: Promise<{ category?: string; unread?: string; page?: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await pageWords()
  return { title: t('notifications.title') }
}

export default async function NotificationsPage({ searchParams }: Props) {
  const viewer = await requireViewer()
  const query = await searchParams
  const { t, language } = await pageWords()
  const choice: AlertChoice = {
    category: OFFERED_CATEGORIES.find((category) => category === query.category) ?? null,
    isUnread: query.unread === '1',
    page: pageNumber(query.page),
  }
  const [{ rows, hasMore }, unread] = await Promise.all([alertPage(viewer, choice), unreadCount(viewer)])
  return (
    <>
      <PageHeader title={t('notifications.title')}>
        <a className="button quiet" href="/notifications/preferences">
          <Icon name="bell" />
          {t('notifications.choose')}
        </a>
      </PageHeader>
      <Tabs label={t('notifications.title')} tabs={tabsFor(choice, t)} />
      <div className="alert-tools">
        <CategoryFilter choice={choice} href={addressOf} t={t} />
        {unread > 0 ? (
          <form action={readAllAlerts} className="inline">
            <input type="hidden" name="back" value={addressOf({ ...choice, page: 1 })} />
            <button type="submit" className="quiet">
              <Icon name="check" />
              {t('notifications.readAll')}
            </button>
          </form>
        ) : null}
      </div>
      {rows.length > 0 ? (
        <AlertRows rows={rows} back={addressOf(choice)} now={nowOf(viewer.req)} t={t} language={language} />
      ) : (
        <NothingHere choice={choice} t={t} />
      )}
      <Pager page={choice.page} hasMore={hasMore} href={(page) => addressOf({ ...choice, page })} t={t} />
    </>
  )
}

/** Why the list is empty: nothing was ever told, all is read, or the filter is too narrow. */
function NothingHere({ choice, t }: { choice: AlertChoice; t: Words }) {
  const isFiltered = choice.category !== null || choice.page > 1
  const reason = choice.isUnread ? 'unread' : isFiltered ? 'filtered' : 'ever'
  const all = { href: '/notifications', label: t('notifications.none.showAll') }
  return (
    <EmptyState
      icon={choice.isUnread ? 'check' : 'bell'}
      title={t(`notifications.none.${reason}Title`)}
      {...(reason === 'ever' ? {} : { action: all })}
    >
      {t(`notifications.none.${reason}Text`)}
    </EmptyState>
  )
}

function tabsFor(choice: AlertChoice, t: Words) {
  const tab = (isUnread: boolean, label: string) => ({
    href: addressOf({ ...choice, isUnread, page: 1 }),
    label,
    isCurrent: choice.isUnread === isUnread,
  })
  return [tab(false, t('notifications.all')), tab(true, t('notifications.unreadOnly'))]
}

function addressOf({ category, isUnread, page }: AlertChoice): string {
  const query = new URLSearchParams()
  if (isUnread) query.set('unread', '1')
  if (category) query.set('category', category)
  if (page > 1) query.set('page', String(page))
  const text = query.toString()
  return text ? `/notifications?${text}` : '/notifications'
}
