import type { Words } from '@/web/i18n/words'
import { ActionForm } from '../form/ActionForm'
import { Hidden } from '../form/Hidden'
import { Submit } from '../form/Submit'
import { formWords } from '../form/words'
import type { CommentSubject } from './subject'

interface HideFormProps {
  subject: CommentSubject
  comment: string
  /** Whose it is. */
  name: string
  isHidden: boolean
  thread: string | null
  t: Words
}

/** Takes a comment from everybody's sight, or lets it stand again. */
export function HideForm({ subject, comment, name, isHidden, thread, t }: HideFormProps) {
  const words = formWords(t)
  const verb = isHidden ? 'show' : 'hide'
  return (
    <ActionForm action={subject.moderate} words={words} className="inline">
      <Hidden fields={subject.fields} />
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
