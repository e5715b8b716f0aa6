import { type CommitteeRole, hasMovedOut, type ResidentType } from '../actor'
import { toE164 } from '../phone'
import type { LocalDate } from '../time'
import type { ImportedEntry, ImportProblem } from './import'

/** Somebody of the register, as far as an import may change them. */
export interface KnownResident {
  id: string
  hasAccount: boolean
  name: string
  residentType: ResidentType
  phone: string | null
  alternatePhone: string | null
  email: string | null
  committeeRole: CommitteeRole | null
  moveInDate: LocalDate | null
  moveOutDate: LocalDate | null
}

/** What of an entry the register takes over: the phone is what it is known by. */
const TAKEN_OVER = ['name', 'residentType', 'alternatePhone', 'email', 'committeeRole', 'moveInDate'] as const

export type ImportChanges = Partial<Pick<ImportedEntry, (typeof TAKEN_OVER)[number]>>

/** What becomes of a row. */
export type ImportDecision =
  | { action: 'created' }
  | { action: 'updated'; id: string; known: KnownResident; changes: ImportChanges }
  | { action: 'unchanged'; id: string }
  | { problem: ImportProblem }

/**
 * A row is whoever lives in that flat with that phone; of a couple with one phone, whoever is called so. Who has moved out
 * by `today` is somebody else: who comes back is entered anew. What the file leaves empty stays as it is.
 * @param household those of the flat, present or not.
 */
export function decideImport(
  entry: ImportedEntry,
  household: readonly KnownResident[],
  today: LocalDate,
): ImportDecision {
  const reached = household.filter(
    ({ phone, moveOutDate }) =>
      phone !== null && toE164(phone) === entry.phone && !hasMovedOut(moveOutDate, today),
  )
  if (reached.length === 0) return { action: 'created' }
  const named = reached.filter(({ name }) => name.toLowerCase() === entry.name.toLowerCase())
  const [known, another] = reached.length === 1 ? reached : named
  if (!known || another) return { problem: manyReached(reached.length) }
  const changed = TAKEN_OVER.filter((field) => entry[field] !== undefined && entry[field] !== known[field])
  if (changed.length === 0) return { action: 'unchanged', id: known.id }
  const changes = Object.fromEntries(changed.map((field) => [field, entry[field]])) as ImportChanges
  return { action: 'updated', id: known.id, known, changes }
}

const manyReached = (count: number): ImportProblem => ({
  code: 'ambiguous_resident',
  field: 'phone',
  message: `${count} people of this flat have that phone, and not one of them alone that name. Change them by hand.`,
})

/** What a stay is made of: where it changes, the register's rules have more to write. */
const OF_A_STAY: readonly (keyof ImportChanges)[] = ['name', 'residentType', 'moveInDate']

/** Whether nobody and nothing hears of a change: how to reach somebody without an account, or their part in the committee. */
export function isQuiet({ hasAccount }: KnownResident, changes: ImportChanges): boolean {
  return !hasAccount && OF_A_STAY.every((field) => changes[field] === undefined)
}
