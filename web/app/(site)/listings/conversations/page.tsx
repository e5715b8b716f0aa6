import type { Metadata } from 'next'
import { nowOf } from '@/hooks/actor'
import { conversationPage } from '@/web/data/listings/conversations'
import { requireViewer } from '@/web/data/viewer'
import { pageWords } from '@/web/i18n/words'
import { pageNumber } from '@/web/page-number'
import { BackLink } from '@/web/ui/BackLink'
import { EmptyState } from '@/web/ui/EmptyState'
import { ConversationRows } from '@/web/ui/listings/ConversationRows'
import { PageHeader } from '@/web/ui/PageHeader'
import { Pager } from '@/web/ui/Pager'

interface Props {
  searchParams: Promise<{ page?: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await pageWords()
  return { title: t('listings.talk.title') }
}

export default async function ConversationsPage({ searchParams }: Props) {
  const viewer = await requireViewer()
  const { t, language } = await pageWords()
  const page = pageNumber((await searchParams).page)
  const { rows, hasMore } = await conversationPage(viewer, page)
  return (
    <>
      <BackLink href="/listings" label={t('listings.title')} />
      <PageHeader title={t('listings.talk.title')} lead={t('listings.talk.lead')} />
      {rows.length > 0 ? (
        <ConversationRows rows={rows} now={nowOf(viewer.req)} t={t} language={language} />
      ) : (
        <EmptyState
          icon="talk"
          title={t('listings.talk.noneTitle')}
          action={{ href: '/listings', label: t('listings.talk.toMarket') }}
        >
          {t('listings.talk.noneText')}
        </EmptyState>
      )}
      <Pager page={page} hasMore={hasMore} href={(at) => `/listings/conversations?page=${at}`} t={t} />
    </>
  )
}
