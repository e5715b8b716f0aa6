import { dialling } from '@/domain/phone'
import { publicSettings } from '@/web/data/settings'
import { phone } from '@/web/i18n/format'
import type { Words } from '@/web/i18n/words'
import { Icon } from '../Icon'

/** Who is in danger calls before they write. */
export async function Danger({ t }: { t: Words }) {
  const settings = await publicSettings()
  return (
    <section className="danger-box" aria-labelledby="danger">
      <h2 id="danger" className="with-icon">
        <Icon name="alert" /> {t('report.danger.title')}
      </h2>
      <p>{t('report.danger.text')}</p>
      {settings.phone ? (
        <a className="button danger" href={dialling(settings.phone)}>
          <Icon name="phone" />
          <span>
            {t('report.danger.call')}: <span className="nowrap">{phone(settings.phone)}</span>
          </span>
        </a>
      ) : null}
    </section>
  )
}
