import type { StaffRole } from '@/domain/staff'
import type { TicketScope } from '@/domain/tickets/words'
import type { Dice } from '../dice'
import type { Texts } from './remark-kinds'
import * as residents from './resident-remarks'
import * as staff from './staff-remarks'
import { fill } from './wording'

type Say = (dice: Dice) => string
const oneOf =
  (from: readonly string[]): Say =>
  (dice) =>
    fill(dice, dice.pick(from))

/** What a remark has to fit: whose place it is, and the trade of who works there. */
export interface Fitting {
  scope: TicketScope
  role?: StaffRole
}
type SayFitting = (dice: Dice, fitting: Fitting) => string

const fitting =
  ({ all, home = [], trades = {} }: Texts): SayFitting =>
  (dice, { scope, role }) =>
    fill(dice, dice.pick([...all, ...(scope === 'personal' ? home : []), ...(trades[role ?? ''] ?? [])]))

/** A resident asks how it stands, or adds something. */
export const residentChase = fitting(residents.CHASES)
/** A resident adds to what they have just reported. */
export const addendum = fitting(residents.ADDENDA)
/** Staff tell the resident when they come, or what they found. */
export const staffReply = fitting(staff.REPLIES)
/** Among staff only. */
export const internalRemark = fitting(staff.INTERNAL)
/** What a job waits for. */
export const holdReason = fitting(staff.HOLDS)

export const handoverNote = oneOf(staff.HANDOVERS)
export const estimateRemark = oneOf(staff.ESTIMATES)
export const resumeRemark = oneOf(staff.RESUMES)
export const returnNote = oneOf(residents.RETURNS)
export const reopenNote = oneOf(residents.REOPENS)
/** What was done the second time. */
export const secondFix = oneOf(staff.SECOND_FIXES)
/** Why the desk closes in a resident's place. */
export const closeForThem = oneOf(staff.CLOSED_FOR_THEM)

export function cancelReason(dice: Dice, side: 'resident' | 'staff'): string {
  return fill(dice, dice.pick(side === 'resident' ? residents.CANCEL_RESIDENT : staff.CANCEL_STAFF))
}

/** What a resident says beside the stars. */
export function feedback(dice: Dice, rating: number): string {
  return fill(dice, dice.pick(residents.FEEDBACK[rating] ?? []))
}
