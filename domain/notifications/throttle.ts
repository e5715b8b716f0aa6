import { HOUR_MS } from '../time'

/** A delivery that would go now. */
export interface DueDelivery {
  id: string
  recipientId: string
  /** Emergencies and the mails of one's own account are never throttled. */
  isExempt: boolean
}

/** What goes now, and until when the rest waits. */
export interface Throttled {
  going: string[]
  deferred: { id: string; until: Date }[]
}

/**
 * Lets `perHour` messages an hour go to one person, in the order given; what is more waits until the oldest of that hour
 * has left it, and is never dropped. `recent` are the instants of what each person was sent in the last hour.
 */
export function throttle(
  due: readonly DueDelivery[],
  recent: ReadonlyMap<string, readonly Date[]>,
  perHour: number,
  now: Date,
): Throttled {
  const sent = new Map([...recent].map(([person, instants]) => [person, [...instants].sort(byTime)]))
  const result: Throttled = { going: [], deferred: [] }
  for (const { id, recipientId, isExempt } of due) {
    const hour = sent.get(recipientId) ?? []
    if (isExempt || hour.length < perHour) {
      result.going.push(id)
      sent.set(recipientId, [...hour, now])
    } else {
      // When as many have left the hour as make room for one: with a limit lowered since, more than the oldest.
      const leaving = hour[hour.length - perHour] ?? now
      result.deferred.push({ id, until: new Date(leaving.getTime() + HOUR_MS) })
    }
  }
  return result
}

function byTime(a: Date, b: Date): number {
  return a.getTime() - b.getTime()
}
