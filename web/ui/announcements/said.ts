import { isUuid } from '@/hooks/uuid'
import type { AnnouncementView } from '@/web/data/announcements/announcement'
import type { Words } from '@/web/i18n/words'
import { type Said, THREAD } from '../comments/subject'

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
  return isUuid(comment) ? { comment } : THREAD
}

function isTrue(said: string, { receipt, isLocked, mayModerate }: AnnouncementView): boolean {
  if (said === 'confirmed') return Boolean(receipt?.acknowledgedAt)
  if (said === 'locked') return isLocked
  if (said === 'unlocked') return !isLocked
  return (said !== 'hidden' && said !== 'shown') || mayModerate
}
