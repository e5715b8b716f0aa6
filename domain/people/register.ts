import { type Actor, has, isPerson } from '../actor'

/** What of a register's entry is contact data. */
export const CONTACT_FIELDS = ['phone', 'alternatePhone', 'email', 'emergencyContact'] as const
export type ContactField = (typeof CONTACT_FIELDS)[number]

/** Characters of a name. */
export const NAME_MAX = 120
/** Characters of a phone number as somebody writes it. */
export const PHONE_MAX = 20

/** What a resident keeps up to date about themselves. */
const OWN_FIELDS: readonly string[] = ['phone', 'alternatePhone', 'emergencyContact']
/** What the committee does beside: verify who lives here, and note who left. */
const COMMITTEE_FIELDS: readonly string[] = ['verified', 'moveInDate', 'moveOutDate']

/** Whose contact data is answered to everyone of these: administrator, committee, facility manager, security head. */
export function seesAllContacts(actor: Actor): boolean {
  if (!isPerson(actor) || has(actor, 'admin') || has(actor, 'committee')) return true
  return actor.staff?.role === 'facility_manager' || actor.staff?.role === 'security_head'
}

/**
 * Contact data of one entry that is kept from somebody (contract §3, "People"). The household is no exception: who
 * shares a flat asks one another.
 * @param isServed whether the actor carries an open ticket of that resident.
 */
export function hiddenContact(actor: Actor, residentId: string, isServed: boolean): readonly ContactField[] {
  if (seesAllContacts(actor) || (isPerson(actor) && actor.resident?.id === residentId)) return []
  return isServed ? CONTACT_FIELDS.filter((field) => field !== 'phone') : CONTACT_FIELDS
}

/** Whose entries of the register somebody reads. */
export type RegisterReach =
  | 'everybody'
  | {
      ownId: string | null
      /** The flat whose present household they read, by name and type. */
      flatId: string | null
      /** They read those whose open tickets this member of staff carries. */
      staffId: string | null
    }

/** Those who run the estate read all of the register, others themselves, their household, and whom they work for. */
export function registerReach(actor: Actor): RegisterReach {
  if (!isPerson(actor) || actor.staff?.role === 'security_head') return 'everybody'
  const runsEstate = has(actor, 'tickets.all') || has(actor, 'committee') || has(actor, 'finance.read')
  if (runsEstate) return 'everybody'
  const { resident, staff } = actor
  return { ownId: resident?.id ?? null, flatId: resident?.flatId ?? null, staffId: staff?.id ?? null }
}

/** Which fields of an entry somebody changes: the administrator all of them, others their part. */
export function changeableFields(actor: Actor, residentId: string): 'all' | readonly string[] {
  if (!isPerson(actor) || has(actor, 'admin')) return 'all'
  const own = actor.resident?.id === residentId ? OWN_FIELDS : []
  return has(actor, 'committee') ? [...own, ...COMMITTEE_FIELDS] : own
}

/** Whether an entry has an account that nobody has verified. */
export function awaitsVerification(entry: { user?: unknown; verified?: boolean | null }): boolean {
  return Boolean(entry.user) && entry.verified !== true
}

/** Who lets people in: the committee and the administrators. */
export function mayVerify(actor: Actor): boolean {
  return has(actor, 'committee') || has(actor, 'admin')
}

/** Whether somebody may send away the account that an entry was joined by: the committee, while it is not verified. */
export function mayRefuseAccount(
  actor: Actor,
  entry: { user?: unknown; verified?: boolean | null },
): boolean {
  return has(actor, 'committee') && awaitsVerification(entry)
}

/**
 * Whether the number by which an account is reached becomes the one now written into the profile: always when its
 * holder writes it, since that is where they want to be called; else only while both were the same or it had none.
 */
export function followsProfile(
  accountPhone: string | null,
  change: { before: string | null; isByHolder: boolean },
): boolean {
  return change.isByHolder || !accountPhone || accountPhone === change.before
}
