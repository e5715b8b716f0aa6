import type { Metadata } from 'next'
import { INVITATION_DAYS } from '@/domain/people/links'
import type { LinkedAccount } from '@/hooks/people/links'
import { accountBehindLink } from '@/web/data/link'
import { publicSettings } from '@/web/data/settings'
import { pageWords } from '@/web/i18n/words'
import { InvitationForm } from '@/web/ui/access/InvitationForm'
import { PageHeader } from '@/web/ui/PageHeader'
import { CallOffice } from '@/web/ui/SiteFooter'

interface Props {
  params: Promise<{ token: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await pageWords()
  return { title: t('access.choosePassword'), robots: { index: false } }
}

export default async function InvitationPage({ params }: Props) {
  const { token } = await params
  const account = await accountBehindLink(token)
  return account ? <Welcome account={account} token={token} /> : <InvitationOver />
}

async function Welcome({ account, token }: { account: LinkedAccount; token: string }) {
  const [{ t, language }, { name: estate }] = await Promise.all([pageWords(), publicSettings()])
  return (
    <>
      <PageHeader
        title={t('access.invitationTitle', { name: account.name })}
        lead={t(account.waits ? 'access.invitationLeadWaits' : 'access.invitationLead', { estate })}
      />
      <p className="narrow">{t('access.invitationEmail', { email: account.email })}</p>
      <InvitationForm account={account} token={token} language={language} t={t} />
    </>
  )
}

async function InvitationOver() {
  const [{ t }, settings] = await Promise.all([pageWords(), publicSettings()])
  return (
    <>
      <PageHeader title={t('access.linkOverTitle')} />
      <p className="narrow">{t('access.invitationOver', { days: INVITATION_DAYS })}</p>
      <p className="buttons">
        <a className="button" href="/sign-in">
          {t('access.toSignIn')}
        </a>
        <CallOffice settings={settings} t={t} />
      </p>
    </>
  )
}
