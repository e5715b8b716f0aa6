import type { Metadata } from 'next'
import { has } from '@/domain/actor'
import { nowOf } from '@/hooks/actor'
import { type EventChoice, eventChoice, eventsAddress, VIEWS } from '@/web/data/events/choice'
import { eventPage } from '@/web/data/events/list'
import { requireViewer } from '@/web/data/viewer'
import { pageWords, type Words } from '@/web/i18n/words'
import { EmptyState } from '@/web/ui/EmptyState'
import { EventCards } from '@/web/ui/events/EventCards'
import { TypeFilter } from '@/web/ui/events/TypeFilter'
import { Icon } from '@/web/ui/Icon'
import { PageHeader } from '@/web/ui/PageHeader'
import { Pager } from '@/web/ui/Pager'
import { Tabs } from '@/web/ui/Tabs'

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await pageWords()
  return { title: t('events.title') }
}

export default async function EventsPage({ searchParams }: Props) {
  const viewer = await requireViewer()
  const choice = eventChoice(await searchParams)
  const { t, language } = await pageWords()
  const { rows, hasMore } = await eventPage(viewer, choice)
  return (
    <>
      <PageHeader title={t('events.title')}>
        {has(viewer.actor, 'announce') ? (
          <a className="button" href="/events/new">
            <Icon name="plus" />
            {t('events.new')}
          </a>
        ) : null}
      </PageHeader>
      <Tabs label={t('events.title')} tabs={tabsFor(choice, t)} />
      <TypeFilter choice={choice} t={t} />
      {rows.length > 0 ? (
        <EventCards rows={rows} now={nowOf(viewer.req)} t={t} language={language} />
      ) : (
        <NoEvents choice={choice} t={t} />
      )}
      <Pager
        page={choice.page}
        hasMore={hasMore}
        href={(page) => eventsAddress({ ...choice, page })}
        {...(choice.view === 'coming'
          ? { words: { first: t('events.first'), more: t('events.later') } }
          : {})}
        t={t}
      />
      {choice.view === 'past' ? null : (
        <p className="hint">
          <a className="with-icon" href="/profile/calendar">
            <Icon name="calendar" />
            {t('events.calendar')}
          </a>{' '}
          {t('events.calendarText')}
        </p>
      )}
    </>
  )
}

function NoEvents({ choice, t }: { choice: EventChoice; t: Words }) {
  if (choice.type)
    return (
      <EmptyState
        icon="calendar"
        title={t('events.noneOfType')}
        action={{ href: eventsAddress({ ...choice, type: null, page: 1 }), label: t('events.allTypes') }}
      >
        {t('events.noneOfTypeText')}
      </EmptyState>
    )
  return (
    <EmptyState icon="calendar" title={t(`events.none.${choice.view}`)}>
      {t(`events.noneText.${choice.view}`)}
    </EmptyState>
  )
}

const tabsFor = (choice: EventChoice, t: Words) =>
  VIEWS.map((view) => ({
    href: eventsAddress({ view, type: choice.type, page: 1 }),
    label: t(`events.view.${view}`),
    isCurrent: choice.view === view,
  }))
