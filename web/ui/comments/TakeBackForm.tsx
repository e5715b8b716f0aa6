import type { Words } from '@/web/i18n/words'
import { ActionForm } from '../form/ActionForm'
import { FormDetails } from '../form/FormDetails'
import { Hidden } from '../form/Hidden'
import { Submit } from '../form/Submit'
import type { FormAction } from '../form/state'
import { formWords } from '../form/words'
import type { CommentSubject } from './subject'

interface TakeBackFormProps {
  action: FormAction
  subject: CommentSubject
  comment: string
  t: Words
}

/** Takes one's own words back, behind a step of its own that says what stays. */
export function TakeBackForm({ action, subject, comment, t }: TakeBackFormProps) {
  const words = formWords(t)
  return (
    <ActionForm action={action} words={words} label={t('announcements.comment.takeBack')}>
      <Hidden fields={subject.fields} />
      <input type="hidden" name="comment" value={comment} />
      <FormDetails summary={`${t('announcements.comment.takeBack')} …`}>
        <p className="hint">{t('announcements.comment.takeBackText')}</p>
        <Submit working={words.working} className="button danger">
          {t('announcements.comment.takeBack')}
        </Submit>
      </FormDetails>
    </ActionForm>
  )
}
