import { type Audience, namesAnybody } from '@/domain/announcements/audience'
import { isSignedUp, type World } from '../history/world'
import type { Account, Resident } from '../people'
import { OPENED_DAYS_AGO } from '../people/staff'

/** Somebody with an account, and where they live. */
export interface Reader {
  account: Account
  /** Null for staff. */
  resident: Resident | null
  /** How they take what the estate tells them. */
  habit: Habit
  /** Their mailbox takes nothing: every e-mail fails. */
  bounces: boolean
}

/** How surely somebody reads, 0–1, and after how many minutes usually. */
export interface Habit {
  reads: number
  minutes: number
}

const HABITS: readonly (readonly [Habit, number])[] = [
  [{ reads: 0.995, minutes: 45 }, 56],
  [{ reads: 0.97, minutes: 200 }, 33],
  [{ reads: 0.9, minutes: 1_100 }, 8],
  [{ reads: 0.2, minutes: 2_000 }, 3],
]
const KEEN: Habit = { reads: 1, minutes: 45 }
const BOUNCING = 0.02

/** Everybody who ever had an account, with habits that stay theirs through the year. */
export class Readership {
  readonly #world: World
  readonly #readers: Map<string, Reader>

  constructor(world: World) {
    this.#world = world
    world.dice.restart('announcements/readers')
    const residents = world.people.residents
      .filter(isSignedUp)
      .map((resident) => reader(world, resident.account, resident))
    const staff = world.people.staff.map((member) => reader(world, member.account, null))
    this.#readers = new Map([...residents, ...staff].map((one) => [one.account.id, one]))
  }

  /** Who an audience was at an instant: `accountsOf` of server/audience.ts, for a time that is over. */
  at(instant: Date, audience: Audience): Reader[] {
    const { calendar } = this.#world
    const residents = this.#world
      .residentsAt(instant)
      .filter((resident) => audience.everyone || isMeant(resident, audience))
      .map(({ account }) => account.id)
    const isStaffed = instant > calendar.at(OPENED_DAYS_AGO, 10)
    const staff = audience.everyone || audience.staff ? this.#world.people.staff : []
    const ids = [...residents, ...(isStaffed ? staff.map(({ account }) => account.id) : [])]
    return ids.flatMap((id) => this.#readers.get(id) ?? [])
  }
}

function reader({ dice }: World, account: Account, resident: Resident | null): Reader {
  const habit = dice.weighted(HABITS)
  const bounces = dice.chance(BOUNCING)
  // The contract's people sign in; somebody who never reads would be a strange face for them.
  const isCast = !account.email.split('@')[0]?.includes('.')
  return { account, resident, habit: isCast ? KEEN : habit, bounces: bounces && !isCast }
}

function isMeant({ flat, type, committeeRole }: Resident, audience: Audience): boolean {
  const { blocks, residentTypes, committee } = audience
  if (committee && committeeRole !== 'none') return true
  if (!namesAnybody({ ...audience, committee: false, staff: false })) return false
  return (
    (blocks.length === 0 || blocks.includes(flat.block)) &&
    (residentTypes.length === 0 || residentTypes.includes(type))
  )
}
