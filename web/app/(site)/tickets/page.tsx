import type { Metadata } from 'next'
import { mayReport } from '@/domain/tickets/create'
import { nowOf } from '@/hooks/actor'
import { type ListChoice, ticketPage } from '@/web/data/tickets/list'
import { requireViewer } from '@/web/data/viewer'
import { pageWords } from '@/web/i18n/words'
import { pageNumber } from '@/web/page-number'
import { EmptyState } from '@/web/ui/EmptyState'
import { Icon } from '@/web/ui/Icon'
import { PageHeader } from '@/web/ui/PageHeader'
import { Pager } from '@/web/ui/Pager'
import { Tabs } from '@/web/ui/Tabs'
import { TicketRows } from '@/web/ui/tickets/TicketRows'

interface Props {
  searchParams: Promise<{ whose?: string; past?: string; page?: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await pageWords()
  return { title: t('tickets.list.title') }
}

export default async function TicketsPage({ searchParams }: Props) {
  const viewer = await requireViewer()
  const query = await searchParams
  const { t, language } = await pageWords()
  const choice: ListChoice = {
    whose: query.whose === 'community' || !viewer.actor.resident ? 'community' : 'mine',
    isPast: query.past === '1',
    page: pageNumber(query.page),
  }
  const { rows, hasMore } = await ticketPage(viewer, choice)
  const isMine = choice.whose === 'mine'
  return (
    <>
      <PageHeader title={t('tickets.list.title')}>
        {mayReport(viewer.actor) ? (
          <a className="button" href="/tickets/new">
            <Icon name="plus" />
            {t('common.report')}
          </a>
        ) : null}
      </PageHeader>
      <Tabs label={t('tickets.list.title')} tabs={tabsFor(choice, viewer.actor.resident !== null, t)} />
      {rows.length > 0 ? (
        <TicketRows
          rows={rows}
          now={nowOf(viewer.req)}
          t={t}
          language={language}
          showsNext={isMine && !choice.isPast}
        />
      ) : (
        <EmptyState
          icon="ticket"
          title={t(isMine ? 'tickets.list.noneMineTitle' : 'tickets.list.noneCommunityTitle')}
        >
          {t(isMine ? 'tickets.list.noneMineText' : 'tickets.list.noneCommunityText')}
        </EmptyState>
      )}
      <Pager page={choice.page} hasMore={hasMore} href={(page) => addressOf({ ...choice, page })} t={t} />
    </>
  )
}

function tabsFor(choice: ListChoice, isResident: boolean, t: Awaited<ReturnType<typeof pageWords>>['t']) {
  const tab = (whose: ListChoice['whose'], isPast: boolean, label: string) => ({
    href: addressOf({ whose, isPast, page: 1 }),
    label,
    isCurrent: choice.whose === whose && choice.isPast === isPast,
  })
  return [
    ...(isResident
      ? [tab('mine', false, t('tickets.list.mine')), tab('mine', true, t('tickets.list.past'))]
      : []),
    tab('community', false, t('tickets.list.everyone')),
  ]
}

function addressOf({ whose, isPast, page }: ListChoice): string {
  const query = new URLSearchParams()
  if (whose === 'community') query.set('whose', 'community')
  if (isPast) query.set('past', '1')
  if (page > 1) query.set('page', String(page))
  const text = query.toString()
  return text ? `/tickets?${text}` : '/tickets'
}
