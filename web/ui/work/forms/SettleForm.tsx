import type { JobStep } from '@/domain/tickets/steps'
import { settleJob } from '@/web/actions/work/settle'
import { ActionForm } from '../../form/ActionForm'
import { TextField } from '../../form/Field'
import { Submit } from '../../form/Submit'
import { formWords } from '../../form/words'
import { JobFields } from '../JobFields'
import type { StepFormProps } from './props'

/** A step that goes with a few words: returned, closed, sent back, opened again, cancelled. */
export function SettleForm({ job, from, t, step }: StepFormProps & { step: JobStep }) {
  const words = formWords(t)
  const isSendingBack = step === 'sendBack' || step === 'reopen'
  return (
    <ActionForm action={settleJob} words={words}>
      <JobFields job={job} step={step} from={from} />
      <TextField
        name={step === 'cancel' ? 'cancelReason' : 'note'}
        label={t(isSendingBack ? 'work.form.sendBackWhy' : 'work.form.why')}
        hint={t('work.form.whyHint')}
        optional={step === 'unassign' ? words.optional : undefined}
        required={step !== 'unassign'}
        rows={3}
      />
      <Submit working={words.working} className={step === 'cancel' ? 'button danger wide' : 'button wide'}>
        {t(`work.step.${step}`)}
      </Submit>
    </ActionForm>
  )
}
