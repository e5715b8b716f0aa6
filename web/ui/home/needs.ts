import type { Where } from 'payload'
import type { Language } from '@/domain/notifications'
import { OPEN_STATUSES } from '@/domain/tickets/words'
import { whereOf } from '@/web/admin/conditions'
import { listPath } from '@/web/admin/paths'
import { AWAITING_VERIFICATION } from '@/web/admin/verification'
import type { Home } from '@/web/data/home'
import { COUNTED_MAX } from '@/web/data/home/pressing'
import type { Words } from '@/web/i18n/words'
import type { IconName } from '../Icon'
import { bookingNeeds } from './booking-needs'

/** One thing that waits for this person, and where it is dealt with. */
export interface Need {
  key: string
  icon: IconName
  title: string
  /** An unread message, which is read by opening it; else the address. */
  to: { alert: string } | { href: string }
  detail: string | null
  isPressing: boolean
}

const UNASSIGNED: Where = {
  or: [{ and: [{ status: { in: [...OPEN_STATUSES] } }, { assignedTo: { exists: false } }] }],
}

/** Everything but tickets that waits for this person: messages, work that presses, what the panel is needed for. */
export function needsOf(
  { alerts, work, panel, moderation, bookings, unread }: Home,
  t: Words,
  language: Language,
): Need[] {
  const told: Need[] = alerts.map(({ id, title, body, isEmergency }) => ({
    key: id,
    icon: isEmergency ? 'alert' : 'bell',
    title,
    to: { alert: id },
    detail: body,
    isPressing: isEmergency,
  }))
  const counted = (
    n: number,
    key: Parameters<typeof countedTitle>[0],
    rest: Pick<Need, 'icon' | 'to' | 'detail' | 'isPressing'>,
  ): Need[] => (n > 0 ? [{ key, title: countedTitle(key, n, t), ...rest }] : [])
  const inWork = { icon: 'work' as const, to: { href: '/work' }, detail: t('home.inWork') }
  const inPanel = { icon: 'inbox' as const, detail: t('home.inPanel'), isPressing: false }
  const inModeration = { icon: 'flag' as const, detail: t('home.inModeration'), isPressing: false }
  const whose = work?.isEverybodys ? 'All' : 'Mine'
  return [
    ...told,
    ...bookingNeeds(bookings, t, language),
    ...counted(bookings.toDecide, 'toDecide', {
      icon: 'calendar',
      to: { href: '/bookings/approvals' },
      detail: t('home.toDecideDetail'),
      isPressing: false,
    }),
    ...counted(unread, 'unreadConversations', {
      icon: 'mail',
      to: { href: '/listings/conversations' },
      detail: t('home.unreadConversationsDetail'),
      isPressing: false,
    }),
    ...counted(moderation?.reported ?? 0, 'reported', { ...inModeration, to: { href: '/moderation' } }),
    ...counted(moderation?.photos ?? 0, 'photosWaiting', {
      ...inModeration,
      icon: 'camera',
      to: { href: '/moderation?view=waiting' },
    }),
    ...counted(work?.emergencies ?? 0, `emergencies${whose}`, { ...inWork, icon: 'alert', isPressing: true }),
    ...counted(work?.overdue ?? 0, `overdue${whose}`, { ...inWork, icon: 'clock', isPressing: true }),
    ...counted(panel?.unassigned ?? 0, 'unassigned', {
      ...inPanel,
      to: { href: listPath('tickets', UNASSIGNED) },
    }),
    ...counted(panel?.awaiting ?? 0, 'awaiting', {
      ...inPanel,
      icon: 'people',
      to: { href: listPath('residents', whereOf(AWAITING_VERIFICATION)) },
    }),
  ]
}

type Counted =
  | 'emergenciesMine'
  | 'emergenciesAll'
  | 'overdueMine'
  | 'overdueAll'
  | 'toDecide'
  | 'unreadConversations'
  | 'reported'
  | 'photosWaiting'
  | 'unassigned'
  | 'awaiting'

function countedTitle(key: Counted, n: number, t: Words): string {
  return t(`home.${key}`, { n, count: n < COUNTED_MAX ? String(n) : `${COUNTED_MAX - 1}+` })
}
