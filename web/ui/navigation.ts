import { type Person, worksOnTickets } from '@/domain/actor'
import { booksForOthers } from '@/domain/bookings/parts'
import { mayReport } from '@/domain/tickets/create'
import type { Viewer } from '@/web/data/viewer'
import type { Words } from '@/web/i18n/words'
import type { NavigationItem } from './SiteHeader'

/** What is reached from the community's page. */
const SHARED = ['/events', '/listings', '/gallery', '/documents', '/contacts', '/figures', '/moderation']

const hasTickets = (actor: Person): boolean => mayReport(actor) || actor.resident !== null

/** Whether a phone's menu has room for the community; who has tickets and work there comes to it from the first page. */
export const hasCommunityOnPhone = (actor: Person): boolean => !(worksOnTickets(actor) && hasTickets(actor))

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
  const item = (
    href: string,
    label: string,
    icon: NavigationItem['icon'],
    also: readonly string[] = [],
  ): NavigationItem => ({
    href,
    label,
    icon,
    isCurrent: [href, ...also].some(at),
  })
  const alerts = item('/notifications', t('common.alerts'), 'bell')
  if (unread > 0) alerts.badge = { count: unread, label: t('common.unread', { count: unread }) }
  const community = item('/community', t('common.community'), 'people', SHARED)
  const book = item('/facilities', t('common.book'), 'calendar', ['/bookings'])
  // Six words are as many as a phone has room for: there one books from the first page or from the community's.
  book.isOnDeskOnly = true
  if (!hasCommunityOnPhone(actor)) community.isOnDeskOnly = true
  return [
    item('/', t('common.home'), 'home'),
    item('/announcements', t('common.announcements'), 'notice'),
    ...(hasTickets(actor) ? [item('/tickets', t('common.tickets'), 'ticket')] : []),
    ...(actor.resident || booksForOthers(actor) ? [book] : []),
    community,
    ...(worksOnTickets(actor) ? [item('/work', t('common.work'), 'work')] : []),
    alerts,
    item('/profile', t('common.profile'), 'person'),
  ]
}
