import { randomUUID } from 'node:crypto'
import { COMMENT_MAX } from '@/domain/announcements/words'
import type { Words } from '@/web/i18n/words'
import { ActionForm } from '../form/ActionForm'
import { TextField } from '../form/Field'
import { FormDetails } from '../form/FormDetails'
import { Hidden } from '../form/Hidden'
import { SendKey } from '../form/SendKey'
import { Submit } from '../form/Submit'
import { formWords } from '../form/words'
import type { CommentSubject } from './subject'

interface CommentFormProps {
  subject: CommentSubject
  /** Who will see it. */
  hint: string
  t: Words
}

/** Says something to everybody who sees what it is about. What is typed is kept on the device until it is sent. */
export function CommentForm({ subject, hint, t }: CommentFormProps) {
  const words = formWords(t)
  return (
    <section className="card no-print" aria-labelledby="comment">
      <h2 id="comment">{t('announcements.comment.title')}</h2>
      <ActionForm
        action={subject.comment}
        words={words}
        draftKey={`comment:${subject.href({})}`}
        label={t('announcements.comment.title')}
      >
        <Hidden fields={subject.fields} />
        <SendKey value={randomUUID()} />
        <TextField
          name="body"
          label={t('announcements.comment.label')}
          hint={hint}
          rows={3}
          maxLength={COMMENT_MAX}
        />
        <Submit working={words.working}>{t('announcements.comment.send')}</Submit>
      </ActionForm>
    </section>
  )
}

interface ReplyFormProps {
  subject: CommentSubject
  /** The comment that is answered, and whose it is. */
  parent: string
  name: string
  /** The one thread that the page shows, if it shows one. */
  thread: string | null
  t: Words
}

/** Answers a comment; opens by a tap, with or without JavaScript. */
export function ReplyForm({ subject, parent, name, thread, t }: ReplyFormProps) {
  const words = formWords(t)
  return (
    <ActionForm action={subject.comment} words={words}>
      <Hidden fields={subject.fields} />
      <input type="hidden" name="parent" value={parent} />
      <input type="hidden" name="thread" value={thread ?? ''} />
      <SendKey value={randomUUID()} />
      <FormDetails
        summary={
          <span>
            {t('announcements.comment.reply')}
            <span className="unseen">: {name}</span>
          </span>
        }
      >
        <TextField
          name={`body-${parent}`}
          label={t('announcements.comment.replyLabel')}
          rows={2}
          maxLength={COMMENT_MAX}
        />
        <Submit working={words.working}>{t('announcements.comment.sendReply')}</Submit>
      </FormDetails>
    </ActionForm>
  )
}
