import type { StaffRole } from '@/domain/staff'
import type { Dice } from '../dice'
import {
  CANCEL_RESIDENT,
  CANCEL_STAFF,
  CHASES,
  CLOSED_FOR_THEM,
  ESTIMATES,
  FEEDBACK,
  HANDOVERS,
  HOLDS,
  INTERNAL,
  REOPENS,
  REPLIES,
  RESUMES,
  RETURNS,
} from './remark-texts'
import { fill } from './wording'

type Say = (dice: Dice) => string
const oneOf =
  (texts: readonly string[]): Say =>
  (dice) =>
    fill(dice, dice.pick(texts))

/** A resident asks how it stands, or adds something. */
export const residentChase = oneOf(CHASES)
/** Staff tell the resident when they come, or what they found. */
export const staffReply = oneOf(REPLIES)
export const handoverNote = oneOf(HANDOVERS)
export const estimateRemark = oneOf(ESTIMATES)
export const resumeRemark = oneOf(RESUMES)
export const returnNote = oneOf(RETURNS)
export const reopenNote = oneOf(REOPENS)
/** Why the desk closes in a resident's place. */
export const closeForThem = oneOf(CLOSED_FOR_THEM)

/** Among staff only. */
export function internalRemark(dice: Dice, role: StaffRole): string {
  return fill(dice, dice.pick([...(INTERNAL[role] ?? []), ...INTERNAL.all]))
}

/** What a job waits for. */
export function holdReason(dice: Dice, role: StaffRole): string {
  return fill(dice, dice.pick([...(HOLDS[role] ?? []), ...HOLDS.all]))
}

export function cancelReason(dice: Dice, side: 'resident' | 'staff'): string {
  return fill(dice, dice.pick(side === 'resident' ? CANCEL_RESIDENT : CANCEL_STAFF))
}

/** What a resident says beside the stars. */
export function feedback(dice: Dice, rating: number): string {
  return fill(dice, dice.pick(FEEDBACK[rating] ?? []))
}
