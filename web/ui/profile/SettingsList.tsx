import { has } from '@/domain/actor'
import type { Viewer } from '@/web/data/viewer'
import type { Words } from '@/web/i18n/words'
import { Icon, type IconName } from '../Icon'

/** The pages behind the profile. */
export function SettingsList({ viewer, t }: { viewer: Viewer; t: Words }) {
  const pages: [string, string, IconName][] = [
    ['/notifications/preferences', t('profile.preferences'), 'bell'],
    ['/profile/calendar', t('profile.calendar.title'), 'calendar'],
    ['/profile/password', t('profile.password.title'), 'key'],
    ['/profile/sessions', t('profile.sessions.title'), 'screen'],
  ]
  if (has(viewer.actor, 'panel')) pages.push(['/admin', t('common.panel'), 'inbox'])
  return (
    <section className="section" aria-labelledby="more">
      <h2 id="more">{t('profile.more')}</h2>
      <ul className="rows">
        {pages.map(([href, label, icon]) => (
          <li className="row need" key={href}>
            <Icon name={icon} />
            <a className="row-link" href={href}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
