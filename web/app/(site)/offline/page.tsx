import type { Metadata } from 'next'
import type { Language } from '@/domain/notifications'
import { env } from '@/server/env'
import { LOCALES, pageWords, wordsIn } from '@/web/i18n/words'
import { PageHeader } from '@/web/ui/PageHeader'
import { Reload } from '@/web/ui/Reload'
import { KeptPages } from './KeptPages'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await pageWords()
  return { title: t('common.offlineTitle'), robots: { index: false } }
}

/**
 * What the service worker shows in place of a page it has no copy of. It is fetched when the app is installed, by
 * nobody in particular: hence both languages, the browser's own first, and nothing private but what the device lists.
 */
export default async function OfflinePage() {
  const { t, language } = await pageWords()
  return (
    <>
      <div className="section">
        <PageHeader title={t('common.offlineTitle')} lead={t('shell.notKept')} />
        <p>{t('shell.draftsKept')}</p>
        <p>
          <Reload>{t('common.tryAgain')}</Reload>
        </p>
      </div>
      <KeptPages heading={t('shell.stillHere')} locale={LOCALES[language]} timeZone={env.timeZone} />
      <OtherLanguage language={language === 'hi' ? 'en' : 'hi'} />
    </>
  )
}

function OtherLanguage({ language }: { language: Language }) {
  const t = wordsIn(language)
  return (
    <div lang={language} className="section soft">
      <h2>{t('common.offlineTitle')}</h2>
      <p>
        {t('shell.notKept')} {t('shell.draftsKept')}
      </p>
    </div>
  )
}
