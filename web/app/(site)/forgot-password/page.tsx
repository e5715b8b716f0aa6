import type { Metadata } from 'next'
import { askForLink } from '@/web/actions/access/forgot-password'
import { pageWords } from '@/web/i18n/words'
import { ActionForm } from '@/web/ui/form/ActionForm'
import { Field } from '@/web/ui/form/Field'
import { Submit } from '@/web/ui/form/Submit'
import { formWords } from '@/web/ui/form/words'
import { PageHeader } from '@/web/ui/PageHeader'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await pageWords()
  return { title: t('access.forgotTitle') }
}

export default async function ForgotPasswordPage() {
  const { t } = await pageWords()
  const words = formWords(t)
  return (
    <>
      <PageHeader title={t('access.forgotTitle')} lead={t('access.forgotLead')} />
      <ActionForm action={askForLink} words={words} className="narrow">
        <Field name="email" label={t('access.email')} type="email" autoComplete="username" required />
        <Submit working={words.working} className="button wide">
          {t('access.sendLink')}
        </Submit>
      </ActionForm>
      <p>
        <a href="/sign-in">{t('access.toSignIn')}</a>
      </p>
    </>
  )
}
