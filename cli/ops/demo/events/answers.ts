import { planAnswer } from '@/domain/events/answer'
import { headsOf } from '@/domain/events/event'
import type { RsvpResponse, RsvpStanding } from '@/domain/events/words'
import { addMinutes } from '@/domain/time'
import type { Readership } from '../announcements/readers'
import { AWAKE } from '../calendar'
import type { World } from '../history/world'
import type { Account } from '../people'
import type { Happening } from './happening'

/** Who comes, with how many, and what it came to. */
export interface Answer {
  id: string
  account: Account
  response: RsvpResponse
  guests: number
  comment: string | null
  at: Date
  standing: RsvpStanding
  /** Since when the party stands in the queue, or would have. */
  queuedAt: Date | null
}

const GUESTS: readonly (readonly [number, number])[] = [
  [0, 9],
  [1, 8],
  [2, 4],
  [3, 3],
]
const RESPONSES = [
  ['yes', 74],
  ['maybe', 10],
  ['no', 16],
] as const
const SAYS_WHY = 0.12
const COMMENTS: Record<RsvpResponse, readonly string[]> = {
  yes: ['We bring two chairs.', 'A little late, sorry.', 'Looking forward!', 'Can we help to set up?'],
  maybe: ['If the night shift allows it.', 'Depends on my in-laws.', 'I know by Friday.'],
  no: ['Travelling, have fun!', 'Exams at home.', 'Next time, surely.'],
}
/** Minutes after the publication at which those answer who do so by all means. */
const SURELY_MINUTES = 7
/** Whoever makes up their mind does so within these minutes, most of them soon. */
const DECIDES_MINUTES = 4_200
const SPREAD = 3
/** Minutes after waking up at which those answer who would have answered at night. */
const MORNING_MINUTES = [2, 120] as const

const UNSEATED = { standing: 'none', queuedAt: null } as const

/** Everybody's answer in the order in which they came, each seated by the rule of contract §8. */
export function answersTo(world: World, event: Happening, readership: Readership): Answer[] {
  const { publishedAt, cancelledAt, start } = event
  if (!publishedAt) return []
  world.dice.restart(`events/answers/${event.key}`)
  const until = [start, cancelledAt ?? start, world.calendar.midnight].reduce((a, b) => (a < b ? a : b))
  const answers = [...sure(world, event), ...others(world, event, readership)]
  const inTime = answers.filter(({ at }) => at < until).sort((a, b) => a.at.getTime() - b.at.getTime())
  return seated(inTime, event)
}

function sure(world: World, { publishedAt, coming }: Happening): Answer[] {
  return (coming?.surely ?? []).map(([mailbox, guests], index) => ({
    id: world.dice.uuid(),
    account: world.resident(mailbox).account,
    response: 'yes',
    guests,
    comment: null,
    at: addMinutes(publishedAt ?? world.calendar.now, SURELY_MINUTES * (index + 1)),
    ...UNSEATED,
  }))
}

function others(world: World, event: Happening, readership: Readership): Answer[] {
  const { dice } = world
  const { publishedAt, audience, plan, coming } = event
  if (!publishedAt) return []
  const surely = new Set(coming?.surely?.map(([mailbox]) => world.resident(mailbox).account.id))
  return readership
    .at(publishedAt, audience)
    .filter(({ resident, account }) => resident && !surely.has(account.id) && dice.chance(plan.appeal))
    .map(({ account }) => {
      const response = dice.weighted(RESPONSES)
      return {
        id: dice.uuid(),
        account,
        response,
        guests: response === 'no' ? 0 : Math.min(dice.weighted(GUESTS), plan.maxGuests),
        comment: dice.chance(SAYS_WHY) ? dice.pick(COMMENTS[response]) : null,
        at: whenAwake(world, addMinutes(publishedAt, Math.max(2, dice.around(DECIDES_MINUTES, SPREAD)))),
        ...UNSEATED,
      }
    })
}

const whenAwake = ({ dice, calendar }: World, at: Date): Date =>
  calendar.within(AWAKE, at, dice.whole(...MORNING_MINUTES))

/** What each comes to by the estate's own rule, one after the other. */
function seated(answers: readonly Answer[], { plan, start }: Happening): Answer[] {
  const { capacity, maxGuests } = plan
  const terms = { status: 'published', start, rsvpDeadline: start, capacity, maxGuests } as const
  let headsGoing = 0
  let isQueue = false
  return answers.map((answer) => {
    const facts = { now: answer.at, event: { ...terms, headsGoing }, isQueue, turn: answer.at }
    const { standing, queuedAt } = planAnswer(null, answer, facts)
    if (standing === 'going') headsGoing += headsOf(answer)
    if (standing === 'waitlisted') isQueue = true
    return { ...answer, standing, queuedAt }
  })
}
