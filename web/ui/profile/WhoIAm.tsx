import { has } from '@/domain/actor'
import type { OwnProfile } from '@/web/data/profile'
import type { Viewer } from '@/web/data/viewer'
import type { Words } from '@/web/i18n/words'

/** What the estate knows somebody as: the office writes it, they only read it. */
export function WhoIAm({ profile, viewer, t }: { profile: OwnProfile; viewer: Viewer; t: Words }) {
  const { name, email, entry, staff } = profile
  const [mailbox, domain] = email.split('@')
  return (
    <section className="card" aria-labelledby="who">
      <h2 id="who">{name}</h2>
      <dl className="facts">
        <dt>{t('profile.email')}</dt>
        <dd>
          {mailbox}
          <wbr />@{domain}
        </dd>
        {entry ? (
          <>
            <dt>{t('profile.flat')}</dt>
            <dd>
              {entry.flatNumber} <span className="soft">{t('profile.block', { block: entry.block })}</span>
            </dd>
            <dt>{t('profile.livesAs')}</dt>
            <dd>{t(`profile.residentTypes.${entry.residentType}`)}</dd>
          </>
        ) : null}
        {entry && entry.committeeRole !== 'none' ? (
          <>
            <dt>{t('profile.committeeRole')}</dt>
            <dd>{t(`profile.committeeRoles.${entry.committeeRole}`)}</dd>
          </>
        ) : null}
        {staff ? (
          <>
            <dt>{t('profile.staffRole')}</dt>
            <dd>
              {t(`common.staffRoles.${staff.role}`)} <span className="soft">{staff.employeeId}</span>
            </dd>
          </>
        ) : null}
        {!staff && has(viewer.actor, 'admin') ? (
          <>
            <dt>{t('profile.staffRole')}</dt>
            <dd>{t('profile.administrator')}</dd>
          </>
        ) : null}
      </dl>
      <p className="small soft">{t('profile.officeHint')}</p>
    </section>
  )
}
