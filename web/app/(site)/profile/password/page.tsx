import type { Metadata } from 'next'
import { changePassword } from '@/web/actions/profile/password'
import { requireViewer } from '@/web/data/viewer'
import { pageWords } from '@/web/i18n/words'
import { BackLink } from '@/web/ui/BackLink'
import { ActionForm } from '@/web/ui/form/ActionForm'
import { Field } from '@/web/ui/form/Field'
import { Submit } from '@/web/ui/form/Submit'
import { formWords } from '@/web/ui/form/words'
import { PageHeader } from '@/web/ui/PageHeader'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await pageWords()
  return { title: t('profile.password.title') }
}

export default async function PasswordPage() {
  const { email } = await requireViewer()
  const { t } = await pageWords()
  const words = formWords(t)
  return (
    <div className="narrow section">
      <BackLink href="/profile" label={t('profile.title')} />
      <PageHeader title={t('profile.password.title')} lead={t('profile.password.lead')} />
      <ActionForm action={changePassword} words={words}>
        {/* Tells the browser's store of passwords whose they are. */}
        <input type="text" autoComplete="username" defaultValue={email} readOnly hidden />
        <Field
          name="oldPassword"
          label={t('profile.password.old')}
          type="password"
          autoComplete="current-password"
          required
        />
        <Field
          name="newPassword"
          label={t('profile.password.new')}
          hint={t('profile.password.rule')}
          type="password"
          autoComplete="new-password"
          required
        />
        <Field
          name="newPasswordAgain"
          label={t('profile.password.again')}
          type="password"
          autoComplete="new-password"
          required
        />
        <Submit working={words.working} className="button wide">
          {t('profile.password.submit')}
        </Submit>
      </ActionForm>
    </div>
  )
}
