import type { Calendar } from '../calendar'
import type { Dice } from '../dice'
import { enter } from './households'
import { dealFamily } from './names'
import type { Flat, Resident } from './types'

/** Households that left in the course of the year; their flats stand empty or are let again. */
const LEFT = 9
/** Families that came in the last weeks and that the committee has not checked yet. */
const NEWCOMERS = 6

/** Those who have moved out: the register keeps them, with the date. */
export function buildFormer(dice: Dice, calendar: Calendar, flats: readonly Flat[]): Resident[] {
  dice.restart('former')
  const left = dice.shuffled(flats.filter((flat) => flat.status !== 'occupied')).slice(0, LEFT)
  return left.flatMap((flat) => {
    const family = dealFamily(dice)
    const movedOut = calendar.noon(dice.whole(15, 330))
    const movedIn = calendar.noon(dice.whole(500, 1500))
    const type = dice.chance(0.7) ? 'tenant' : 'owner'
    const head = { ...enter(dice, flat, `${family.next()} ${family.surname}`, type, movedIn), movedOut }
    if (!dice.chance(0.5)) return [head]
    return [head, { ...enter(dice, flat, `${family.next()} ${family.surname}`, 'family', movedIn), movedOut }]
  })
}

/** The first tenants among the newcomers whose landlord has an account: asked in by whom they rent from. */
export function inviteTenants(residents: readonly Resident[]): void {
  const isLandlord = (one: Resident) => one.verified && one.type === 'owner' && one.account !== null
  for (const tenant of residents.filter((one) => !one.verified && one.type === 'tenant')) {
    const landlord = residents.find((one) => one.flat === tenant.flat && isLandlord(one))
    if (!landlord) continue
    tenant.invitedBy = landlord.id
    return
  }
}

/** Those who say that they live here and wait to be verified. */
export function buildNewcomers(dice: Dice, calendar: Calendar, flats: readonly Flat[]): Resident[] {
  dice.restart('newcomers')
  const occupied = dice.shuffled(flats.filter((flat) => flat.status === 'occupied' && flat.floor > 1))
  return occupied.slice(0, NEWCOMERS).map((flat) => {
    const family = dealFamily(dice)
    const type = dice.chance(0.6) ? 'tenant' : 'family'
    const movedIn = calendar.noon(dice.whole(2, 24))
    return { ...enter(dice, flat, `${family.next()} ${family.surname}`, type, movedIn), verified: false }
  })
}
