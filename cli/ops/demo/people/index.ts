import type { Calendar } from '../calendar'
import type { StoredCategory } from '../categories'
import type { Dice } from '../dice'
import { administratorAccount, openAccounts } from './accounts'
import { buildFlats } from './flats'
import { buildRegister } from './households'
import { buildFormer, buildNewcomers, inviteTenants } from './moves'
import { buildStaff } from './staff'
import type { People } from './types'

export type { Account, Flat, Member, People, Resident } from './types'

/** Everyone who lives or works on the demo estate. */
export function buildPeople(dice: Dice, calendar: Calendar, categories: readonly StoredCategory[]): People {
  const flats = buildFlats(dice)
  const residents = [
    ...buildRegister(dice, calendar, flats),
    ...buildFormer(dice, calendar, flats),
    ...buildNewcomers(dice, calendar, flats),
  ]
  openAccounts(dice, calendar, residents)
  inviteTenants(residents)
  return {
    flats,
    residents,
    staff: buildStaff(dice, calendar, categories),
    administrator: administratorAccount(dice, calendar),
  }
}
