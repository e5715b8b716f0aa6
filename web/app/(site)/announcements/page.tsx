import type { Metadata } from 'next'
import { moderates } from '@/domain/actor'
import { URGENCIES } from '@/domain/notifications'
import { nowOf } from '@/hooks/actor'
import { isUuid } from '@/hooks/uuid'
import { announcementPage, seesSent } from '@/web/data/announcements/list'
import { type AnnouncementChoice, SEARCH_MAX, VIEWS } from '@/web/data/announcements/list-choice'
import { categoryChoices } from '@/web/data/announcements/sign'
import { requireViewer, type Viewer } from '@/web/data/viewer'
import { pageWords, type Words } from '@/web/i18n/words'
import { pageNumber } from '@/web/page-number'
import { AnnouncementRows } from '@/web/ui/announcements/AnnouncementRows'
import { addressOf, unfiltered } from '@/web/ui/announcements/address'
import { Filters } from '@/web/ui/announcements/Filters'
import { NoAnnouncements } from '@/web/ui/announcements/NoAnnouncements'
import { PageHeader } from '@/web/ui/PageHeader'
import { Pager } from '@/web/ui/Pager'
import { Tabs } from '@/web/ui/Tabs'

type Query = Record<string, string | string[] | undefined>

interface Props {
  searchParams: Promise<Query>
}

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await pageWords()
  return { title: t('announcements.title') }
}

export default async function AnnouncementsPage({ searchParams }: Props) {
  const viewer = await requireViewer()
  const { t, language } = await pageWords()
  const choice = choiceIn(await searchParams, viewer)
  const [{ rows, hasMore }, categories] = await Promise.all([
    announcementPage(viewer, choice, language),
    categoryChoices(viewer, language),
  ])
  return (
    <>
      <PageHeader title={t('announcements.title')} />
      <Tabs label={t('announcements.title')} tabs={tabsFor(choice, viewer, t)} />
      <Filters choice={choice} categories={categories} t={t} />
      {rows.length > 0 ? (
        <AnnouncementRows rows={rows} now={nowOf(viewer.req)} t={t} language={language} />
      ) : (
        <NoAnnouncements choice={choice} viewer={viewer} t={t} />
      )}
      <Pager page={choice.page} hasMore={hasMore} href={(page) => addressOf({ ...choice, page })} t={t} />
    </>
  )
}

/** What an address asks for; whatever in it is none is left out. */
function choiceIn(query: Query, { actor }: Viewer): AnnouncementChoice {
  const { view, search, category, urgency, unread, page } = query
  const asked = VIEWS.find((name) => name === view) ?? 'current'
  return {
    view: asked === 'sent' && !seesSent(actor) ? 'current' : asked,
    search: typeof search === 'string' ? search.replaceAll('\0', '').trim().slice(0, SEARCH_MAX) : '',
    category: isUuid(category) ? category : null,
    urgency: URGENCIES.find((name) => name === urgency) ?? null,
    isUnread: unread === '1',
    page: pageNumber(page),
  }
}

function tabsFor(choice: AnnouncementChoice, { actor }: Viewer, t: Words) {
  const labels = {
    current: t('announcements.current'),
    earlier: t('announcements.earlier'),
    sent: t(moderates(actor) ? 'announcements.sentAll' : 'announcements.sentMine'),
  }
  return VIEWS.filter((view) => view !== 'sent' || seesSent(actor)).map((view) => ({
    href: addressOf(unfiltered({ view })),
    label: labels[view],
    isCurrent: choice.view === view,
  }))
}
