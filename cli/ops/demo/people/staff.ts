import { type Person, powersOf } from '@/domain/actor'
import { roleDefaults, suitsCategory } from '@/domain/staff'
import type { Calendar } from '../calendar'
import type { StoredCategory } from '../categories'
import type { Dice } from '../dice'
import { dealPhone } from './names'
import { POSTS, type Post } from './posts'
import type { Member } from './types'

const WORKING_DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat']
/** Days before today on which the estate began to use this system, and the first accounts were made. */
export const OPENED_DAYS_AGO = 396
const DAYS_A_YEAR = 365

/** The staff with their accounts, and with the powers and trades that the rules give them. */
export function buildStaff(dice: Dice, calendar: Calendar, categories: readonly StoredCategory[]): Member[] {
  dice.restart('staff')
  const ids = new Map(POSTS.map((post) => [post.employeeId, dice.uuid()]))
  const members = POSTS.map((post) => hire(post, ids, dice, calendar))
  for (const member of members) member.person = personOf(member, members, categories)
  return members
}

function hire(post: Post, ids: Map<string, string>, dice: Dice, calendar: Calendar): Member {
  const { employeeId, role, department, isAvailable24x7 = false, from = '09:00', to = '18:00' } = post
  return {
    id: ids.get(employeeId) ?? '',
    employeeId,
    role,
    department,
    account: {
      id: dice.uuid(),
      email: `${post.mailbox}@khaki.example`,
      name: post.name,
      phone: dealPhone(dice),
      language: 'en',
      createdAt: calendar.at(OPENED_DAYS_AGO, 10),
    },
    hiredAt: calendar.noon(post.yearsHere * DAYS_A_YEAR + dice.whole(0, 200)),
    reportsTo: post.reportsTo ? (ids.get(post.reportsTo) ?? null) : null,
    isAvailable24x7,
    shifts: isAvailable24x7 ? [] : [{ days: WORKING_DAYS, from, to }],
    employment: post.employment ?? 'full_time',
    // Filled when everyone is hired: the hierarchy must be whole first.
    person: undefined as unknown as Person,
  }
}

function personOf(
  member: Member,
  everyone: readonly Member[],
  categories: readonly StoredCategory[],
): Person {
  const { role, account } = member
  return {
    kind: 'person',
    userId: account.id,
    name: account.name,
    powers: powersOf({ isAdministrator: false, committeeRole: null, staff: { role, ...roleDefaults(role) } }),
    resident: null,
    staff: {
      id: member.id,
      role,
      subordinateIds: below(member.id, everyone),
      categoryIds: categories.filter((category) => suitsCategory(role, category.roles)).map(({ id }) => id),
    },
  }
}

function below(id: string, everyone: readonly Member[]): string[] {
  const direct = everyone.filter((member) => member.reportsTo === id).map((member) => member.id)
  return [...direct, ...direct.flatMap((subordinate) => below(subordinate, everyone))]
}
