import { type Actor, has, hasMovedOut, isPerson, type Person, type ResidentType } from '../actor'
import { toE164 } from '../phone'
import { isLocalDate, type LocalDate, plusDays } from '../time'
import { conflict, invalid, notPermitted } from '../violations'
import { isEmail } from './join'
import { NAME_MAX, PHONE_MAX } from './register'

/** People of one flat that its owners fill up to; the office writes down more where there are more. */
export const MEMBERS_MAX = 20
/** People whom one owner adds within the window of hooks/people/attempts.ts, refused ones included. */
export const ADDED_AT_ONCE_MAX = 10

/** Nobody's stay began earlier, nor is one known longer before: other days are slips of the hand. */
export const MOVE_IN_FIRST: LocalDate = '1950-01-01'
export const MOVE_IN_AHEAD_MAX_DAYS = 366

/** In what capacity an owner lets somebody into their flat: other owners are the register's. */
export const MEMBER_TYPES = ['tenant', 'family'] as const satisfies ResidentType[]
export type MemberType = (typeof MEMBER_TYPES)[number]

/** Somebody whom an owner adds to their flat. */
export interface Member {
  name: string
  email: string
  /** In E.164; null for none. */
  phone: string | null
  residentType: MemberType
  moveInDate: LocalDate | null
}

/**
 * @param today of the estate.
 * @throws RuleViolation 400, an entry a field.
 */
export function parseMember(body: Record<string, unknown>, today: LocalDate): Member {
  const text = (field: string) => (typeof body[field] === 'string' ? body[field].trim() : '')
  const [name, email, moveIn] = [text('name'), text('email').toLowerCase(), text('moveInDate')]
  const written = text('phone')
  const phone = written.length <= PHONE_MAX ? toE164(written) : null
  const residentType = MEMBER_TYPES.find((type) => type === body.residentType)
  const isGiven = (field: string) => body[field] !== undefined && body[field] !== null && body[field] !== ''
  const problems = [
    { field: 'name', isWrong: name === '' || name.length > NAME_MAX, message: 'Write their name.' },
    { field: 'email', isWrong: !isEmail(email), message: 'Write a whole e-mail address.' },
    { field: 'phone', isWrong: isGiven('phone') && !phone, message: 'This is no phone number.' },
    { field: 'residentType', isWrong: !residentType, message: 'Say whether they are tenant or family.' },
    {
      field: 'moveInDate',
      isWrong: isGiven('moveInDate') && !isMoveIn(moveIn, today),
      message: 'Give a day since 1950 and within a year from now.',
    },
  ].filter(({ isWrong }) => isWrong)
  if (problems.length > 0 || !residentType)
    throw invalid(problems.map(({ field, message }) => ({ field, message })))
  return { name, email, phone, residentType, moveInDate: moveIn || null }
}

/** Whether a stay may have begun on that day, or will within a year. `today` is the estate’s. */
export function isMoveIn(day: LocalDate, today: LocalDate): boolean {
  return isLocalDate(day) && day >= MOVE_IN_FIRST && day <= plusDays(today, MOVE_IN_AHEAD_MAX_DAYS)
}

/**
 * The flat that somebody lets others into.
 * @throws RuleViolation 403 for who owns none.
 */
export function ownedFlat(actor: Actor, residentType: ResidentType | null): Person['resident'] & object {
  if (isPerson(actor) && actor.resident && residentType === 'owner') return actor.resident
  throw notPermitted('Only an owner of the flat adds people to it.')
}

/** @throws RuleViolation 409 `household_full`. */
export function requireRoom(members: number): void {
  if (members < MEMBERS_MAX) return
  throw conflict('household_full', `A flat has at most ${MEMBERS_MAX} people. Ask the committee.`, {
    max: MEMBERS_MAX,
  })
}

/** An entry of the register, as far as moving out goes. */
export interface Leaver {
  residentId: string
  flatId: string
  residentType: ResidentType
}

/**
 * Whether somebody says when this person moves out: an owner of the flat of its tenants and family, nobody of themselves.
 * The committee and the administrator say it of everybody.
 */
export function saysMoveOut(actor: Actor, leaver: Leaver, residentType: ResidentType | null): boolean {
  if (!isPerson(actor) || has(actor, 'admin') || has(actor, 'committee')) return true
  const { resident } = actor
  if (!resident || resident.id === leaver.residentId) return false
  return residentType === 'owner' && resident.flatId === leaver.flatId && leaver.residentType !== 'owner'
}

/**
 * What households write themselves: today or a day to come, or none while it has not come. From that day on they have left.
 * @throws RuleViolation 400 on `moveOutDate`; 409 `moved_out` for who has left already.
 */
export function requireMoveOut(asked: LocalDate | null, moveOut: LocalDate | null, today: LocalDate): void {
  if (asked !== null && asked < today)
    throw invalid([{ field: 'moveOutDate', message: 'Give a day to come.' }])
  if (hasMovedOut(moveOut, today))
    throw conflict('moved_out', 'They have moved out already. Ask the committee to change that.')
}
