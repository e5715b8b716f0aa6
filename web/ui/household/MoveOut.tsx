import { saveMoveOut } from '@/web/actions/household/move-out'
import type { HouseholdMember } from '@/web/data/household-members'
import type { Words } from '@/web/i18n/words'
import { ActionForm } from '../form/ActionForm'
import { Select } from '../form/Choice'
import { Field } from '../form/Field'
import { FormDetails } from '../form/FormDetails'
import { Submit } from '../form/Submit'
import { formWords } from '../form/words'

/** When somebody moves out, behind one more step: it closes an account. */
export function MoveOut({ members, t }: { members: readonly HouseholdMember[]; t: Words }) {
  const words = formWords(t)
  const options = members.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <ActionForm action={saveMoveOut} words={words} label={t('household.leaving')}>
      <FormDetails summary={t('household.leaving')}>
        <p className="hint">{t('household.leavingHint')}</p>
        <Select name="member" label={t('household.who')} options={options} />
        <Field
          name="moveOutDate"
          label={t('household.day')}
          hint={t('household.dayHint')}
          type="date"
          optional={words.optional}
        />
        <Submit working={words.working} className="button wide">
          {t('common.save')}
        </Submit>
      </FormDetails>
    </ActionForm>
  )
}
