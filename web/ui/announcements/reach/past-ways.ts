import type { PastReminder } from '@/web/data/announcements/reach-figures'
import type { Words } from '@/web/i18n/words'

const WAYS = ['emails', 'pushes', 'sms', 'withoutChannel'] as const

/** Whom a reminder reached by which way: `12 by e-mail, 3 by SMS`. */
export function pastWays(reminder: PastReminder, t: Words): string {
  return WAYS.filter((way) => reminder[way] > 0)
    .map((way) => t(`reach.remind.pastWays.${way}`, { count: reminder[way] }))
    .join(', ')
}
