/** Something done at the door that the server has to hear of. */
export interface DoorEntry {
  /** Sent as its Idempotency-Key: however often it arrives, it counts once. */
  key: string
  kind: 'in' | 'walkIn' | 'undo'
  method: 'POST' | 'DELETE'
  path: string
  body: Record<string, unknown> | null
  /** Whom it is about, as far as this phone knows. */
  name: string | null
  flat: string | null
  /** Heads; null where a scanned code has not been read by the server yet. */
  heads: number | null
  /** The answer that it is about; null while only its code is known. */
  rsvp: string | null
  /** Milliseconds since 1970. */
  at: number
}

/** Somebody who is expected. */
export interface DoorGuest {
  id: string
  name: string
  flat: string | null
  heads: number
  isIn: boolean
}

const fresh = () => ({ key: crypto.randomUUID(), at: Date.now() })

/** A code was read or typed. */
export const codeEntry = (eventId: string, token: string): DoorEntry => ({
  ...fresh(),
  kind: 'in',
  method: 'POST',
  path: `/api/events/${eventId}/check-in`,
  body: { token },
  name: null,
  flat: null,
  heads: null,
  rsvp: null,
})

/** Somebody was found by their name or flat. */
export const guestEntry = (eventId: string, { id, name, flat, heads }: DoorGuest): DoorEntry => ({
  ...codeEntry(eventId, ''),
  body: { rsvp: id },
  name,
  flat,
  heads,
  rsvp: id,
})

/** People came who had not answered. */
export const walkInEntry = (eventId: string, heads: number, name: string): DoorEntry => ({
  ...fresh(),
  kind: 'walkIn',
  method: 'POST',
  path: '/api/event-walk-ins',
  body: { event: eventId, heads, ...(name ? { name } : {}) },
  name: name || null,
  flat: null,
  heads,
  rsvp: null,
})

/** The opposite of what the server has taken in under `id`. */
export function undoEntry(eventId: string, done: DoorEntry, id: string): DoorEntry {
  const { name, flat, heads } = done
  const common = { ...fresh(), kind: 'undo' as const, name, flat, heads }
  if (done.kind === 'walkIn')
    return { ...common, method: 'DELETE', path: `/api/event-walk-ins/${id}`, body: null, rsvp: null }
  const body = { rsvp: id, undo: true }
  return { ...common, method: 'POST', path: `/api/events/${eventId}/check-in`, body, rsvp: id }
}

/** Whether two entries are about the same people: one code shown twice is not noted twice. */
export function isSame(one: DoorEntry, other: DoorEntry): boolean {
  return one.kind === 'in' && other.kind === 'in' && JSON.stringify(one.body) === JSON.stringify(other.body)
}
