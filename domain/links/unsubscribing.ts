import {
  allows,
  CATEGORIES,
  type NotificationCategory,
  type Preferences,
  type PreferencesPatch,
} from '../notifications'

/** What a link takes out of somebody's e-mail: one category, or all that can be chosen away, as a digest has it. */
const UNSUBSCRIBABLE = [...CATEGORIES, 'all'] as const
export type Unsubscribable = NotificationCategory | 'all'

/** What such a link's word names; null for a word that names nothing. */
export function unsubscribableOf(word: string): Unsubscribable | null {
  return UNSUBSCRIBABLE.find((one) => one === word) ?? null
}

/** Whether nothing is left for such a link to stop. */
export function isUnsubscribed(preferences: Preferences, what: Unsubscribable): boolean {
  const stopped = what === 'all' ? CATEGORIES : [what]
  return stopped.every((category) => !allows(preferences, category, 'email'))
}

/** The choice that a link makes. With `all` the channel decides for every category, and says no. */
export function unsubscribingPatch(what: Unsubscribable): PreferencesPatch {
  if (what !== 'all') return { categories: { [what]: { email: false } } }
  const untold = CATEGORIES.map((category) => [category, { email: null }])
  return { channels: { email: false }, categories: Object.fromEntries(untold) }
}
