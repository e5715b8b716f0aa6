import { FLAG_POWERS, handlesTickets, STAFF_FLAGS, type StaffFlags, type StaffRole } from './staff'
import type { LocalDate } from './time'

export const POWERS = [
  'admin',
  'committee',
  'panel',
  'tickets.all',
  'tickets.assign',
  'tickets.close',
  'tickets.handle',
  'announce',
  'finance.read',
  'finance.write',
] as const
export type Power = (typeof POWERS)[number]

export const COMMITTEE_ROLES = ['none', 'member', 'secretary', 'treasurer', 'chairperson'] as const
export type CommitteeRole = (typeof COMMITTEE_ROLES)[number]

export const RESIDENT_TYPES = ['owner', 'tenant', 'family'] as const
export type ResidentType = (typeof RESIDENT_TYPES)[number]

export interface ResidentProfile {
  id: string
  flatId: string
  committeeRole: CommitteeRole
}

export interface StaffProfile {
  id: string
  role: StaffRole
  /** Everyone below in the hierarchy, at any depth. */
  subordinateIds: readonly string[]
  /** Categories whose work this role does. */
  categoryIds: readonly string[]
}

/** A signed-in person with at least one live profile, or the administrator. */
export interface Person {
  kind: 'person'
  userId: string
  name: string
  powers: ReadonlySet<Power>
  resident: ResidentProfile | null
  staff: StaffProfile | null
}

/** A background job: may do what the rules give "the job", and nothing a person does. */
export interface SystemActor {
  kind: 'system'
  job: string
}

export type Actor = Person | SystemActor

export function isPerson(actor: Actor): actor is Person {
  return actor.kind === 'person'
}

export function has(actor: Actor, ...powers: Power[]): boolean {
  return isPerson(actor) && powers.every((power) => actor.powers.has(power))
}

/** Whether somebody moderates what people write: the committee and the administrator, and a background job. */
export function moderates(actor: Actor): boolean {
  return !isPerson(actor) || has(actor, 'committee') || has(actor, 'admin')
}

/** Whether somebody has a part in the work on tickets: staff who handle them, and whoever oversees them as staff. */
export function worksOnTickets(actor: Actor): boolean {
  return isPerson(actor) && actor.staff !== null && handlesOrOversees(actor)
}

/** Whether somebody does work on tickets, or decides about it: the committee and the office as well as staff. */
export function handlesOrOversees(actor: Actor): boolean {
  return has(actor, 'tickets.handle') || has(actor, 'tickets.all')
}

/** Whether a resident's profile counts: verified, and not moved out. `today` is the estate's local date. */
export function isPresent(
  resident: { verified: boolean; moveOutDate: LocalDate | null },
  today: LocalDate,
): boolean {
  return resident.verified && !hasMovedOut(resident.moveOutDate, today)
}

/** Whether somebody no longer lives here: from their last day on. `today` is the estate's local date. */
export function hasMovedOut(moveOutDate: LocalDate | null, today: LocalDate): boolean {
  return moveOutDate !== null && moveOutDate <= today
}

const ADMINISTRATOR: readonly Power[] = POWERS
const COMMITTEE: readonly Power[] = [
  'committee',
  'panel',
  'tickets.all',
  'tickets.assign',
  'tickets.close',
  'announce',
  'finance.read',
]
/** Whoever holds one of these works in the admin panel. */
const PANEL: readonly Power[] = ['tickets.all', 'finance.read', 'finance.write', 'announce']

/** The union of what an account's profiles give. Only live profiles are passed in. */
export function powersOf(profiles: {
  isAdministrator: boolean
  committeeRole: CommitteeRole | null
  staff: ({ role: StaffRole } & StaffFlags) | null
}): ReadonlySet<Power> {
  const powers = new Set<Power>()
  if (profiles.isAdministrator) for (const power of ADMINISTRATOR) powers.add(power)
  if (profiles.committeeRole && profiles.committeeRole !== 'none') {
    for (const power of COMMITTEE) powers.add(power)
  }
  if (profiles.staff) for (const power of staffPowers(profiles.staff)) powers.add(power)
  if (PANEL.some((power) => powers.has(power))) powers.add('panel')
  return powers
}

function staffPowers(staff: { role: StaffRole } & StaffFlags): Power[] {
  const flags = STAFF_FLAGS.filter((flag) => staff[flag])
  const given: Power[] = flags.flatMap((flag) => [...FLAG_POWERS[flag]])
  return handlesTickets(staff.role) ? [...given, 'tickets.handle'] : given
}
