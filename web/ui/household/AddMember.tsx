import { MEMBER_TYPES } from '@/domain/people/household'
import { EMAIL_MAX } from '@/domain/people/join'
import { NAME_MAX, PHONE_MAX } from '@/domain/people/register'
import { addHouseholdMember } from '@/web/actions/household/add'
import type { Words } from '@/web/i18n/words'
import { ActionForm } from '../form/ActionForm'
import { Radios } from '../form/Choice'
import { Field } from '../form/Field'
import { FormDetails } from '../form/FormDetails'
import { Submit } from '../form/Submit'
import { formWords } from '../form/words'

/** For an owner: lets a tenant or somebody of the family in. */
export function AddMember({ t }: { t: Words }) {
  const words = formWords(t)
  const { optional } = words
  return (
    <ActionForm action={addHouseholdMember} words={words} label={t('household.add')}>
      <FormDetails summary={t('household.add')}>
        <p className="hint">{t('household.addHint')}</p>
        <Field name="name" label={t('household.name')} maxLength={NAME_MAX} autoComplete="off" />
        <Field
          name="email"
          label={t('household.email')}
          hint={t('household.emailHint')}
          type="email"
          maxLength={EMAIL_MAX}
          autoComplete="off"
        />
        <Field
          name="phone"
          label={t('household.phone')}
          type="tel"
          maxLength={PHONE_MAX}
          autoComplete="off"
          optional={optional}
        />
        <Radios
          name="residentType"
          label={t('household.capacity')}
          defaultValue="tenant"
          options={MEMBER_TYPES.map((value) => ({ value, label: t(`profile.residentTypes.${value}`) }))}
        />
        <Field name="moveInDate" label={t('household.moveIn')} type="date" optional={optional} />
        <Submit working={words.working} className="button wide">
          {t('household.send')}
        </Submit>
      </FormDetails>
    </ActionForm>
  )
}
