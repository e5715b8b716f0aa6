import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { attendanceOf } from '@/hooks/events/attendance'
import { answersPage, partiesTooLarge, SEARCH_MAX, saidOf, searchIn } from '@/web/data/events/answers'
import { viewEvent } from '@/web/data/events/event'
import { requireViewer } from '@/web/data/viewer'
import { pageWords } from '@/web/i18n/words'
import { pageNumber } from '@/web/page-number'
import { BackLink } from '@/web/ui/BackLink'
import { EmptyState } from '@/web/ui/EmptyState'
import { AnswerRows } from '@/web/ui/events/AnswerRows'
import { Figures } from '@/web/ui/events/Figures'
import { SaidList } from '@/web/ui/events/SaidList'
import { Icon } from '@/web/ui/Icon'
import { PageHeader } from '@/web/ui/PageHeader'
import { Pager } from '@/web/ui/Pager'
import { SearchForm } from '@/web/ui/SearchForm'

interface Props {
  params: Promise<{ id: string }>
  searchParams: Promise<{ search?: string; page?: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await pageWords()
  return { title: t('event.answers.title') }
}

/** Who comes to an event, for whoever runs it. */
export default async function AnswersPage({ params, searchParams }: Props) {
  const viewer = await requireViewer()
  const event = await viewEvent(viewer, (await params).id)
  if (!event?.offers.runs) notFound()
  const { t, language } = await pageWords()
  const query = await searchParams
  const search = searchIn(query.search)
  const page = pageNumber(query.page)
  const [attendance, { rows, hasMore }, said, tooLarge] = await Promise.all([
    attendanceOf(viewer.req, event.id),
    answersPage(viewer, event.id, { search, page }),
    event.isOver ? saidOf(viewer, event.id) : [],
    event.isOver ? 0 : partiesTooLarge(viewer, event.id),
  ])
  const address = `/events/${event.id}/answers`
  return (
    <>
      <BackLink href={`/events/${event.id}`} label={t('event.answers.back')} />
      <PageHeader title={t('event.answers.title')} lead={event.title}>
        {event.offers.isDoorOpen ? (
          <a className="button" href={`/events/${event.id}/check-in`}>
            <Icon name="camera" />
            {t('event.run.door')}
          </a>
        ) : null}
      </PageHeader>
      <Figures attendance={attendance} hasBegun={event.hasBegun || attendance.attendedHeads > 0} t={t} />
      {tooLarge > 0 ? (
        <p className="warning">
          {t('event.answers.tooLarge', { count: tooLarge, capacity: event.capacity ?? 0 })}
        </p>
      ) : null}
      <SaidList said={said} t={t} />
      <SearchForm
        action={address}
        search={search}
        maxLength={SEARCH_MAX}
        words={{
          label: t('event.answers.search'),
          go: t('event.answers.go'),
          clear: t('event.answers.clear'),
        }}
        clearHref={search ? address : null}
      />
      {rows.length > 0 ? (
        <AnswerRows rows={rows} t={t} language={language} />
      ) : (
        <EmptyState icon="people" title={t('event.answers.none')}>
          {t('event.answers.noneText')}
        </EmptyState>
      )}
      <Pager
        page={page}
        hasMore={hasMore}
        href={(to) => `${address}?${new URLSearchParams({ search, page: String(to) })}`}
        words={{ first: t('event.answers.first'), more: t('event.answers.later') }}
        t={t}
      />
    </>
  )
}
