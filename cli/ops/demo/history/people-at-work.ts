import type { Person } from '@/domain/actor'
import type { StaffRole } from '@/domain/staff'
import { capPriority } from '@/domain/tickets/words'
import { DAY_SHIFT, DESK, type Hours, ON_CALL, ROUND_THE_CLOCK } from '../calendar'
import type { StoredCategory } from '../categories'
import type { Member } from '../people'
import type { Opening } from './story'
import type { World } from './world'

const SUNDAY = 7
/** Only what is promised within a day is worth an evening. */
const EVENING_WORK_HOURS = 24

/** Who gives out work at an instant, and when they do. */
export function dispatcherAt(world: World, at: Date): Person {
  const { dice, calendar } = world
  if (calendar.weekday(at) === SUNDAY) {
    return dice.chance(0.6) ? world.staff('FM001').person : world.asPerson(world.resident('secretary'))
  }
  return world.staff(dice.chance(0.82) ? 'MS001' : 'FM001').person
}

/** Whose work it is, by trade; among two of a trade the one on call gets more of it. */
export function workerFor(world: World, category: StoredCategory, trade?: StaffRole): Member {
  const { dice } = world
  const role = trade ?? (category.roles.length > 0 ? dice.pick(category.roles) : null)
  switch (role) {
    case 'electrician':
      return world.staff(dice.chance(0.56) ? 'EL001' : 'EL002')
    case 'plumber':
      return world.staff('PL001')
    case 'security_head':
      return world.staff('SH001')
    case 'cleaner':
      return world.staff('CL001')
    case 'gardener':
      return world.staff('GD001')
    default:
      return world.staff(dice.chance(0.7) ? 'MS001' : 'FM001')
  }
}

/** The hours in which somebody does their work. */
export function hoursOf(member: Member, { category, requestedPriority }: Opening): Hours {
  const isEmergency = capPriority(requestedPriority, category.priorityCeiling) === 'emergency'
  if (isEmergency) return ROUND_THE_CLOCK
  if (member.isAvailable24x7 && category.resolveHours <= EVENING_WORK_HOURS) return ON_CALL
  const isLate = member.role === 'maintenance_supervisor' || member.role === 'security_head'
  return isLate ? DESK : DAY_SHIFT
}

/** The one who is called for an emergency of this category: the rules' own choice, where somebody is on call. */
export function onCallFor(world: World, category: StoredCategory): Member | null {
  const onCall = world.people.staff.filter(
    (member) => member.isAvailable24x7 && member.person.staff?.categoryIds.includes(category.id),
  )
  return onCall[0] ?? null
}
