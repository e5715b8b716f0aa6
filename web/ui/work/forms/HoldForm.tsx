import { HOLD_CHOICES, type HoldChoice, holdUntil } from '@/domain/tickets/hold-until'
import { toLocalTime } from '@/domain/time'
import { env } from '@/server/env'
import { holdJob } from '@/web/actions/work/hold'
import { ActionForm } from '../../form/ActionForm'
import { Radios } from '../../form/Choice'
import { Field, TextField } from '../../form/Field'
import { Submit } from '../../form/Submit'
import { formWords } from '../../form/words'
import { shortInstant } from '../due'
import { holdReasons } from '../hold-reasons'
import { JobFields } from '../JobFields'
import type { StepFormProps } from './props'

/** Why it waits and until when, by tapping; typing is for what is unusual. */
export function HoldForm({ job, from, now, t, language }: StepFormProps) {
  const words = formWords(t)
  const label = (choice: HoldChoice): string => {
    const at = holdUntil(choice, '', now, env.timeZone)
    const when = at ? shortInstant(at, now, language) : ''
    if (choice === 'tomorrow') return t('work.form.untilTomorrow', { when })
    return choice === 'three_days' ? t('work.form.untilThreeDays', { when }) : t('work.form.untilDate')
  }
  return (
    <ActionForm action={holdJob} words={words} className="hold-form">
      <JobFields job={job} step="hold" from={from} />
      <Radios
        name="because"
        label={t('work.form.because')}
        hint={t('work.form.becauseHint')}
        options={holdReasons(t)}
      />
      <TextField
        name="holdReason"
        label={t('work.form.inWords')}
        hint={t('work.form.inWordsHint')}
        optional={words.optional}
        rows={2}
      />
      <Radios
        name="heldUntil"
        label={t('work.form.until')}
        options={HOLD_CHOICES.map((choice) => ({ value: choice, label: label(choice) }))}
        defaultValue="tomorrow"
      />
      <div className="another-day">
        <Field
          name="heldUntilAt"
          type="datetime-local"
          label={t('work.form.untilAt')}
          min={toLocalTime(now, env.timeZone)}
          defaultValue={toLocalTime(holdUntil('three_days', '', now, env.timeZone) ?? now, env.timeZone)}
        />
      </div>
      <Submit working={words.working} className="button wide">
        {t('work.form.sendHold')}
      </Submit>
    </ActionForm>
  )
}
