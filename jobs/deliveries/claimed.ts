import type { Attempt, Language, NotificationCategory } from '@/domain/notifications'
import type { Digest } from './carried'
import type { Matter } from './matter'

/** A delivery that this process has marked as being sent, with all that sending needs. */
export interface ClaimedDelivery extends Attempt {
  id: string
  notificationId: string
  recipientId: string
  /** When it was claimed: with the count of attempts, the name of this one attempt. */
  claimedAt: Date
  kind: string
  category: NotificationCategory
  /** Names the happening that it tells of. */
  happening: string
  title: string
  body: string
  /** A path of the site, or an address on it. */
  url: string
  recipientName: string
  email: string | null
  phone: string | null
  language: Language
  /** Whether whoever it is for no longer lives or works here. */
  hasLeft?: boolean
  /** What the estate calls itself. */
  estateName: string
  /** The day's messages that its e-mail carries; null when it goes by itself. */
  digest?: Digest | null
  /** What it is about, where it can be answered from the mail; null for all else. */
  matter?: Matter | null
}
