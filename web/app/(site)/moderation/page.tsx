import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { moderates } from '@/domain/actor'
import { nowOf } from '@/hooks/actor'
import { queuePage, VIEWS, type View } from '@/web/data/moderation/queue'
import { requireViewer } from '@/web/data/viewer'
import { pageWords } from '@/web/i18n/words'
import { pageNumber } from '@/web/page-number'
import { Word } from '@/web/ui/announcements/Word'
import { EmptyState } from '@/web/ui/EmptyState'
import { QueueItem } from '@/web/ui/moderation/QueueItem'
import { saidOfQueue } from '@/web/ui/moderation/said'
import { PageHeader } from '@/web/ui/PageHeader'
import { Pager } from '@/web/ui/Pager'
import { Tabs } from '@/web/ui/Tabs'

interface Props {
  searchParams: Promise<{ view?: string; page?: string; said?: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await pageWords()
  return { title: t('moderation.title') }
}

const NONE = { open: 'none', decided: 'noDecided', waiting: 'noWaiting' } as const

export default async function ModerationPage({ searchParams }: Props) {
  const viewer = await requireViewer()
  if (!moderates(viewer.actor)) notFound()
  const { t, language } = await pageWords()
  const query = await searchParams
  const view = VIEWS.find((name) => name === query.view) ?? 'open'
  const page = pageNumber(query.page)
  const { items, hasMore } = await queuePage(viewer, view, page)
  const said = saidOfQueue(query.said, t)
  const tabs = VIEWS.map((name) => ({
    href: addressOf(name, 1),
    label: t(`moderation.${name}`),
    isCurrent: name === view,
  }))
  return (
    <>
      <PageHeader title={t('moderation.title')} lead={t('moderation.lead')} />
      <Tabs label={t('moderation.title')} tabs={tabs} />
      {said ? <Word>{said}</Word> : null}
      {items.length > 0 ? (
        <ul className="queue">
          {items.map((item) => (
            <QueueItem
              key={item.id}
              item={item}
              isWaiting={view === 'waiting'}
              now={nowOf(viewer.req)}
              t={t}
              language={language}
            />
          ))}
        </ul>
      ) : (
        <EmptyState icon="check" title={t(`moderation.${NONE[view]}Title`)}>
          {t(`moderation.${NONE[view]}Text`)}
        </EmptyState>
      )}
      <Pager page={page} hasMore={hasMore} href={(at) => addressOf(view, at)} t={t} />
    </>
  )
}

function addressOf(view: View, page: number): string {
  const query = new URLSearchParams()
  if (view !== 'open') query.set('view', view)
  if (page > 1) query.set('page', String(page))
  const text = query.toString()
  return text ? `/moderation?${text}` : '/moderation'
}
