import { PHOTOS_MAX } from '@/domain/tickets/words'
import { finishJob } from '@/web/actions/work/finish'
import { ActionForm } from '../../form/ActionForm'
import { Field, TextField } from '../../form/Field'
import { Submit } from '../../form/Submit'
import { formWords } from '../../form/words'
import { PhotoPicker } from '../../tickets/PhotoPicker'
import { photoWords } from '../../tickets/photo-words'
import { JobFields } from '../JobFields'
import { rupeesText } from '../rupees-text'
import type { StepFormProps } from './props'

/** What was done, what it cost, and photos of it. */
export function DoneForm({ job, from, t }: StepFormProps) {
  const words = formWords(t)
  const room = PHOTOS_MAX - job.photoCount
  return (
    <ActionForm action={finishJob} words={words} draftKey={`done-${job.id}`}>
      <JobFields job={job} step="done" from={from} />
      <TextField
        name="resolution"
        label={t('work.form.resolution')}
        hint={t('work.form.resolutionHint')}
        defaultValue={job.ticket.resolution ?? undefined}
        rows={3}
        required
      />
      <Field
        name="actualCost"
        label={t('work.form.actualCost')}
        hint={t('work.form.actualCostHint')}
        optional={words.optional}
        inputMode="decimal"
        autoComplete="off"
        defaultValue={rupeesText(job.ticket.actualCostPaise)}
      />
      {room > 0 ? <PhotoPicker words={{ ...photoWords(t, room), label: t('work.form.photos') }} /> : null}
      <Submit working={words.working} className="button wide">
        {t('work.form.sendDone')}
      </Submit>
    </ActionForm>
  )
}
