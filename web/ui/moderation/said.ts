import type { Words } from '@/web/i18n/words'

/** What the queue says after something was decided: a key of the catalog. */
const SAID = ['dismissed', 'hidden', 'removed', 'warned', 'restored', 'published', 'refused'] as const
export type SaidOfQueue = (typeof SAID)[number]

/** What was just decided, in words; null for what an address merely claims. */
export function saidOfQueue(said: unknown, t: Words): string | null {
  const key = SAID.find((name) => name === said)
  return key ? t(`moderation.said.${key}`) : null
}
