import type { Metadata, Viewport } from 'next'
import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import { env } from '@/server/env'
import { publicSettings } from '@/web/data/settings'
import { unreadCount } from '@/web/data/unread'
import { findViewer } from '@/web/data/viewer'
import { LOCALES, pageWords, type Words } from '@/web/i18n/words'
import { NONCE_HEADER, TARGET_HEADER } from '@/web/request-headers'
import { type Accent, accentOf } from '@/web/ui/accent'
import { type BrokenWords, BrokenWordsProvider } from '@/web/ui/BrokenWords'
import { LastSeen } from '@/web/ui/LastSeen'
import { navigationFor } from '@/web/ui/navigation'
import { SiteFooter } from '@/web/ui/SiteFooter'
import { SiteHeader } from '@/web/ui/SiteHeader'
import './styles/site.css'

export async function generateMetadata(): Promise<Metadata> {
  const { name } = await publicSettings()
  return {
    title: { default: name, template: `%s · ${name}` },
    applicationName: name,
    formatDetection: { telephone: false },
    manifest: '/manifest.webmanifest',
    appleWebApp: { title: name, capable: true },
    icons: {
      icon: { url: '/icons/icon.svg', type: 'image/svg+xml' },
      apple: '/icons/apple-touch-icon.png',
    },
  }
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f4f2ea' },
    { media: '(prefers-color-scheme: dark)', color: '#171a13' },
  ],
}

export default async function SiteLayout({ children }: { children: ReactNode }) {
  const own = await headers()
  const [settings, viewer, { t, language }] = await Promise.all([publicSettings(), findViewer(), pageWords()])
  const target = own.get(TARGET_HEADER) ?? '/'
  const path = target.split('?', 1)[0] ?? '/'
  const items = navigationFor(viewer, viewer ? await unreadCount(viewer) : 0, path, t)
  return (
    <html lang={language === 'hi' ? 'hi' : 'en-IN'}>
      <head>
        <style nonce={own.get(NONCE_HEADER) ?? undefined}>
          {accentRules(accentOf(settings.accentColor))}
        </style>
      </head>
      <body className={viewer ? undefined : 'signed-out'}>
        <a className="skip" href="#content">
          {t('common.skip')}
        </a>
        <SiteHeader settings={settings} items={items} t={t} />
        <main id="content" tabIndex={-1}>
          <LastSeen
            reader={viewer?.actor.userId ?? null}
            copyOf={t.raw('shell.copyOf')}
            loadAgain={t('shell.loadAgain')}
            locale={LOCALES[language]}
            timeZone={env.timeZone}
          />
          <BrokenWordsProvider words={brokenWords(t)}>{children}</BrokenWordsProvider>
        </main>
        <SiteFooter settings={settings} language={language} {...(viewer ? {} : { back: target })} t={t} />
      </body>
    </html>
  )
}

function brokenWords(t: Words): BrokenWords {
  return {
    title: t('common.brokenTitle'),
    text: t('common.brokenText'),
    tryAgain: t('common.tryAgain'),
    goHome: t('common.goHome'),
    reference: t.raw('shell.reference'),
  }
}

/** The estate's own colour. Every part comes out of `accentOf`, so that nothing of the settings' text gets here. */
function accentRules({ light, dark, onLight, onDark }: Accent): string {
  const rule = (accent: string, onAccent: string) => `:root{--accent:${accent};--on-accent:${onAccent}}`
  return `${rule(light, onLight)}@media (prefers-color-scheme:dark){${rule(dark, onDark)}}`
}
