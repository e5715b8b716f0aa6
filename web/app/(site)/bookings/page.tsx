import type { Metadata } from 'next'
import { nowOf } from '@/hooks/actor'
import { approvalsCount } from '@/web/data/bookings/approvals'
import { comingBookings, pastBookings } from '@/web/data/bookings/mine'
import { requireViewer } from '@/web/data/viewer'
import { pageWords, type Words } from '@/web/i18n/words'
import { pageNumber } from '@/web/page-number'
import { ApprovalsLink } from '@/web/ui/bookings/ApprovalsLink'
import { BookingRows } from '@/web/ui/bookings/BookingRows'
import { EmptyState } from '@/web/ui/EmptyState'
import { Icon } from '@/web/ui/Icon'
import { PageHeader } from '@/web/ui/PageHeader'
import { Pager } from '@/web/ui/Pager'
import { Section } from '@/web/ui/Section'
import { Tabs } from '@/web/ui/Tabs'

interface Props {
  searchParams: Promise<{ past?: string; page?: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await pageWords()
  return { title: t('bookings.title') }
}

export default async function BookingsPage({ searchParams }: Props) {
  const viewer = await requireViewer()
  const query = await searchParams
  const { t, language } = await pageWords()
  const isPast = query.past === '1'
  const asked = pageNumber(query.page)
  const [list, toDecide] = await Promise.all([
    isPast ? pastBookings(viewer, asked) : comingBookings(viewer, asked),
    approvalsCount(viewer),
  ])
  const { waiting, rows, page, hasMore } = list
  const shared = { now: nowOf(viewer.req), t, language }
  return (
    <>
      <PageHeader title={t('bookings.title')}>
        <a className="button" href="/facilities">
          <Icon name="plus" />
          {t('bookings.book')}
        </a>
      </PageHeader>
      <ApprovalsLink count={toDecide} t={t} />
      <Tabs label={t('bookings.title')} tabs={tabsFor(isPast, t)} />
      {waiting.length > 0 ? (
        <Section id="waiting" title={t('bookings.waiting')}>
          <BookingRows rows={waiting} {...shared} showsNext />
        </Section>
      ) : null}
      {rows.length > 0 && waiting.length > 0 ? (
        <Section id="confirmed" title={t('bookings.confirmed')}>
          <BookingRows rows={rows} {...shared} />
        </Section>
      ) : null}
      {rows.length > 0 && waiting.length === 0 ? <BookingRows rows={rows} {...shared} /> : null}
      {rows.length + waiting.length === 0 ? <Nothing isPast={isPast} t={t} /> : null}
      <Pager
        page={page}
        hasMore={hasMore}
        href={(to) => addressOf(isPast, to)}
        {...(isPast ? {} : { words: { first: t('bookings.first'), more: t('bookings.later') } })}
        t={t}
      />
    </>
  )
}

function Nothing({ isPast, t }: { isPast: boolean; t: Words }) {
  return (
    <EmptyState
      icon="calendar"
      title={t(isPast ? 'bookings.nonePastTitle' : 'bookings.noneTitle')}
      {...(isPast ? {} : { action: { href: '/facilities', label: t('bookings.book') } })}
    >
      {t(isPast ? 'bookings.nonePastText' : 'bookings.noneText')}
    </EmptyState>
  )
}

const tabsFor = (isPast: boolean, t: Words) => [
  { href: addressOf(false, 1), label: t('bookings.coming'), isCurrent: !isPast },
  { href: addressOf(true, 1), label: t('bookings.past'), isCurrent: isPast },
]

function addressOf(isPast: boolean, page: number): string {
  const query = new URLSearchParams()
  if (isPast) query.set('past', '1')
  if (page > 1) query.set('page', String(page))
  const text = query.toString()
  return text ? `/bookings?${text}` : '/bookings'
}
