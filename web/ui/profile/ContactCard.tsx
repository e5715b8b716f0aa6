import type { OwnProfile } from '@/web/data/profile'
import { phone } from '@/web/i18n/format'
import type { Words } from '@/web/i18n/words'

/** How somebody is reached, and the way to change it. */
export function ContactCard({ profile, t }: { profile: OwnProfile; t: Words }) {
  const { entry } = profile
  const number = (value: string | null) =>
    value ? (
      <span className="whole">{phone(value)}</span>
    ) : (
      <span className="soft">{t('profile.notGiven')}</span>
    )
  return (
    <section className="card" aria-labelledby="contact">
      <div className="card-head">
        <h2 id="contact">{t('profile.contact.title')}</h2>
        <a href="/profile/contact">{t('profile.contact.change')}</a>
      </div>
      <dl className="facts">
        <dt>{t('profile.contact.phone')}</dt>
        <dd>{number(entry ? entry.phone : profile.phone)}</dd>
        {entry?.alternatePhone ? (
          <>
            <dt>{t('profile.contact.alternatePhone')}</dt>
            <dd>{number(entry.alternatePhone)}</dd>
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
