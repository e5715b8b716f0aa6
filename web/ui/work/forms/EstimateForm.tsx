import { toLocalTime } from '@/domain/time'
import { env } from '@/server/env'
import { estimateJob } from '@/web/actions/work/estimate'
import { ActionForm } from '../../form/ActionForm'
import { Field } from '../../form/Field'
import { Submit } from '../../form/Submit'
import { formWords } from '../../form/words'
import { JobFields } from '../JobFields'
import { rupeesText } from '../rupees-text'
import type { StepFormProps } from './props'

/** What it will cost and when it will be done. */
export function EstimateForm({ job, from, t }: StepFormProps) {
  const words = formWords(t)
  const { estimatedCompletion } = job
  return (
    <ActionForm action={estimateJob} words={words}>
      <JobFields job={job} step="estimate" from={from} />
      <Field
        name="estimatedCost"
        label={t('work.form.estimatedCost')}
        hint={t('work.form.actualCostHint')}
        optional={words.optional}
        inputMode="decimal"
        autoComplete="off"
        defaultValue={rupeesText(job.ticket.estimatedCostPaise)}
      />
      <Field
        name="estimatedCompletion"
        type="datetime-local"
        label={t('work.form.estimatedCompletion')}
        optional={words.optional}
        defaultValue={estimatedCompletion ? toLocalTime(new Date(estimatedCompletion), env.timeZone) : ''}
      />
      <Submit working={words.working} className="button wide">
        {t('common.save')}
      </Submit>
    </ActionForm>
  )
}
