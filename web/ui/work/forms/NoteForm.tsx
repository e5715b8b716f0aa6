import { randomUUID } from 'node:crypto'
import { noteJob } from '@/web/actions/work/note'
import { ActionForm } from '../../form/ActionForm'
import { TextField } from '../../form/Field'
import { SendKey } from '../../form/SendKey'
import { Submit } from '../../form/Submit'
import { formWords } from '../../form/words'
import { JobFields } from '../JobFields'
import type { StepFormProps } from './props'

/** A word among staff. */
export function NoteForm({ job, from, t }: StepFormProps) {
  const words = formWords(t)
  return (
    <ActionForm action={noteJob} words={words} draftKey={`note-${job.id}`}>
      <JobFields job={job} step="note" from={from} />
      <SendKey value={randomUUID()} />
      <TextField
        name="body"
        label={t('work.form.internalNote')}
        hint={t('work.form.internalNoteHint')}
        rows={4}
        required
      />
      <Submit working={words.working} className="button wide">
        {t('work.step.note')}
      </Submit>
    </ActionForm>
  )
}
