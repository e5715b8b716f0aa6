import type { PublicSettings } from '@/web/data/settings'
import type { Words } from '@/web/i18n/words'
import { Icon, type IconName } from './Icon'

export interface NavigationItem {
  href: string
  label: string
  icon: IconName
  isCurrent: boolean
  /** How many wait there, with the words that say so to a screen reader. */
  badge?: { count: number; label: string }
  /** The phone's bar has no room for it. */
  isOnDeskOnly?: boolean
}

/** The most that a badge counts to. */
const BADGE_MAX = 99

/** The estate's name and the way round. On a phone the menu lies at the thumb, on a desk beside the name. */
export function SiteHeader({
  settings,
  items,
  t,
}: {
  settings: PublicSettings
  items: NavigationItem[]
  t: Words
}) {
  return (
    <header className="site-header">
      <a className="brand" href="/">
        {settings.hasLogo ? (
          <img src="/logo" alt="" height={32} width={32} />
        ) : (
          <span className="mark" aria-hidden="true" />
        )}
        <span>{settings.name}</span>
      </a>
      {items.length > 0 ? (
        <nav className="site-nav" aria-label={t('common.menu')}>
          {items.map((item) => (
            <a
              key={item.href}
              href={item.href}
              className={item.isOnDeskOnly ? 'desk-only' : undefined}
              aria-current={item.isCurrent ? 'page' : undefined}
            >
              <Icon name={item.icon} />
              <span>{item.label}</span>
              {item.badge ? (
                <span className="badge">
                  <span aria-hidden="true">
                    {item.badge.count > BADGE_MAX ? `${BADGE_MAX}+` : item.badge.count}
                  </span>
                  <span className="unseen">{item.badge.label}</span>
                </span>
              ) : null}
            </a>
          ))}
        </nav>
      ) : null}
    </header>
  )
}
