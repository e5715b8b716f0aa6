import type { OwnProfile } from '@/web/data/profile'
import { phone } from '@/web/i18n/format'
import type { Words } from '@/web/i18n/words'

/** How somebody is reached, and the way to change it. */
export function ContactCard({ profile, t }: { profile: OwnProfile; t: Words }) {
  const { entry } = profile
  const number = (value: string | null) =>
    value ? phone(value) : <span className="soft">{t('profile.notGiven')}</span>
  return (
    <section className="card" aria-labelledby="contact">
      <h2 id="contact">
        {t('profile.contact.title')}
        <a className="button quiet" href="/profile/contact">
          {t('profile.contact.change')}
        </a>
      </h2>
      <dl className="facts">
        <dt>{t('profile.contact.phone')}</dt>
        <dd>{number(entry ? entry.phone : profile.phone)}</dd>
        {entry?.alternatePhone ? (
          <>
            <dt>{t('profile.contact.alternatePhone')}</dt>
            <dd>{phone(entry.alternatePhone)}</dd>
          </>
        ) : null}
        {entry ? (
          <>
            <dt>{t('profile.contact.emergency')}</dt>
            <dd>
              {entry.emergencyContact.name} {number(entry.emergencyContact.phone)}
            </dd>
          </>
        ) : null}
      </dl>
    </section>
  )
}
