import type { NotificationCategory } from '@/domain/notifications'
import type { CarriedMessage } from '../deliveries/carried'

/** What was told about one thing: a ticket, an announcement. Newest first. */
export interface DigestThread {
  url: string
  messages: CarriedMessage[]
}

/** What was told about one subject. */
export interface DigestSubject {
  category: NotificationCategory
  threads: DigestThread[]
}

/**
 * Messages by subject and thread. They come newest first, and so do the threads of a subject and the subjects
 * themselves: each stands where its latest message stands.
 */
export function groupDigest(messages: readonly CarriedMessage[]): DigestSubject[] {
  const order = [...new Set(messages.map(({ category }) => category))]
  return order.map((category) => {
    const own = messages.filter((message) => message.category === category)
    const urls = [...new Set(own.map(({ url }) => url))]
    return {
      category,
      threads: urls.map((url) => ({ url, messages: own.filter((message) => message.url === url) })),
    }
  })
}
