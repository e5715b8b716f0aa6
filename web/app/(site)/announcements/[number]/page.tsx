import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { isUuid } from '@/hooks/uuid'
import { comment } from '@/web/actions/announcements/comment'
import { moderate } from '@/web/actions/announcements/moderate'
import { type AnnouncementView, viewAnnouncement } from '@/web/data/announcements/announcement'
import { threadPage } from '@/web/data/comments/thread'
import { requireViewer } from '@/web/data/viewer'
import { pageWords } from '@/web/i18n/words'
import { pageNumber } from '@/web/page-number'
import { AnnouncementHead } from '@/web/ui/announcements/AnnouncementHead'
import { Files } from '@/web/ui/announcements/Files'
import { ManageLinks } from '@/web/ui/announcements/ManageLinks'
import { ThreadState } from '@/web/ui/announcements/Moderation'
import { ReadState } from '@/web/ui/announcements/ReadState'
import { saidOf } from '@/web/ui/announcements/said'
import { Written } from '@/web/ui/announcements/Written'
import { BackLink } from '@/web/ui/BackLink'
import { CommentForm } from '@/web/ui/comments/CommentForm'
import { Comments } from '@/web/ui/comments/Comments'
import type { CommentSubject } from '@/web/ui/comments/subject'

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
  const page = await threadPage(viewer, { announcement: announcement.id }, place)
  const { body, attachments, takesComments, publishedAt } = announcement
  const subject = subjectOf(announcement)
  const hint = viewer.actor.resident ? 'announcements.comment.hint' : 'announcements.comment.hintStaff'
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
          subject={subject}
          page={page}
          place={place}
          said={said}
          t={t}
          language={language}
        >
          <ThreadState announcement={announcement} t={t} />
        </Comments>
      ) : null}
      {takesComments ? (
        <CommentForm key={`form:${query.comment}`} subject={subject} hint={t(hint)} t={t} />
      ) : null}
    </article>
  )
}

function subjectOf({ number, takesComments, mayModerate }: AnnouncementView): CommentSubject {
  const href = (query: Record<string, string>): string => {
    const text = new URLSearchParams(query).toString()
    return text ? `/announcements/${number}?${text}` : `/announcements/${number}`
  }
  return { href, fields: { number }, comment, moderate, takesComments, mayModerate }
}
