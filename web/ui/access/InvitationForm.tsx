import type { Language } from '@/domain/notifications'
import { PASSWORD_MAX, PASSWORD_MIN } from '@/hooks/people/check-password'
import type { LinkedAccount } from '@/hooks/people/links'
import { takeUpInvitation } from '@/web/actions/access/accept-invitation'
import type { Words } from '@/web/i18n/words'
import { ActionForm } from '../form/ActionForm'
import { Radios } from '../form/Choice'
import { Field } from '../form/Field'
import { Submit } from '../form/Submit'
import { formWords } from '../form/words'
import { LANGUAGE_OPTIONS } from './language-names'

interface InvitationFormProps {
  account: LinkedAccount
  token: string
  language: Language
  t: Words
}

/** What an invited person fills in: a password, and what the office may not know. */
export function InvitationForm({ account, token, language, t }: InvitationFormProps) {
  const words = formWords(t)
  return (
    <ActionForm action={takeUpInvitation} words={words} className="narrow">
      <input type="hidden" name="token" value={token} />
      <input type="hidden" autoComplete="username" value={account.email} />
      <Field
        name="password"
        label={t('access.choosePassword')}
        hint={t('access.passwordHint', { min: PASSWORD_MIN })}
        type="password"
        autoComplete="new-password"
        minLength={PASSWORD_MIN}
        maxLength={PASSWORD_MAX}
        required
      />
      <Field
        name="phone"
        label={t('access.phone')}
        optional={words.optional}
        hint={t('access.phoneHint')}
        type="tel"
        autoComplete="tel"
        defaultValue={account.phone ?? ''}
      />
      <Radios
        name="language"
        label={t('access.language')}
        hint={t('access.languageHint')}
        options={LANGUAGE_OPTIONS}
        defaultValue={language}
      />
      <Submit working={words.working} className="button wide">
        {t(account.waits ? 'access.savePassword' : 'access.saveAndSignIn')}
      </Submit>
    </ActionForm>
  )
}
