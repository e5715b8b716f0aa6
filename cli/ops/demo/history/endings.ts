import { AUTO_CLOSE_DAYS } from '@/domain/tickets/words'
import { addDays, HOUR_MS } from '@/domain/time'
import { AWAKE, DESK } from '../calendar'
import type { Member } from '../people'
import { cancelReason, closeForThem, feedback, reopenNote, returnNote, secondFix } from '../reports/remarks'
import type { Diary } from './diary'
import { dispatcherAt } from './people-at-work'
import { assign, resolve, start } from './stages'
import type { Story } from './story'

/** Of the residents who close a ticket themselves, those who rate it. */
const RATES = 0.86
/** Of those whose ticket was closed by silence, those who rate it after all. */
const RATES_LATE = 0.16

/** Closes what is resolved, before `limit`: its resident, a week's silence, or the desk in their place. */
export function close(diary: Diary, story: Story, limit: Date): Diary {
  const { world } = diary
  const { dice } = world
  const silentUntil = world.calendar.nextHour(addDays(diary.at, AUTO_CLOSE_DAYS))
  const isSilent = dice.chance(story.voice ? 0.27 : 0.5)
  if (isSilent && silentUntil < limit) return closeBySilence(diary, story, silentUntil, limit)
  const closer = story.voice
  if (closer && dice.chance(0.94)) {
    diary.wait(dice.around(6, 3), AWAKE)
    return diary.squeeze(limit).move(world.asPerson(closer), { status: 'closed', ...ratingOf(diary, RATES) })
  }
  diary.wait(dice.between(4, 60), DESK).squeeze(limit)
  return diary.move(dispatcherAt(world, diary.at), { status: 'closed', note: closeForThem(dice) })
}

function closeBySilence(diary: Diary, { voice }: Story, at: Date, limit: Date): Diary {
  const { dice } = diary.world
  diary.waitUntil(at).move({ kind: 'system', job: 'close-resolved-tickets' }, { status: 'closed' })
  const rating = ratingOf(diary, RATES_LATE)
  if (!voice || rating.residentRating === undefined) return diary
  diary.wait(dice.between(1, 70), AWAKE)
  return diary.at < limit ? diary.move(diary.world.asPerson(voice), rating) : diary
}

/** Most are content; those who waited long, less. */
function ratingOf(diary: Diary, likelihood: number): { residentRating?: number; residentFeedback?: string } {
  const { dice } = diary.world
  if (!dice.chance(likelihood)) return {}
  const tookHours = (diary.at.getTime() - diary.opening.at.getTime()) / HOUR_MS
  const isSlow = tookHours > diary.opening.category.resolveHours * 2
  const residentRating = dice.weighted(
    isSlow
      ? ([
          [5, 20],
          [4, 32],
          [3, 26],
          [2, 15],
          [1, 7],
        ] as const)
      : ([
          [5, 47],
          [4, 35],
          [3, 12],
          [2, 4],
          [1, 2],
        ] as const),
  )
  const speaks = dice.chance(residentRating <= 3 ? 0.6 : 0.28)
  return { residentRating, ...(speaks ? { residentFeedback: feedback(dice, residentRating) } : {}) }
}

/** Its resident looks, and sends it back: it is not solved. Then it is. */
export function sendBack(diary: Diary, story: Story, member: Member): Diary {
  const { dice, asPerson } = { dice: diary.world.dice, asPerson: diary.world.asPerson.bind(diary.world) }
  if (!story.voice) return diary
  diary
    .wait(dice.around(10, 2), AWAKE)
    .move(asPerson(story.voice), { status: 'in_progress', note: returnNote(dice) })
  return resolve(diary, again(diary), member, dice.around(9, 1.8))
}

/** The second repair is another one, and on the house. */
const again = ({ world }: Diary): Pick<Story, 'cost' | 'fix'> => ({ cost: null, fix: secondFix(world.dice) })

/** What was closed comes again within two weeks: a new round from the desk on. */
export function reopen(diary: Diary, story: Story, member: Member, limit: Date): Diary {
  const { world } = diary
  const { dice } = world
  const room = (limit.getTime() - diary.at.getTime()) / HOUR_MS
  if (!story.voice || room < 200 || diary.steps.at(-1)?.patch?.status !== 'closed') return diary
  diary.wait(dice.between(20, 110), AWAKE)
  diary.move(world.asPerson(story.voice), { status: 'acknowledged', note: reopenNote(dice) })
  assign(diary, member, dice.between(0.5, 3))
  start(diary, member, dice.between(1, 5))
  resolve(diary, again(diary), member, dice.between(1, 8))
  diary.wait(dice.between(3, 40), AWAKE).squeeze(limit)
  return diary.move(world.asPerson(story.voice), { status: 'closed' })
}

/** It comes to nothing: its resident takes it back, or the desk does with a reason. */
export function cancel(diary: Diary, story: Story, limit: Date): Diary {
  const { world } = diary
  const { dice } = world
  diary.wait(dice.around(5, 2.5), AWAKE).squeeze(limit)
  if (story.voice && dice.chance(0.65)) {
    const reason = dice.chance(0.6) ? { cancelReason: cancelReason(dice, 'resident') } : {}
    return diary.move(world.asPerson(story.voice), { status: 'cancelled', ...reason })
  }
  diary.wait(0.1, DESK).squeeze(limit)
  return diary.move(world.staff(dice.chance(0.7) ? 'MS001' : 'FM001').person, {
    status: 'cancelled',
    cancelReason: cancelReason(dice, 'staff'),
  })
}
