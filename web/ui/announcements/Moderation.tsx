import { lockThread } from '@/web/actions/announcements/moderate'
import type { AnnouncementView } from '@/web/data/announcements/announcement'
import type { Words } from '@/web/i18n/words'
import { ActionForm } from '../form/ActionForm'
import { Submit } from '../form/Submit'
import { formWords } from '../form/words'
import { Icon } from '../Icon'

/** Closes the comments, or opens them again. */
function LockForm({ number, isLocked, t }: { number: string; isLocked: boolean; t: Words }) {
  const words = formWords(t)
  const label = t(isLocked ? 'announcements.moderate.unlock' : 'announcements.moderate.lock')
  return (
    <ActionForm action={lockThread} words={words} label={label} className="inline no-print">
      <input type="hidden" name="number" value={number} />
      <input type="hidden" name="locked" value={isLocked ? 'no' : 'yes'} />
      <Submit working={words.working} className="button quiet">
        <Icon name="lock" />
        {label}
      </Submit>
    </ActionForm>
  )
}

/** Whether more can be said, where it cannot; and for who may the way to change that. */
export function ThreadState({ announcement, t }: { announcement: AnnouncementView; t: Words }) {
  const { number, takesComments, status, isLocked, mayLock } = announcement
  const isClosed = !takesComments && status !== 'draft' && status !== 'scheduled'
  return (
    <>
      {isClosed ? (
        <p className="soft with-icon">
          {t(status === 'withdrawn' ? 'announcements.lockedWithdrawn' : 'announcements.locked')}
        </p>
      ) : null}
      {mayLock ? <LockForm number={number} isLocked={isLocked} t={t} /> : null}
    </>
  )
}
