import type { ResidentType } from '../actor'
import type { LocalDate } from '../time'

/** A row of the register, as far as it says who lives where. Days are the estate's. */
export interface Residence {
  name: string
  flatId: string
  residentType: ResidentType
  moveIn: LocalDate | null
  /** From this day on they no longer live there. */
  moveOut: LocalDate | null
}

/** A stay in one flat in one capacity: from a day, and until the day from which it no longer holds; null while it does. */
export interface Stay {
  name: string
  flatId: string
  residentType: ResidentType
  from: LocalDate
  to: LocalDate | null
}

/** What becomes of somebody's latest stay, and which stay begins; null for nothing. */
export interface StayPlan {
  latest: Stay | null
  next: Stay | null
}

/** The stay that a new row of the register begins: from the day they moved in, or today. */
export function firstStay(residence: Residence, today: LocalDate): Stay {
  return stayFrom(residence, residence.moveIn ?? today)
}

/**
 * What a change of the register means for the stays: another flat or capacity ends the latest one today and begins the
 * next, so that two never overlap; on the day it began it is set right instead. So are changed days, but somebody whom
 * the register knows as gone begins anew.
 * @param latest their latest stay; null where there is none.
 */
export function planStays(
  before: Residence,
  after: Residence,
  latest: Stay | null,
  today: LocalDate,
): StayPlan {
  if (!latest) return { latest: null, next: firstStay(after, today) }
  const isGone = latest.to !== null && latest.to < today
  const moves = latest.flatId !== after.flatId || latest.residentType !== after.residentType
  const returns = isGone && (after.moveOut === null || after.moveOut > today)
  const corrects = before.moveIn !== after.moveIn
  if (moves && isGone && !returns) return { latest: null, next: null }
  if ((moves && latest.from < today) || returns) {
    const end = latest.to !== null && latest.to < today ? latest.to : today
    const asked = corrects && after.moveIn !== null && after.moveIn > end ? after.moveIn : today
    return { latest: { ...latest, to: end }, next: stayFrom(after, asked) }
  }
  return { latest: stayFrom(after, corrects && after.moveIn ? after.moveIn : latest.from), next: null }
}

function stayFrom({ name, flatId, residentType, moveOut }: Residence, from: LocalDate): Stay {
  return { name, flatId, residentType, from, to: moveOut !== null && moveOut < from ? from : moveOut }
}
