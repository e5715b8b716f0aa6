import { isUuid } from '@/hooks/uuid'
import type { AnnouncementView } from '@/web/data/announcements/announcement'
import type { Words } from '@/web/i18n/words'

/** What was just done on the page, in words, at the place where it was done. */
export interface Said {
  words: string
  /** The confirmation; the comment of this id; or the thread as a whole. */
  at: 'reading' | 'thread' | { comment: string }
}

/** What the page says after something was done on it; null for what an address merely claims. */
export function saidOf(
  { said, comment, about }: Record<string, unknown>,
  announcement: AnnouncementView,
  t: Words,
): Said | null {
  if (typeof said !== 'string' || !/^\w+$/.test(said) || !isTrue(said, announcement)) return null
  const key = `announcements.said.${said}` as 'announcements.said.confirmed'
  return t.has(key) ? { words: t(key), at: placeOf(said, said === 'commented' ? comment : about) } : null
}

function placeOf(said: string, comment: unknown): Said['at'] {
  if (said === 'confirmed') return 'reading'
  return isUuid(comment) ? { comment } : 'thread'
}

function isTrue(said: string, { receipt, isLocked, mayModerate }: AnnouncementView): boolean {
  if (said === 'confirmed') return Boolean(receipt?.acknowledgedAt)
  if (said === 'locked') return isLocked
  if (said === 'unlocked') return !isLocked
  return (said !== 'hidden' && said !== 'shown') || mayModerate
}
