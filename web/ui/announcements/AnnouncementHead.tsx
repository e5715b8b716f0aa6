import type { ReactNode } from 'react'
import type { Language } from '@/domain/notifications'
import type { AnnouncementView } from '@/web/data/announcements/announcement'
import { instant } from '@/web/i18n/format'
import type { Words } from '@/web/i18n/words'
import { Banners } from './Banners'
import { partOf } from './person-words'
import { SignEdge, SignTag } from './SignTag'
import { LoudKind, PinnedTag, UrgencyTag } from './Tags'
import { untilWords } from './until'

interface AnnouncementHeadProps {
  announcement: AnnouncementView
  t: Words
  language: Language
  /** What the viewer can do about it. */
  children?: ReactNode
}

/** What is announced, by whom and when, and whether it still holds; an emergency as loud as on the first page. */
export function AnnouncementHead({ announcement, t, language, children }: AnnouncementHeadProps) {
  const { number, title, status, sign, urgency, isPinned, author, publishedAt, validUntil, isOver } =
    announcement
  const isAlarm = urgency === 'emergency' && status === 'published' && !isOver
  return (
    <header className={isAlarm ? 'notice-head loud emergency' : 'notice-head'}>
      {isAlarm ? <LoudKind urgency={urgency} t={t} /> : <SignEdge sign={sign} />}
      <div className="meta">
        <span>{number}</span>
        <SignTag sign={sign} />
        {isAlarm ? null : <UrgencyTag urgency={urgency} t={t} />}
        <PinnedTag isPinned={isPinned} t={t} />
      </div>
      <h1>{title}</h1>
      <p className="meta">
        <span>{[author.name, partOf(author, t)].filter(Boolean).join(', ')}</span>
        {publishedAt ? <time dateTime={publishedAt}>{instant(publishedAt, language)}</time> : null}
        {validUntil && !isOver ? <span>{untilWords(validUntil, t, language)}</span> : null}
      </p>
      <Banners announcement={announcement} t={t} language={language} />
      {children}
    </header>
  )
}
