import type { Calendar } from '../calendar'
import type { Dice } from '../dice'
import { CAST } from './cast'
import { dealPhone } from './names'
import { OPENED_DAYS_AGO } from './staff'
import type { Account, Resident } from './types'

const DOMAIN = 'khaki.example'
/** How many of those who could have an account have one. */
const SIGNED_UP = { owner: 0.72, tenant: 0.74, family: 0.4 } as const
/** Most sign up when the estate begins with the system; the rest come one by one. */
const SIGNED_UP_AT_ONCE = 0.7
const READS_HINDI = 0.08

/** Gives accounts to those who signed up: all of the cast, all who wait to be verified, and most of the others. */
export function openAccounts(dice: Dice, calendar: Calendar, residents: readonly Resident[]): void {
  dice.restart('accounts')
  const taken = new Set<string>()
  for (const resident of residents) {
    const cast = CAST.find((member) => member.name === resident.name && member.flat === resident.flat.number)
    const mailbox = freeMailbox(cast?.mailbox ?? mailboxOf(resident.name), taken)
    const isSignedUp = cast || !resident.verified || dice.chance(SIGNED_UP[resident.type])
    const createdAt = signUpTime(dice, calendar, resident, cast !== undefined)
    if (!isSignedUp) continue
    taken.add(mailbox)
    resident.account = openAccount(dice, resident, mailbox, createdAt)
  }
}

function openAccount(dice: Dice, resident: Resident, mailbox: string, createdAt: Date): Account {
  const phone = resident.phone ?? dealPhone(dice)
  return {
    id: dice.uuid(),
    email: `${mailbox}@${DOMAIN}`,
    name: resident.name,
    phone,
    language: dice.chance(READS_HINDI) && mailbox.includes('.') ? 'hi' : 'en',
    createdAt,
  }
}

function signUpTime(dice: Dice, calendar: Calendar, resident: Resident, isCast: boolean): Date {
  const hour = dice.between(8, 22)
  const livesHereDays = calendar.daysAgo(resident.movedIn)
  if (!resident.verified) return calendar.at(Math.max(1, livesHereDays - 1), hour)
  const isFirst = isCast || resident.movedOut !== null || dice.chance(SIGNED_UP_AT_ONCE)
  return calendar.at(isFirst ? OPENED_DAYS_AGO - dice.whole(1, 20) : dice.whole(40, 370), hour)
}

function mailboxOf(name: string): string {
  return name
    .toLowerCase()
    .replaceAll("'", '')
    .replace(/[^a-z]+/g, '.')
    .replace(/^\.|\.$/g, '')
}

function freeMailbox(wanted: string, taken: ReadonlySet<string>): string {
  for (let number = 2; taken.has(wanted); number++) {
    const next = `${wanted.replace(/\d+$/, '')}${number}`
    if (!taken.has(next)) return next
  }
  return wanted
}

/** The administrator's account: nobody of the estate, and no profile beside it. */
export function administratorAccount(dice: Dice, calendar: Calendar): Account {
  dice.restart('administrator')
  return {
    id: dice.uuid(),
    email: `admin@${DOMAIN}`,
    name: 'Nandini Apte',
    phone: dealPhone(dice),
    language: 'en',
    createdAt: calendar.at(OPENED_DAYS_AGO + 1, 9),
  }
}
