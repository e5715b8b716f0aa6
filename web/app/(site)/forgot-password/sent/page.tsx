import type { Metadata } from 'next'
import { RESET_HOURS } from '@/domain/people/links'
import { pageWords } from '@/web/i18n/words'
import { PageHeader } from '@/web/ui/PageHeader'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await pageWords()
  return { title: t('access.sentTitle') }
}

/** The same for everyone, whether there is such an account or not. */
export default async function LinkSentPage() {
  const { t } = await pageWords()
  return (
    <>
      <PageHeader title={t('access.sentTitle')} />
      <p className="narrow">{t('access.sentText', { hours: RESET_HOURS })}</p>
      <p className="soft narrow">{t('access.sentHint')}</p>
      <p className="buttons">
        <a className="button" href="/sign-in">
          {t('access.toSignIn')}
        </a>
        <a className="button quiet" href="/forgot-password">
          {t('access.sendAgain')}
        </a>
      </p>
    </>
  )
}
