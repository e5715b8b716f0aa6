import type { ReactNode } from 'react'
import type { Language } from '@/domain/notifications'
import type { AnnouncementView } from '@/web/data/announcements/announcement'
import { instant } from '@/web/i18n/format'
import type { Words } from '@/web/i18n/words'
import { Banners } from './Banners'
import { partOf } from './person-words'
import { SignEdge, SignTag } from './SignTag'
import { PinnedTag, UrgencyTag } from './Tags'

interface AnnouncementHeadProps {
  announcement: AnnouncementView
  /** The word about what was just done, where there is one. */
  said: string | null
  t: Words
  language: Language
  /** What the viewer can do about it. */
  children?: ReactNode
}

/** What is announced, by whom and when, and whether it still holds. */
export function AnnouncementHead({ announcement, said, t, language, children }: AnnouncementHeadProps) {
  const { number, title, sign, urgency, isPinned, author, publishedAt, validUntil, isOver } = announcement
  return (
    <header className="notice-head">
      <SignEdge sign={sign} />
      <div className="meta">
        <span>{number}</span>
        <SignTag sign={sign} />
        <UrgencyTag urgency={urgency} t={t} />
        <PinnedTag isPinned={isPinned} t={t} />
      </div>
      <h1>{title}</h1>
      {said ? (
        <p className="notice" role="status">
          {said}
        </p>
      ) : null}
      <p className="meta">
        <span>{[author.name, partOf(author, t)].filter(Boolean).join(', ')}</span>
        {publishedAt ? <time dateTime={publishedAt}>{instant(publishedAt, language)}</time> : null}
        {validUntil && !isOver ? (
          <span>{t('announcements.validUntil', { when: instant(validUntil, language) })}</span>
        ) : null}
      </p>
      <Banners announcement={announcement} t={t} language={language} />
      {children}
    </header>
  )
}
