import { worksOnTickets } from '@/domain/actor'
import { mayReport } from '@/domain/tickets/create'
import type { Viewer } from '@/web/data/viewer'
import type { Words } from '@/web/i18n/words'
import type { NavigationItem } from './SiteHeader'

/** The way round for one person: what they have no part in is absent. */
export function navigationFor(
  viewer: Viewer | null,
  unread: number,
  path: string,
  t: Words,
): NavigationItem[] {
  if (!viewer) return []
  const { actor } = viewer
  const at = (href: string): boolean =>
    href === '/' ? path === '/' : path === href || path.startsWith(`${href}/`)
  const item = (href: string, label: string, icon: NavigationItem['icon']): NavigationItem => ({
    href,
    label,
    icon,
    isCurrent: at(href),
  })
  const alerts = item('/notifications', t('common.alerts'), 'bell')
  if (unread > 0) alerts.badge = { count: unread, label: t('common.unread', { count: unread }) }
  return [
    item('/', t('common.home'), 'home'),
    item('/announcements', t('common.announcements'), 'notice'),
    ...(mayReport(actor) || actor.resident ? [item('/tickets', t('common.tickets'), 'ticket')] : []),
    ...(worksOnTickets(actor) ? [item('/work', t('common.work'), 'work')] : []),
    alerts,
    item('/profile', t('common.profile'), 'person'),
  ]
}
