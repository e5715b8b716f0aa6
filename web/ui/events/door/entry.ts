import type { DoorGuest } from '@/web/data/events/door'

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

const KEY_BYTES = 16
/** How a code begins: the id of its answer in base64url, before the signature (server/check-in-tokens.ts). */
const PACKED_ID = /^([\w-]{22})\.[\w-]+$/

/** Browsers make UUIDs over HTTPS alone; random bytes they give everywhere. */
function fresh() {
  const bytes = crypto.getRandomValues(new Uint8Array(KEY_BYTES))
  const key = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return { key, at: Date.now() }
}

/** A code was read or typed; `guest` is whom it seems to name, which the server alone can tell for sure. */
export const codeEntry = (eventId: string, token: string, guest: DoorGuest | null): DoorEntry => ({
  ...fresh(),
  kind: 'in',
  method: 'POST',
  path: `/api/events/${eventId}/check-in`,
  body: { token },
  name: guest?.name ?? null,
  flat: guest?.flat ?? null,
  heads: guest?.heads ?? null,
  rsvp: guest?.id ?? null,
})

/** The answer that a code says it is of, unproven; null for what is no code of an event. */
export function rsvpNamedBy(token: string): string | null {
  const packed = PACKED_ID.exec(token)?.[1]
  if (!packed) return null
  const bytes = atob(packed.replaceAll('-', '+').replaceAll('_', '/'))
  const hex = Array.from(bytes, (byte) => byte.charCodeAt(0).toString(16).padStart(2, '0')).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

/** Somebody was found by their name or flat. */
export const guestEntry = (eventId: string, guest: DoorGuest): DoorEntry => ({
  ...codeEntry(eventId, '', guest),
  body: { rsvp: guest.id },
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

/** Whether two entries let the same people in: one code shown twice is not noted twice. */
export function isSame(one: DoorEntry, other: DoorEntry): boolean {
  if (one.kind !== 'in' || other.kind !== 'in') return false
  const isSameAnswer = one.rsvp !== null && one.rsvp === other.rsvp
  return isSameAnswer || JSON.stringify(one.body) === JSON.stringify(other.body)
}
