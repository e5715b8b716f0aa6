import type { Metadata } from 'next'
import { nowOf } from '@/hooks/actor'
import { ownListings, STATE_NAMES, type State } from '@/web/data/listings/mine'
import { requireViewer } from '@/web/data/viewer'
import { pageWords } from '@/web/i18n/words'
import { pageNumber } from '@/web/page-number'
import { BackLink } from '@/web/ui/BackLink'
import { EmptyState } from '@/web/ui/EmptyState'
import { Icon } from '@/web/ui/Icon'
import { OwnRows } from '@/web/ui/listings/OwnRows'
import { PageHeader } from '@/web/ui/PageHeader'
import { Pager } from '@/web/ui/Pager'
import { Tabs } from '@/web/ui/Tabs'

interface Props {
  searchParams: Promise<{ state?: string; page?: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await pageWords()
  return { title: t('listings.mine') }
}

const NONE = { standing: 'none', drafts: 'noDrafts', past: 'noPast' } as const

export default async function OwnListingsPage({ searchParams }: Props) {
  const viewer = await requireViewer()
  const { t, language } = await pageWords()
  const query = await searchParams
  const state = STATE_NAMES.find((name) => name === query.state) ?? 'standing'
  const page = pageNumber(query.page)
  const { rows, hasMore } = await ownListings(viewer, { state, page })
  const tabs = STATE_NAMES.map((name) => ({
    href: addressOf(name, 1),
    label: t(`listings.own.${name}`),
    isCurrent: name === state,
  }))
  return (
    <>
      <BackLink href="/listings" label={t('listings.title')} />
      <PageHeader title={t('listings.mine')}>
        <a className="button" href="/listings/new">
          <Icon name="plus" />
          {t('listings.new')}
        </a>
      </PageHeader>
      <Tabs label={t('listings.mine')} tabs={tabs} />
      {rows.length > 0 ? (
        <OwnRows rows={rows} now={nowOf(viewer.req)} t={t} language={language} />
      ) : (
        <EmptyState icon="tag" title={t(`listings.own.${NONE[state]}Title`)}>
          {t(`listings.own.${NONE[state]}Text`)}
        </EmptyState>
      )}
      <Pager page={page} hasMore={hasMore} href={(at) => addressOf(state, at)} t={t} />
    </>
  )
}

function addressOf(state: State, page: number): string {
  const query = new URLSearchParams()
  if (state !== 'standing') query.set('state', state)
  if (page > 1) query.set('page', String(page))
  const text = query.toString()
  return text ? `/listings/mine?${text}` : '/listings/mine'
}
