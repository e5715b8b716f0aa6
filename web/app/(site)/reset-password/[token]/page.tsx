import type { Metadata } from 'next'
import { RESET_HOURS } from '@/domain/people/links'
import { PASSWORD_MAX, PASSWORD_MIN } from '@/hooks/people/check-password'
import { chooseNewPassword } from '@/web/actions/access/reset-password'
import { accountBehindLink } from '@/web/data/link'
import { pageWords } from '@/web/i18n/words'
import { ActionForm } from '@/web/ui/form/ActionForm'
import { Field } from '@/web/ui/form/Field'
import { Submit } from '@/web/ui/form/Submit'
import { formWords } from '@/web/ui/form/words'
import { PageHeader } from '@/web/ui/PageHeader'

interface Props {
  params: Promise<{ token: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await pageWords()
  return { title: t('access.resetTitle'), robots: { index: false } }
}

export default async function ResetPasswordPage({ params }: Props) {
  const { token } = await params
  const account = await accountBehindLink(token)
  if (!account) return <LinkOver />
  const { t } = await pageWords()
  const words = formWords(t)
  return (
    <>
      <PageHeader title={t('access.resetTitle')} lead={t('access.resetLead', { email: account.email })} />
      <ActionForm action={chooseNewPassword} words={words} className="narrow">
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
        <Submit working={words.working} className="button wide">
          {t('access.saveAndSignIn')}
        </Submit>
      </ActionForm>
    </>
  )
}

async function LinkOver() {
  const { t } = await pageWords()
  return (
    <>
      <PageHeader title={t('access.linkOverTitle')} />
      <p className="narrow">{t('access.resetOver', { hours: RESET_HOURS })}</p>
      <p className="buttons">
        <a className="button" href="/forgot-password">
          {t('access.newLink')}
        </a>
        <a className="button quiet" href="/sign-in">
          {t('access.toSignIn')}
        </a>
      </p>
    </>
  )
}
