import type { ReactNode } from 'react'
import type { Language } from '@/domain/notifications'
import type { AnnouncementView } from '@/web/data/announcements/announcement'
import type { Neighbour } from '@/web/data/announcements/surroundings'
import { instant } from '@/web/i18n/format'
import type { Words } from '@/web/i18n/words'
import { overWords } from './until'

interface BannersProps {
  announcement: AnnouncementView
  t: Words
  language: Language
}

/** Whether it still holds, and what it stands for or has given way to. */
export function Banners({ announcement, t, language }: BannersProps) {
  const { status, replacedBy, replaces, publishAt } = announcement
  return (
    <>
      {status === 'draft' ? <Warning>{t('announcements.draft')}</Warning> : null}
      {status === 'scheduled' && publishAt ? (
        <Warning>{t('announcements.scheduled', { when: instant(publishAt, language) })}</Warning>
      ) : null}
      <Over announcement={announcement} t={t} language={language} />
      {replacedBy ? (
        <Warning>
          {t('announcements.replacedBy')} <LinkTo neighbour={replacedBy} />
        </Warning>
      ) : null}
      {replaces ? (
        <p>
          {t('announcements.replaces')} <LinkTo neighbour={replaces} />
        </p>
      ) : null}
    </>
  )
}

function Over({ announcement, t, language }: BannersProps) {
  const { withdrawnAt, validUntil, isOver } = announcement
  if (withdrawnAt)
    return <Warning>{t('announcements.withdrawnOn', { when: instant(withdrawnAt, language) })}</Warning>
  if (!isOver || !validUntil) return null
  return <Warning>{overWords(validUntil, t, language)}</Warning>
}

const Warning = ({ children }: { children: ReactNode }) => <p className="warning">{children}</p>

const LinkTo = ({ neighbour }: { neighbour: Neighbour }) => (
  <a href={`/announcements/${neighbour.number}`}>{neighbour.title}</a>
)
