import type { ResidentType } from '@/domain/actor'
import type { Calendar } from '../calendar'
import type { Dice } from '../dice'
import { CAST } from './cast'
import { dealFamily, dealPhone } from './names'
import type { Flat, Resident } from './types'

const DAYS_A_YEAR = 365
const TENANTED = 0.27
const HAS_SECOND_ADULT = 0.62
const HAS_THIRD = 0.1
/** Who is called when nobody answers; family elsewhere would bear the same name. */
const CONTACTS = ['friend', 'neighbour', 'colleague'] as const
/** A let flat's owner who lives elsewhere but is on the register. */
const ABSENT_OWNER_LISTED = 0.25

/** Everybody on the register, without accounts yet: the named people in their flats, households in the others. */
export function buildRegister(dice: Dice, calendar: Calendar, flats: readonly Flat[]): Resident[] {
  dice.restart('register')
  return flats.flatMap((flat) => {
    const cast = CAST.filter((member) => member.flat === flat.number)
    if (cast.length > 0) {
      return cast.map(({ name, type, committeeRole = 'none', years }) => ({
        ...enter(dice, flat, name, type, calendar.noon(Math.round(years * DAYS_A_YEAR))),
        committeeRole,
      }))
    }
    return flat.status === 'occupied' ? household(dice, calendar, flat) : []
  })
}

function household(dice: Dice, calendar: Calendar, flat: Flat): Resident[] {
  const names = dealFamily(dice)
  const isLet = dice.chance(TENANTED)
  const movedIn = calendar.noon(isLet ? dice.whole(420, 1100) : dice.whole(500, 2900))
  const adults = 1 + Number(dice.chance(HAS_SECOND_ADULT)) + Number(dice.chance(HAS_THIRD))
  const members = Array.from({ length: adults }, (_, index) => {
    const type: ResidentType = index > 0 ? 'family' : isLet ? 'tenant' : 'owner'
    return enter(dice, flat, `${names.next()} ${names.surname}`, type, movedIn)
  })
  if (!isLet || !dice.chance(ABSENT_OWNER_LISTED)) return members
  const owner = dealFamily(dice)
  return [
    ...members,
    enter(dice, flat, `${owner.next()} ${owner.surname}`, 'owner', calendar.noon(dice.whole(1200, 2900))),
  ]
}

/** One entry of the register: verified, present, without an account. */
export function enter(dice: Dice, flat: Flat, name: string, type: ResidentType, movedIn: Date): Resident {
  return {
    id: dice.uuid(),
    name,
    flat,
    type,
    phone: type === 'family' && dice.chance(0.3) ? null : dealPhone(dice),
    alternatePhone: dice.chance(0.12) ? dealPhone(dice) : null,
    emergencyContact: dice.chance(0.35) ? { name: contactName(dice), phone: dealPhone(dice) } : null,
    account: null,
    verified: true,
    committeeRole: 'none',
    movedIn,
    movedOut: null,
    invitedBy: null,
  }
}

function contactName(dice: Dice): string {
  const family = dealFamily(dice)
  return `${family.next()} ${family.surname} (${dice.pick(CONTACTS)})`
}
