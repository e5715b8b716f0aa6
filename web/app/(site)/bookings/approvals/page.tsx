import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { nowOf } from '@/hooks/actor'
import { approvalsPage, hasApprovals } from '@/web/data/bookings/approvals'
import { viewBooking } from '@/web/data/bookings/booking'
import { requireViewer, type Viewer } from '@/web/data/viewer'
import { pageWords, type Words } from '@/web/i18n/words'
import { pageNumber } from '@/web/page-number'
import { ApprovalCard } from '@/web/ui/bookings/ApprovalCard'
import { EmptyState } from '@/web/ui/EmptyState'
import { PageHeader } from '@/web/ui/PageHeader'
import { Pager } from '@/web/ui/Pager'

interface Props {
  searchParams: Promise<{ page?: string; said?: string; number?: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await pageWords()
  return { title: t('bookings.approvals.title') }
}

export default async function ApprovalsPage({ searchParams }: Props) {
  const viewer = await requireViewer()
  if (!(await hasApprovals(viewer))) notFound()
  const query = await searchParams
  const { t, language } = await pageWords()
  const [list, word] = await Promise.all([
    approvalsPage(viewer, pageNumber(query.page)),
    decidedWord(viewer, query, t),
  ])
  const { rows, page, hasMore } = list
  return (
    <>
      <PageHeader
        title={t('bookings.approvals.title')}
        {...(rows.length > 1 ? { lead: t('bookings.approvals.lead') } : {})}
      />
      {word ? (
        <p className={isNotDone(query.said) ? 'warning' : 'notice'} role="status">
          {word}
        </p>
      ) : null}
      {rows.length > 0 ? (
        <ul className="approvals">
          {rows.map((row) => (
            <ApprovalCard key={row.id} booking={row} now={nowOf(viewer.req)} t={t} language={language} />
          ))}
        </ul>
      ) : (
        <EmptyState icon="check" title={t('bookings.approvals.noneTitle')}>
          {t('bookings.approvals.noneText')}
        </EmptyState>
      )}
      <Pager
        page={page}
        hasMore={hasMore}
        href={(to) => `/bookings/approvals?page=${to}`}
        words={{ first: t('bookings.first'), more: t('bookings.later') }}
        t={t}
      />
    </>
  )
}

/** What became of the booking that was decided last, as it stands now: an address alone claims nothing. */
async function decidedWord(
  viewer: Viewer,
  { said, number }: { said?: string; number?: string },
  t: Words,
): Promise<string | null> {
  if (!said || !number) return null
  const booking = await viewBooking(viewer, number)
  if (!booking) return null
  if (booking.status === 'pending')
    return said === 'changed' ? t('bookings.approvals.said.changed', { number: booking.number }) : null
  const isRejected = booking.status === 'rejected'
  const name = booking.residentName ?? t('bookings.approvals.said.somebody')
  if (said === 'rejected' && isRejected)
    return t('bookings.approvals.said.rejected', { number: booking.number, name })
  if (said === 'approved' && ['approved', 'confirmed'].includes(booking.status))
    return t('bookings.approvals.said.approved', { number: booking.number, name })
  if (!isNotDone(said)) return null
  const words = { number: booking.number, status: t(`bookingWords.status.${booking.status}`) }
  const who = booking.decidedByName
  return who
    ? t('bookings.approvals.said.decidedBy', { ...words, who })
    : t('bookings.approvals.said.decided', words)
}

/** Somebody else was faster: with a decision, or with a change. */
const isNotDone = (said: string | undefined): boolean => said === 'decided' || said === 'changed'
