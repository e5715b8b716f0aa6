import { addMinutes } from '@/domain/time'
import type { Row } from '../../seed/insert'
import type { World } from '../history/world'
import type { Answer } from './answers'
import type { Happening } from './happening'

/** Who came, and what they thought of it. */
export interface Attendance {
  /** When each answer's party was let in, by the answer's id. */
  checkedIn: Map<string, Date>
  walkIns: Row[]
  feedback: Row[]
}

const COMES = 0.87
/** Minutes around the start at which people arrive. */
const ARRIVAL_MINUTES = [-25, 30] as const
/** A pest control lets nobody in; nor does what lasts the whole day. */
const WALK_INS = [0, 4] as const
const WALK_IN_HEADS = [1, 3] as const
const RATES = 0.34
const RATINGS = [
  [5, 48],
  [4, 34],
  [3, 12],
  [2, 4],
  [1, 2],
] as const
const SAYS_SOMETHING = 0.4
const FEEDBACK_HOURS = [1, 40] as const
const PRAISE = [
  'Lovely, again please.',
  'Well organised, thank you.',
  'My mother talks of nothing else.',
  'More of this!',
]
const BLAME = [
  'Began half an hour late.',
  'One could not hear anything at the back.',
  'Too few chairs.',
  'The tea was cold.',
]
const NAMES = ['Cousins from Nagpur', 'Neighbours of block C', 'The school band', 'Parents-in-law']

/** Lets those in who come, and asks them afterwards. Nothing where the event is not over. */
export function attend(world: World, event: Happening, answers: readonly Answer[]): Attendance {
  const attendance: Attendance = { checkedIn: new Map(), walkIns: [], feedback: [] }
  if (event.status !== 'completed' || event.plan.isAllDay) return attendance
  const { dice } = world
  dice.restart(`events/door/${event.key}`)
  for (const answer of answers) {
    if (answer.standing !== 'going' || !dice.chance(COMES)) continue
    const at = addMinutes(event.start, dice.whole(...ARRIVAL_MINUTES))
    attendance.checkedIn.set(answer.id, at)
    if (dice.chance(RATES)) attendance.feedback.push(...feedbackRow(world, event, answer))
  }
  attendance.walkIns = walkInRows(world, event)
  return attendance
}

function feedbackRow({ dice, calendar }: World, event: Happening, { account }: Answer): Row[] {
  const rating = dice.weighted(RATINGS)
  const text = dice.pick(rating >= 4 ? PRAISE : BLAME)
  const comment = dice.chance(SAYS_SOMETHING) ? text : null
  const at = addMinutes(event.end, 60 * dice.between(...FEEDBACK_HOURS))
  const stamps = { created_at: at, updated_at: at }
  const row = { id: dice.uuid(), event_id: event.id, user_id: account.id, rating, comment, ...stamps }
  return at < calendar.midnight ? [row] : []
}

function walkInRows(world: World, event: Happening): Row[] {
  const { dice } = world
  const guard = world.staff('SH001').account
  return Array.from({ length: dice.whole(...WALK_INS) }, () => {
    const at = addMinutes(event.start, dice.whole(...ARRIVAL_MINUTES))
    return {
      id: dice.uuid(),
      event_id: event.id,
      heads: dice.whole(...WALK_IN_HEADS),
      name: dice.pick(NAMES),
      recorded_by_id: guard.id,
      created_at: at,
      updated_at: at,
    }
  })
}
