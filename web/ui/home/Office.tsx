import { dialling } from '@/domain/phone'
import type { PublicSettings } from '@/web/data/settings'
import { phone as written } from '@/web/i18n/format'
import type { Words } from '@/web/i18n/words'
import { Icon } from '../Icon'

/** How the estate office is reached; nothing where the settings name no way. */
export function Office({ settings, t }: { settings: PublicSettings; t: Words }) {
  const { phone, email, address } = settings
  if (!phone && !email) return null
  return (
    <section className="card" aria-labelledby="office">
      <h2 id="office">{t('home.office')}</h2>
      <div className="buttons">
        {phone ? (
          <a className="button quiet" href={dialling(phone)}>
            <Icon name="phone" />
            {t('home.call')}
          </a>
        ) : null}
        {email ? (
          <a className="button quiet" href={`mailto:${email}`}>
            <Icon name="mail" />
            {t('home.write')}
          </a>
        ) : null}
      </div>
      {phone ? <p className="small soft">{written(phone)}</p> : null}
      {address ? <p className="small soft lines">{address}</p> : null}
    </section>
  )
}
