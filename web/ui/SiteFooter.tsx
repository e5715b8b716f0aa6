import { LANGUAGES, type Language } from '@/domain/notifications'
import { dialling } from '@/domain/phone'
import type { PublicSettings } from '@/web/data/settings'
import { phone } from '@/web/i18n/format'
import type { Words } from '@/web/i18n/words'
import { LANGUAGE_NAMES } from './access/language-names'
import { Icon } from './Icon'

interface SiteFooterProps {
  settings: PublicSettings
  language: Language
  /** This page's path, for who chooses another language; absent where the person's own choice holds. */
  back?: string
  t: Words
}

/** How to reach the office, and the language for who is not signed in. */
export function SiteFooter({ settings, language, back, t }: SiteFooterProps) {
  if (back === undefined && !settings.phone && !settings.email) return null
  return (
    <footer className="site-footer">
      <OfficeContact settings={settings} t={t} />
      {back === undefined ? null : (
        <form method="post" action="/language" className="languages" aria-label={t('common.language')}>
          <input type="hidden" name="back" value={back} />
          {LANGUAGES.map((one) => (
            <button
              key={one}
              type="submit"
              className="plain"
              name="language"
              value={one}
              lang={one}
              aria-current={one === language || undefined}
            >
              {LANGUAGE_NAMES[one]}
            </button>
          ))}
        </form>
      )}
    </footer>
  )
}

/** The office's number and address as links; nothing where the settings name none. */
function OfficeContact({ settings, t }: { settings: PublicSettings; t: Words }) {
  if (!settings.phone && !settings.email) return null
  return (
    <p className="office">
      <span>{t('access.office')}</span>
      {settings.phone ? <a href={dialling(settings.phone)}>{phone(settings.phone)}</a> : null}
      {settings.email ? <a href={`mailto:${settings.email}`}>{settings.email}</a> : null}
    </p>
  )
}

/** The office's number as a button, where somebody is told to ask there; nothing where the settings name none. */
export function CallOffice({ settings, t }: { settings: PublicSettings; t: Words }) {
  if (!settings.phone) return null
  return (
    <a className="button quiet" href={dialling(settings.phone)}>
      <Icon name="phone" />
      {t('access.callOffice', { phone: phone(settings.phone) })}
    </a>
  )
}
