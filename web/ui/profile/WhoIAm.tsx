import type { ReactNode } from 'react'
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
        <Fact label={t('profile.email')}>
          {mailbox}
          <wbr />@{domain}
        </Fact>
        {entry ? <Home entry={entry} t={t} /> : null}
        {staff ? (
          <Fact label={t('profile.staffRole')}>
            {t(`common.staffRoles.${staff.role}`)} <span className="soft">{staff.employeeId}</span>
          </Fact>
        ) : null}
        {!staff && has(viewer.actor, 'admin') ? (
          <Fact label={t('profile.staffRole')}>{t('profile.administrator')}</Fact>
        ) : null}
      </dl>
      <p className="small soft">{t('profile.officeHint')}</p>
    </section>
  )
}

function Home({ entry, t }: { entry: NonNullable<OwnProfile['entry']>; t: Words }) {
  return (
    <>
      <Fact label={t('profile.flat')}>
        {entry.flatNumber} <span className="soft">{t('profile.block', { block: entry.block })}</span>
      </Fact>
      <Fact label={t('profile.livesAs')}>{t(`profile.residentTypes.${entry.residentType}`)}</Fact>
      {entry.committeeRole === 'none' ? null : (
        <Fact label={t('profile.committeeRole')}>{t(`profile.committeeRoles.${entry.committeeRole}`)}</Fact>
      )}
    </>
  )
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  )
}
