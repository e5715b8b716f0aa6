import type { StaffRole } from '@/domain/staff'
import type { TicketScope } from '@/domain/tickets/words'
import type { Dice } from '../dice'
import * as texts from './remark-texts'
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
  ({ all, home = [], trades = {} }: texts.Texts): SayFitting =>
  (dice, { scope, role }) =>
    fill(dice, dice.pick([...all, ...(scope === 'personal' ? home : []), ...(trades[role ?? ''] ?? [])]))

/** A resident asks how it stands, or adds something. */
export const residentChase = fitting(texts.CHASES)
/** A resident adds to what they have just reported. */
export const addendum = fitting(texts.ADDENDA)
/** Staff tell the resident when they come, or what they found. */
export const staffReply = fitting(texts.REPLIES)
/** Among staff only. */
export const internalRemark = fitting(texts.INTERNAL)
/** What a job waits for. */
export const holdReason = fitting(texts.HOLDS)

export const handoverNote = oneOf(texts.HANDOVERS)
export const estimateRemark = oneOf(texts.ESTIMATES)
export const resumeRemark = oneOf(texts.RESUMES)
export const returnNote = oneOf(texts.RETURNS)
export const reopenNote = oneOf(texts.REOPENS)
/** What was done the second time. */
export const secondFix = oneOf(texts.SECOND_FIXES)
/** Why the desk closes in a resident's place. */
export const closeForThem = oneOf(texts.CLOSED_FOR_THEM)

export function cancelReason(dice: Dice, side: 'resident' | 'staff'): string {
  return fill(dice, dice.pick(side === 'resident' ? texts.CANCEL_RESIDENT : texts.CANCEL_STAFF))
}

/** What a resident says beside the stars. */
export function feedback(dice: Dice, rating: number): string {
  return fill(dice, dice.pick(texts.FEEDBACK[rating] ?? []))
}
