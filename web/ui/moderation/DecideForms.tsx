import { isRemovable, NOTE_MAX } from '@/domain/moderation/words'
import { decidePhoto, decideReports, restore } from '@/web/actions/moderation/decide'
import type { QueueItemView } from '@/web/data/moderation/queue'
import type { Words } from '@/web/i18n/words'
import { ActionForm } from '../form/ActionForm'
import { TextField } from '../form/Field'
import { Submit } from '../form/Submit'
import { formWords } from '../form/words'

interface DecideFormProps {
  item: QueueItemView
  /** One of its open reports: deciding it decides them all. */
  reportId: string
  t: Words
}

/** Decides about what was reported; of what has gone meanwhile the reports are only settled. */
export function DecideForm({ item, reportId, t }: DecideFormProps) {
  const words = formWords(t)
  const canRemove = isRemovable(item.type)
  const button = (decision: string, label: string, look: string) => (
    <Submit working={words.working} className={`button ${look}`} name="decision" value={decision}>
      {label}
    </Submit>
  )
  return (
    <ActionForm action={decideReports} words={words} label={labelOf(item, t)}>
      <input type="hidden" name="report" value={reportId} />
      <input type="hidden" name="subject" value={item.id} />
      {item.isGone ? null : (
        <NoteField
          id={item.id}
          needed={t(canRemove ? 'moderation.noteNeeded' : 'moderation.noteNeededToWarn')}
          t={t}
        />
      )}
      <div className="buttons">
        {button('dismissed', t('moderation.keep'), 'quiet')}
        {item.isGone || item.isRemoved ? null : (
          <>
            {button('hidden', t(item.isHidden ? 'moderation.keepHidden' : 'moderation.hide'), 'quiet')}
            {button('warned', t('moderation.warn'), 'quiet')}
            {canRemove ? button('removed', t('moderation.remove'), 'danger') : null}
          </>
        )}
      </div>
    </ActionForm>
  )
}

/** `needed` says for what a reason is needed; the rest goes without. */
function NoteField({ id, needed, t }: { id: string; needed: string; t: Words }) {
  return (
    <TextField
      name={`note-${id}`}
      label={t('moderation.note')}
      hint={t('moderation.noteHint')}
      optional={needed}
      rows={2}
      maxLength={NOTE_MAX}
    />
  )
}

interface ItemFormProps {
  item: QueueItemView
  t: Words
}

/** Lets something stand again. */
export function RestoreForm({ item, t }: ItemFormProps) {
  const words = formWords(t)
  return (
    <ActionForm action={restore} words={words} className="inline" label={labelOf(item, t)}>
      <input type="hidden" name="type" value={item.type} />
      <input type="hidden" name="subject" value={item.id} />
      <input type="hidden" name="removed" value={item.isRemoved ? 'yes' : 'no'} />
      <Submit working={words.working} className="button quiet">
        {t('moderation.restore')}
      </Submit>
    </ActionForm>
  )
}

/** Decides whether a photo that waits is shown. */
export function PhotoForm({ item, t }: ItemFormProps) {
  const words = formWords(t)
  return (
    <ActionForm action={decidePhoto} words={words} label={labelOf(item, t)}>
      <input type="hidden" name="subject" value={item.id} />
      <NoteField id={item.id} needed={t('moderation.noteNeededToRefuse')} t={t} />
      <div className="buttons">
        <Submit working={words.working} name="decision" value="published">
          {t('moderation.publish')}
        </Submit>
        <Submit working={words.working} className="button danger" name="decision" value="refused">
          {t('moderation.refuse')}
        </Submit>
      </div>
    </ActionForm>
  )
}

/** Names a form among the many of the page. */
function labelOf({ type, words, authorName }: QueueItemView, t: Words): string {
  return `${t(`moderation.subject.${type}`)}: ${words.split('\n')[0] || authorName}`
}
