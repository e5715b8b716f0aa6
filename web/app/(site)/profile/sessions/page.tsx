import type { Metadata } from 'next'
import { endOthers } from '@/web/actions/profile/sessions'
import { signInsOf } from '@/web/data/sessions'
import { requireViewer } from '@/web/data/viewer'
import { pageWords } from '@/web/i18n/words'
import { BackLink } from '@/web/ui/BackLink'
import { ActionForm } from '@/web/ui/form/ActionForm'
import { Submit } from '@/web/ui/form/Submit'
import { formWords } from '@/web/ui/form/words'
import { PageHeader } from '@/web/ui/PageHeader'
import { Saved } from '@/web/ui/profile/Saved'
import { SignInRow } from '@/web/ui/profile/SignInRow'

interface Props {
  searchParams: Promise<{ saved?: string | string[] }>
}

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await pageWords()
  return { title: t('profile.sessions.title') }
}

export default async function SessionsPage({ searchParams }: Props) {
  const signIns = await signInsOf(await requireViewer())
  const { t, language } = await pageWords()
  const words = formWords(t)
  return (
    <div className="narrow section">
      <BackLink href="/profile" label={t('profile.title')} />
      <PageHeader title={t('profile.sessions.title')} lead={t('profile.sessions.lead')} />
      <Saved saved={(await searchParams).saved} t={t} />
      <ul className="rows">
        {signIns.map((signIn) => (
          <SignInRow key={signIn.id} signIn={signIn} t={t} language={language} />
        ))}
      </ul>
      {signIns.length > 1 ? (
        <ActionForm action={endOthers} words={words} label={t('profile.sessions.endOthers')}>
          <Submit working={words.working} className="button danger wide">
            {t('profile.sessions.endOthers')}
          </Submit>
        </ActionForm>
      ) : null}
    </div>
  )
}
