import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { signIn } from '@/web/actions/sign-in'
import { findViewer } from '@/web/data/viewer'
import { pageWords } from '@/web/i18n/words'
import { ownPath } from '@/web/own-path'
import { ForgetDrafts } from '@/web/ui/access/ForgetDrafts'
import { ActionForm } from '@/web/ui/form/ActionForm'
import { Field } from '@/web/ui/form/Field'
import { Submit } from '@/web/ui/form/Submit'
import { formWords } from '@/web/ui/form/words'
import { PageHeader } from '@/web/ui/PageHeader'

interface Props {
  searchParams: Promise<{ next?: string | string[] }>
}

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await pageWords()
  return { title: t('access.signInTitle') }
}

export default async function SignInPage({ searchParams }: Props) {
  const next = ownPath((await searchParams).next)
  if (await findViewer()) redirect(next ?? '/')
  const { t } = await pageWords()
  const words = formWords(t)
  return (
    <>
      <PageHeader title={t('access.signInTitle')} lead={t('access.signInLead')} />
      {/* Whoever is to go on to a page has only been away for long, and may find their draft again. */}
      {next ? null : <ForgetDrafts />}
      <ActionForm action={signIn} words={words}>
        {next ? <input type="hidden" name="next" value={next} /> : null}
        <Field name="email" label={t('access.email')} type="email" autoComplete="username" required />
        <Field
          name="password"
          label={t('access.password')}
          type="password"
          autoComplete="current-password"
          required
        />
        <Submit working={words.working} className="button wide">
          {t('access.signIn')}
        </Submit>
      </ActionForm>
      <p>
        <a href="/forgot-password">{t('access.forgot')}</a>
      </p>
      <p>
        {t('access.noAccount')} <a href="/join">{t('access.join')}</a>
      </p>
      <p>
        <a href="/documents">{t('access.publicDocuments')}</a>
      </p>
    </>
  )
}
