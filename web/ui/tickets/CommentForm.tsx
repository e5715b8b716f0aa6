import { randomUUID } from 'node:crypto'
import { NOTE_MAX } from '@/domain/tickets/words'
import { comment } from '@/web/actions/tickets/comment'
import type { TicketView } from '@/web/data/tickets/ticket'
import type { Words } from '@/web/i18n/words'
import { ActionForm } from '../form/ActionForm'
import { TextField } from '../form/Field'
import { SendKey } from '../form/SendKey'
import { Submit } from '../form/Submit'
import { formWords } from '../form/words'
import { PhotoPicker } from './PhotoPicker'
import { photoWords } from './photo-words'

/** Writes to everybody who reads the ticket. What is typed is kept on the device until it is sent. */
export function CommentForm({ ticket, isStaff, t }: { ticket: TicketView; isStaff: boolean; t: Words }) {
  const words = formWords(t)
  const hint = ticket.isMine ? 'hintOwn' : isStaff ? 'hintStaff' : 'hintNeighbour'
  return (
    <section className="card no-print" aria-labelledby="comment">
      <h2 id="comment">{t('ticket.comment.title')}</h2>
      <ActionForm
        action={comment}
        words={words}
        draftKey={`comment:${ticket.number}`}
        label={t('ticket.comment.title')}
      >
        <input type="hidden" name="number" value={ticket.number} />
        <SendKey value={randomUUID()} />
        <TextField
          name="body"
          label={t('ticket.comment.label')}
          hint={t(`ticket.comment.${hint}`)}
          rows={3}
          maxLength={NOTE_MAX}
        />
        <PhotoPicker words={photoWords(t)} />
        <Submit working={words.working}>{t('ticket.comment.send')}</Submit>
      </ActionForm>
    </section>
  )
}
