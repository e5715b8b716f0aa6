import type { Metadata } from 'next'
import { publicSettings } from '@/web/data/settings'
import { pageWords } from '@/web/i18n/words'
import { PageHeader } from '@/web/ui/PageHeader'
import { OfficeContact } from '@/web/ui/SiteFooter'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await pageWords()
  return { title: t('access.acceptedTitle') }
}

/** For who took up an invitation before the office gave the account a profile. */
export default async function AcceptedPage() {
  const [{ t }, settings] = await Promise.all([pageWords(), publicSettings()])
  return (
    <>
      <PageHeader title={t('access.acceptedTitle')} />
      <p className="narrow">{t('access.acceptedText')}</p>
      <OfficeContact settings={settings} t={t} />
      <p>
        <a className="button quiet" href="/sign-in">
          {t('access.toSignIn')}
        </a>
      </p>
    </>
  )
}
