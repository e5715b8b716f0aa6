import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { PASSWORD_MAX, PASSWORD_MIN } from '@/hooks/people/check-password'
import { askToJoin } from '@/web/actions/access/join'
import { findViewer } from '@/web/data/viewer'
import { pageWords, type Words } from '@/web/i18n/words'
import { ActionForm } from '@/web/ui/form/ActionForm'
import { Field } from '@/web/ui/form/Field'
import { Submit } from '@/web/ui/form/Submit'
import { formWords } from '@/web/ui/form/words'
import { PageHeader } from '@/web/ui/PageHeader'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await pageWords()
  return { title: t('access.joinTitle') }
}

export default async function JoinPage() {
  if (await findViewer()) redirect('/')
  const { t } = await pageWords()
  return (
    <>
      <PageHeader title={t('access.joinTitle')} lead={t('access.joinLead')} />
      <JoinForm t={t} />
      <p>{t('access.joinStaff')}</p>
      <p>
        {t('access.haveAccount')} <a href="/sign-in">{t('access.signIn')}</a>
      </p>
    </>
  )
}

function JoinForm({ t }: { t: Words }) {
  const words = formWords(t)
  return (
    <ActionForm action={askToJoin} words={words}>
      <WhoYouAre t={t} />
      <HowYouSignIn t={t} />
      <Submit working={words.working} className="button wide">
        {t('access.askToJoin')}
      </Submit>
    </ActionForm>
  )
}

/** What the register is asked about. */
function WhoYouAre({ t }: { t: Words }) {
  return (
    <>
      <Field
        name="flat"
        label={t('access.flat')}
        hint={t('access.flatHint')}
        autoComplete="off"
        autoCapitalize="characters"
        maxLength={20}
        required
      />
      <Field
        name="contact"
        label={t('access.contact')}
        hint={t('access.contactHint')}
        autoComplete="off"
        autoCapitalize="off"
        maxLength={120}
        required
      />
    </>
  )
}

function HowYouSignIn({ t }: { t: Words }) {
  return (
    <>
      <Field
        name="email"
        label={t('access.joinEmail')}
        hint={t('access.joinEmailHint')}
        type="email"
        autoComplete="username"
        maxLength={120}
        required
      />
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
    </>
  )
}
