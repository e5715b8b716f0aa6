import type { Metadata } from 'next'
import { publicSettings } from '@/web/data/settings'
import { pageWords } from '@/web/i18n/words'
import { PageHeader } from '@/web/ui/PageHeader'
import { OfficeContact } from '@/web/ui/SiteFooter'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await pageWords()
  return { title: t('access.receivedTitle') }
}

/** The same for everyone: it does not tell who lives where. */
export default async function JoinReceivedPage() {
  const [{ t }, settings] = await Promise.all([pageWords(), publicSettings()])
  return (
    <>
      <PageHeader title={t('access.receivedTitle')} />
      <p>{t('access.receivedMatch')}</p>
      <p>{t('access.receivedElse')}</p>
      <OfficeContact settings={settings} t={t} />
      <p>
        <a className="button quiet" href="/sign-in">
          {t('access.toSignIn')}
        </a>
      </p>
    </>
  )
}
