import { askMoveOut } from '@/web/actions/household/move-out'
import type { HouseholdMember } from '@/web/data/household-members'
import type { Words } from '@/web/i18n/words'
import { ActionForm } from '../form/ActionForm'
import { Select } from '../form/Choice'
import { Field } from '../form/Field'
import { FormDetails } from '../form/FormDetails'
import { Submit } from '../form/Submit'
import { formWords } from '../form/words'

interface Props {
  members: readonly HouseholdMember[]
  /** The estate's own, `YYYY-MM-DD`. */
  today: string
  t: Words
}

/** When somebody moves out: it closes an account, so that a step of its own comes before it (ConfirmMoveOut). */
export function MoveOut({ members, today, t }: Props) {
  if (members.length === 0) return null
  const words = formWords(t)
  const options = members.map(({ id, name }) => ({ value: id, label: name }))
  const isStaying = members.some(({ moveOutDate }) => moveOutDate !== null)
  return (
    <ActionForm action={askMoveOut} words={words} label={t('household.leaving')}>
      <FormDetails summary={t('household.leaving')}>
        <p className="hint">{t('household.leavingHint')}</p>
        <Select name="member" label={t('household.who')} options={options} empty={t('household.choose')} />
        <Field
          name="moveOutDate"
          label={t('household.day')}
          hint={isStaying ? t('household.dayHint') : undefined}
          type="date"
          min={today}
        />
        <Submit working={words.working} className="button wide">
          {t('household.next')}
        </Submit>
      </FormDetails>
    </ActionForm>
  )
}
