import { lockThread, moderate } from '@/web/actions/announcements/moderate'
import type { Words } from '@/web/i18n/words'
import { ActionForm } from '../form/ActionForm'
import { Submit } from '../form/Submit'
import { formWords } from '../form/words'
import { Icon } from '../Icon'

interface HideFormProps {
  number: string
  comment: string
  /** Whose it is. */
  name: string
  isHidden: boolean
  thread: string | null
  t: Words
}

/** Takes a comment from everybody's sight, or lets it stand again. */
export function HideForm({ number, comment, name, isHidden, thread, t }: HideFormProps) {
  const words = formWords(t)
  const verb = isHidden ? 'show' : 'hide'
  return (
    <ActionForm action={moderate} words={words} className="inline">
      <input type="hidden" name="number" value={number} />
      <input type="hidden" name="comment" value={comment} />
      <input type="hidden" name="thread" value={thread ?? ''} />
      <input type="hidden" name="hidden" value={isHidden ? 'no' : 'yes'} />
      <Submit working={words.working} className="plain">
        {t(`announcements.moderate.${verb}`)}
        <span className="unseen">: {name}</span>
      </Submit>
    </ActionForm>
  )
}

/** Closes the comments, or opens them again. */
export function LockForm({ number, isLocked, t }: { number: string; isLocked: boolean; t: Words }) {
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
