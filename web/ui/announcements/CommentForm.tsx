import { randomUUID } from 'node:crypto'
import { COMMENT_MAX } from '@/domain/announcements/words'
import { comment } from '@/web/actions/announcements/comment'
import type { Words } from '@/web/i18n/words'
import { ActionForm } from '../form/ActionForm'
import { TextField } from '../form/Field'
import { FormDetails } from '../form/FormDetails'
import { SendKey } from '../form/SendKey'
import { Submit } from '../form/Submit'
import { formWords } from '../form/words'

interface CommentFormProps {
  number: string
  /** Whether the viewer is known by a flat. */
  isResident: boolean
  t: Words
}

/** Says something to everybody who got the announcement. What is typed is kept on the device until it is sent. */
export function CommentForm({ number, isResident, t }: CommentFormProps) {
  const words = formWords(t)
  return (
    <section className="card no-print" aria-labelledby="comment">
      <h2 id="comment">{t('announcements.comment.title')}</h2>
      <ActionForm
        action={comment}
        words={words}
        draftKey={`comment:${number}`}
        label={t('announcements.comment.title')}
      >
        <input type="hidden" name="number" value={number} />
        <SendKey value={randomUUID()} />
        <TextField
          name="body"
          label={t('announcements.comment.label')}
          hint={t(isResident ? 'announcements.comment.hint' : 'announcements.comment.hintStaff')}
          rows={3}
          maxLength={COMMENT_MAX}
        />
        <Submit working={words.working}>{t('announcements.comment.send')}</Submit>
      </ActionForm>
    </section>
  )
}

interface ReplyFormProps {
  number: string
  /** The comment that is answered, and whose it is. */
  parent: string
  name: string
  /** The one thread that the page shows, if it shows one. */
  thread: string | null
  t: Words
}

/** Answers a comment; opens by a tap, with or without JavaScript. */
export function ReplyForm({ number, parent, name, thread, t }: ReplyFormProps) {
  const words = formWords(t)
  return (
    <ActionForm action={comment} words={words}>
      <input type="hidden" name="number" value={number} />
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
