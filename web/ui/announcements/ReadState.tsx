import type { Language } from '@/domain/notifications'
import { confirmReading, haveRead, markRead } from '@/web/actions/announcements/read'
import type { AnnouncementView } from '@/web/data/announcements/announcement'
import { instant } from '@/web/i18n/format'
import type { Words } from '@/web/i18n/words'
import { ActionForm } from '../form/ActionForm'
import { Submit } from '../form/Submit'
import { formWords } from '../form/words'
import { Icon } from '../Icon'
import { MarkRead } from '../MarkRead'
import { Word } from './Word'

interface ReadStateProps {
  announcement: AnnouncementView
  /** The word about a confirmation just given, where there was one. */
  said: string | null
  t: Words
  language: Language
}

/** Whether the viewer has read it, and the ways to say so; nothing for whom it was not meant. */
export function ReadState({ announcement, said, t, language }: ReadStateProps) {
  const { receipt, number, requiresAcknowledgement, status, author } = announcement
  if (!receipt || status !== 'published') return null
  const isConfirmed = receipt.acknowledgedAt !== null
  // Whoever wrote it has nothing to confirm.
  const asks = requiresAcknowledgement && !isConfirmed && !author.isViewer
  return (
    <div className="read-state no-print" id="reading">
      {said ? <Word>{said}</Word> : null}
      {asks ? <ConfirmCard number={number} t={t} /> : null}
      {isConfirmed && requiresAcknowledgement ? (
        <Noted>
          {t('announcements.confirm.done', { when: instant(receipt.acknowledgedAt ?? '', language) })}
        </Noted>
      ) : receipt.readAt ? (
        <Noted>{t('announcements.read', { when: instant(receipt.readAt, language) })}</Noted>
      ) : (
        <MarkRead mark={markRead.bind(null, number)}>
          {asks ? null : <ReadForm number={number} t={t} />}
        </MarkRead>
      )}
    </div>
  )
}

function Noted({ children }: { children: string }) {
  return (
    <p className="small soft with-icon noted">
      <Icon name="check" /> {children}
    </p>
  )
}

function ConfirmCard({ number, t }: { number: string; t: Words }) {
  const words = formWords(t)
  return (
    <section className="card question" aria-labelledby="confirm">
      <h2 id="confirm">{t('announcements.confirm.title')}</h2>
      <p className="small soft">{t('announcements.confirm.text')}</p>
      <ActionForm action={confirmReading} words={words} label={t('announcements.confirm.title')}>
        <input type="hidden" name="number" value={number} />
        <Submit working={words.working}>
          <Icon name="check" />
          {t('announcements.confirm.send')}
        </Submit>
      </ActionForm>
    </section>
  )
}

function ReadForm({ number, t }: { number: string; t: Words }) {
  const words = formWords(t)
  return (
    <ActionForm action={haveRead} words={words} label={t('announcements.haveRead')} className="inline">
      <input type="hidden" name="number" value={number} />
      <Submit working={words.working} className="button quiet">
        {t('announcements.haveRead')}
      </Submit>
    </ActionForm>
  )
}
