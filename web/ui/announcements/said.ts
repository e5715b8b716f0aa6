import type { AnnouncementView } from '@/web/data/announcements/announcement'
import type { Words } from '@/web/i18n/words'

/** What the page says after something was done on it; null for what an address merely claims. */
export function saidWords(said: unknown, announcement: AnnouncementView, t: Words): string | null {
  if (typeof said !== 'string' || !/^\w+$/.test(said) || !isTrue(said, announcement)) return null
  const key = `announcements.said.${said}` as 'announcements.said.confirmed'
  return t.has(key) ? t(key) : null
}

function isTrue(said: string, { receipt, isLocked, mayModerate }: AnnouncementView): boolean {
  if (said === 'confirmed') return Boolean(receipt?.acknowledgedAt)
  if (said === 'locked') return isLocked
  if (said === 'unlocked') return !isLocked
  return (said !== 'hidden' && said !== 'shown') || mayModerate
}
