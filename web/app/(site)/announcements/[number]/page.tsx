import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { isUuid } from '@/hooks/uuid'
import { type AnnouncementView, viewAnnouncement } from '@/web/data/announcements/announcement'
import { threadPage } from '@/web/data/announcements/thread'
import { requireViewer } from '@/web/data/viewer'
import { pageWords } from '@/web/i18n/words'
import { pageNumber } from '@/web/page-number'
import { AnnouncementHead } from '@/web/ui/announcements/AnnouncementHead'
import { CommentForm } from '@/web/ui/announcements/CommentForm'
import { Comments } from '@/web/ui/announcements/Comments'
import { Files } from '@/web/ui/announcements/Files'
import { ManageLinks } from '@/web/ui/announcements/ManageLinks'
import { ReadState } from '@/web/ui/announcements/ReadState'
import { saidOf } from '@/web/ui/announcements/said'
import { Written } from '@/web/ui/announcements/Written'
import { BackLink } from '@/web/ui/BackLink'

interface Props {
  params: Promise<{ number: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** One look a request, for the title and for the page. */
const announcementOfPage = cache(async (number: string): Promise<AnnouncementView | null> => {
  const viewer = await requireViewer()
  const { language } = await pageWords()
  return viewAnnouncement(viewer, number, language)
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const announcement = await announcementOfPage((await params).number)
  return announcement ? { title: `${announcement.number} ${announcement.title}` } : {}
}

export default async function AnnouncementPage({ params, searchParams }: Props) {
  const viewer = await requireViewer()
  const announcement = await announcementOfPage((await params).number)
  if (!announcement) notFound()
  const query = await searchParams
  const place = { page: pageNumber(query.comments), only: isUuid(query.thread) ? query.thread : null }
  const { t, language } = await pageWords()
  const said = saidOf(query, announcement, t)
  const page = await threadPage(viewer, announcement.id, place)
  const { number, body, attachments, takesComments, publishedAt } = announcement
  return (
    <article className="notice-page">
      <BackLink href="/announcements" label={t('announcements.title')} />
      <AnnouncementHead announcement={announcement} t={t} language={language} />
      <Written text={body} />
      <Files attachments={attachments} t={t} />
      <ReadState
        announcement={announcement}
        said={said?.at === 'reading' ? said.words : null}
        t={t}
        language={language}
      />
      <ManageLinks announcement={announcement} viewer={viewer} t={t} />
      {publishedAt ? (
        <Comments
          key={String(query.comment)}
          announcement={announcement}
          page={page}
          place={place}
          said={said}
          t={t}
          language={language}
        />
      ) : null}
      {takesComments ? (
        <CommentForm
          key={`form:${query.comment}`}
          number={number}
          isResident={viewer.actor.resident !== null}
          t={t}
        />
      ) : null}
    </article>
  )
}
