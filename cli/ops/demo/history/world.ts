import { isPresent, type Person, powersOf } from '@/domain/actor'
import { localDate } from '@/domain/time'
import type { Calendar } from '../calendar'
import type { StoredCategory } from '../categories'
import type { Dice } from '../dice'
import type { Member, People, Resident } from '../people'

/** A resident with an account: they report, chase, rate. */
export type SignedUp = Resident & { account: NonNullable<Resident['account']> }

/** Everything a story is made from. */
export class World {
  readonly dice: Dice
  readonly calendar: Calendar
  readonly people: People
  readonly #categories: Map<string, StoredCategory>
  readonly #staff: Map<string, Member>
  readonly #signedUp: SignedUp[]
  readonly #byEmail: Map<string, SignedUp>

  constructor(dice: Dice, calendar: Calendar, people: People, categories: readonly StoredCategory[]) {
    this.dice = dice
    this.calendar = calendar
    this.people = people
    this.#categories = new Map(categories.map((category) => [category.name, category]))
    this.#staff = new Map(people.staff.map((member) => [member.employeeId, member]))
    this.#signedUp = people.residents.filter(isSignedUp)
    this.#byEmail = new Map(this.#signedUp.map((resident) => [resident.account.email, resident]))
  }

  category(name: string): StoredCategory {
    return must(this.#categories.get(name), `category ${name}`)
  }

  staff(employeeId: string): Member {
    return must(this.#staff.get(employeeId), `staff ${employeeId}`)
  }

  /** The named resident with this mailbox. */
  resident(mailbox: string): SignedUp {
    return must(this.#byEmail.get(`${mailbox}@khaki.example`), `resident ${mailbox}`)
  }

  /** Who had an account and lived here at an instant, and was verified. */
  residentsAt(instant: Date): SignedUp[] {
    const livedHere = this.#livedHereAt(instant)
    return this.#signedUp.filter((one) => one.account.createdAt < instant && livedHere(one))
  }

  /** Everyone on the register who lived here, signed up or not: they ring the office. */
  neighboursAt(instant: Date): Resident[] {
    return this.people.residents.filter(this.#livedHereAt(instant))
  }

  /** The actor that the rules see when a resident does something. */
  asPerson(resident: SignedUp): Person {
    const { id, flat, committeeRole, account } = resident
    return {
      kind: 'person',
      userId: account.id,
      name: account.name,
      powers: powersOf({ isAdministrator: false, committeeRole, staff: null }),
      resident: { id, flatId: flat.id, committeeRole },
      staff: null,
    }
  }

  #livedHereAt(instant: Date): (resident: Resident) => boolean {
    const { zone } = this.calendar
    const today = localDate(instant, zone)
    return ({ verified, movedIn, movedOut }) => {
      const moveOutDate = movedOut ? localDate(movedOut, zone) : null
      return movedIn < instant && isPresent({ verified, moveOutDate }, today)
    }
  }
}

export function isSignedUp(resident: Resident): resident is SignedUp {
  return resident.account !== null
}

function must<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`The demo's script names a ${what} that does not exist.`)
  return value
}
