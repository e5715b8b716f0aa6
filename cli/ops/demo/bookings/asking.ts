import { DateTime } from 'luxon'
import type { Interval } from '@/domain/bookings/facility'
import { addMinutes } from '@/domain/time'
import type { SignedUp, World } from '../history/world'
import { Life } from './life'
import type { Place } from './place'

/** What somebody asks for. Days count back from today: those to come are below nothing. */
export interface Asked {
  resident: SignedUp
  at: Date
  days: number
  hour: number
  /** Minutes; in a nightly facility nights. */
  length: number
  guests: number
  purpose: string
  /** The office has written it down for them. */
  isByOffice?: boolean
}

/** Nobody asks for what begins in less than so many minutes. */
const AHEAD_MINUTES = 20

/** A booking as somebody asks for it, where the estate would have given it. Waiters are only let in where it is taken. */
export function ask(world: World, place: Place, asked: Asked, isWaiting = false): Life | null {
  const { resident, at, guests, purpose, isByOffice } = asked
  const span = spanOf(world, place, asked)
  if (addMinutes(at, AHEAD_MINUTES) > span.start) return null
  const refusal = place.refusal({ ...span, guests }, resident.flat.id, at)
  const taken = place.rules.mode === 'pool' ? 'capacity_full' : 'slot_taken'
  if (refusal !== (isWaiting ? taken : null)) return null
  const office = world.people.staff.find(({ role }) => role === 'facility_manager')
  const life = new Life(place, {
    id: world.dice.uuid(),
    at,
    ...span,
    resident,
    bookedBy: (isByOffice && office ? office : resident).account.id,
    channel: isByOffice ? 'admin' : 'web',
    purpose,
    guests,
    isWaiting,
  })
  place.lives.push(life)
  return life
}

/** Forgets a booking that would need today to decide on it. */
export function forget(life: Life): void {
  const { lives } = life.place
  lives.splice(lives.indexOf(life), 1)
}

function spanOf({ calendar }: World, { rules }: Place, { days, hour, length }: Asked): Interval {
  const start = calendar.at(days, hour)
  if (!rules.nightly) return { start, end: addMinutes(start, length) }
  const [out = 0, minutes = 0] = rules.nightly.checkOutTime.split(':').map(Number)
  const leaving = DateTime.fromJSDate(start, { zone: calendar.zone }).startOf('day').plus({ days: length })
  return { start, end: leaving.set({ hour: out, minute: minutes }).toJSDate() }
}
