import { setTimeout } from 'node:timers/promises'

/** Does `work`, and answers no sooner than after `ms` milliseconds, so that how long it took does not tell what it did. */
export async function atLeast<T>(ms: number, work: () => Promise<T>): Promise<T> {
  const [result] = await Promise.all([work(), setTimeout(ms)])
  return result
}
