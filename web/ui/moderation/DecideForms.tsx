import { NOTE_MAX } from '@/domain/moderation/words'
import { decidePhoto, decideReports, restore } from '@/web/actions/moderation/decide'
import type { Subject } from '@/web/data/moderation/subjects'
import type { Words } from '@/web/i18n/words'
import { ActionForm } from '../form/ActionForm'
import { TextField } from '../form/Field'
import { Submit } from '../form/Submit'
import { formWords } from '../form/words'

interface DecideFormProps {
  subjectId: string
  /** Null when it has gone meanwhile: then its reports are only settled. */
  subject: Subject | null
  reportId: string
  t: Words
}

/** Decides about what was reported. */
export function DecideForm({ subjectId, subject, reportId, t }: DecideFormProps) {
  const words = formWords(t)
  const button = (decision: string, label: string, look: string) => (
    <Submit working={words.working} className={`button ${look}`} name="decision" value={decision}>
      {label}
    </Submit>
  )
  const isRemovable = subject?.type === 'listings' || subject?.type === 'gallery-photos'
  return (
    <ActionForm action={decideReports} words={words} label={labelOf(subject, t)}>
      <input type="hidden" name="report" value={reportId} />
      <input type="hidden" name="subject" value={subjectId} />
      {subject ? <NoteField id={subjectId} t={t} /> : null}
      <div className="buttons">
        {button('dismissed', t('moderation.keep'), 'quiet')}
        {subject && !subject.isRemoved ? (
          <>
            {button('hidden', t('moderation.hide'), 'quiet')}
            {button('warned', t('moderation.warn'), 'quiet')}
            {isRemovable ? button('removed', t('moderation.remove'), 'danger') : null}
          </>
        ) : null}
      </div>
    </ActionForm>
  )
}

function NoteField({ id, t }: { id: string; t: Words }) {
  return (
    <TextField
      name={`note-${id}`}
      label={t('moderation.note')}
      hint={t('moderation.noteHint')}
      optional={t('common.optional')}
      rows={2}
      maxLength={NOTE_MAX}
    />
  )
}

interface SubjectFormProps {
  subject: Subject
  t: Words
}

/** Lets something stand again. */
export function RestoreForm({ subject, t }: SubjectFormProps) {
  const words = formWords(t)
  return (
    <ActionForm action={restore} words={words} className="inline" label={labelOf(subject, t)}>
      <input type="hidden" name="type" value={subject.type} />
      <input type="hidden" name="subject" value={subject.id} />
      <input type="hidden" name="removed" value={subject.isRemoved ? 'yes' : 'no'} />
      <Submit working={words.working} className="button quiet">
        {t('moderation.restore')}
      </Submit>
    </ActionForm>
  )
}

/** Decides whether a photo that waits is shown. */
export function PhotoForm({ subject, t }: SubjectFormProps) {
  const words = formWords(t)
  return (
    <ActionForm action={decidePhoto} words={words} label={labelOf(subject, t)}>
      <input type="hidden" name="subject" value={subject.id} />
      <NoteField id={subject.id} t={t} />
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
function labelOf(subject: Subject | null, t: Words): string {
  if (!subject) return t('moderation.gone')
  return `${t(`moderation.subject.${subject.type}`)}: ${subject.words.split('\n')[0] || subject.authorName}`
}
