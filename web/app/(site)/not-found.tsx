import type { Metadata } from 'next'
import { findViewer } from '@/web/data/viewer'
import { pageWords } from '@/web/i18n/words'
import { PageHeader } from '@/web/ui/PageHeader'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await pageWords()
  return { title: t('common.notFoundTitle') }
}

/** What is absent and what somebody may not see look the same. */
export default async function NotFoundPage() {
  const [viewer, { t }] = await Promise.all([findViewer(), pageWords()])
  return (
    <div className="section narrow">
      <PageHeader title={t('common.notFoundTitle')} lead={t('common.notFoundText')} />
      {viewer ? (
        <p className="buttons">
          <a className="button" href="/">
            {t('common.goHome')}
          </a>
          <a className="button quiet" href="/tickets">
            {t('shell.seeTickets')}
          </a>
        </p>
      ) : (
        <>
          <p>{t('shell.signInFirst')}</p>
          <p className="buttons">
            <a className="button" href="/sign-in">
              {t('common.signIn')}
            </a>
          </p>
        </>
      )}
    </div>
  )
}
