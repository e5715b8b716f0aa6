import type { DoorFigures } from '@/web/data/events/door'
import { deviceStore } from '../../device-store'

/** What these keys begin with: what is under them goes when somebody signs out, as the kept pages do. */
export const SEEN_PREFIX = 'door-seen:'

/** What the server has taken in since it wrote the page of a door, by the ids of answers; no names. */
export interface Seen {
  /** When the newest page was written that this is counted on top of, in milliseconds since 1970 by the server's clock. */
  asOf: number
  letIn: readonly string[]
  takenBack: readonly string[]
  /** As they were last read; null where nothing is newer than the page. */
  figures: DoorFigures | null
}

/**
 * What this device knows beyond a page that was written at `asOf`: without a line an old copy of it is opened, which has not
 * heard of whoever came since. A page that is newer knows all that was noted before it.
 */
export function openSeen(key: string, asOf: number): Seen {
  const kept = read(key)
  if (kept && kept.asOf >= asOf) return kept
  return keep(key, { asOf, letIn: [], takenBack: [], figures: null })
}

/** Notes on the device that the server has let a party in, or out again. */
export function noteSeen(key: string, id: string, isIn: boolean): Seen {
  const kept = read(key) ?? { asOf: 0, letIn: [], takenBack: [], figures: null }
  const others = (ids: readonly string[]) => ids.filter((other) => other !== id)
  const [letIn, takenBack] = [others(kept.letIn), others(kept.takenBack)]
  return keep(key, {
    ...kept,
    letIn: isIn ? [...letIn, id] : letIn,
    takenBack: isIn ? takenBack : [...takenBack, id],
  })
}

/** Notes how many have come, as the server said last. */
export function noteFigures(key: string, figures: DoorFigures): void {
  const kept = read(key)
  if (kept) keep(key, { ...kept, figures })
}

function keep(key: string, seen: Seen): Seen {
  deviceStore.set(SEEN_PREFIX + key, JSON.stringify(seen))
  return seen
}

/** What was kept; what cannot be read is nothing. */
function read(key: string): Seen | null {
  const text = deviceStore.get(SEEN_PREFIX + key)
  try {
    const seen = text === null ? null : (JSON.parse(text) as Partial<Seen>)
    return seen && typeof seen.asOf === 'number' && seen.letIn && seen.takenBack ? (seen as Seen) : null
  } catch (error) {
    console.info('What this door had seen could not be read:', error)
    return null
  }
}
