import type { Metadata } from 'next'
import { publicSettings } from '@/web/data/settings'
import { pageWords } from '@/web/i18n/words'
import { PageHeader } from '@/web/ui/PageHeader'
import { CallOffice } from '@/web/ui/SiteFooter'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await pageWords()
  return { title: t('access.acceptedTitle') }
}

interface Props {
  searchParams: Promise<{ waits?: string | string[] }>
}

/** For who took up an invitation before the office gave the account a profile, or before the committee let them in. */
export default async function AcceptedPage({ searchParams }: Props) {
  const isCommittees = (await searchParams).waits === 'committee'
  const [{ t }, settings] = await Promise.all([pageWords(), publicSettings()])
  return (
    <>
      <PageHeader title={t('access.acceptedTitle')} />
      <p className="narrow">{t(isCommittees ? 'access.acceptedWaits' : 'access.acceptedText')}</p>
      <p className="buttons">
        <CallOffice settings={settings} t={t} />
        <a className="button quiet" href="/sign-in">
          {t('access.toSignIn')}
        </a>
      </p>
    </>
  )
}
