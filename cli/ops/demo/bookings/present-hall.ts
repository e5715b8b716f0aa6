import type { World } from '../history/world'
import { system } from './course'
import { settle } from './money'
import type { Book } from './present'

/** Local hour of tomorrow until which the open offer holds: whenever the demo is seeded, somebody can still take it. */
const OFFERED_UNTIL_HOUR = 12
const SATURDAY = 6

/** Confirmed with two who wait, offered, waiting for a yes and for money. */
export function bookTheHall(world: World, book: Book): void {
  const { calendar } = world
  const hall = 'Community Hall'
  const omar = world.asPerson(world.resident('omar'))
  const days = -daysToSaturday(world)
  const party = { days, hour: 17, length: 300, guests: 90, purpose: 'Golden anniversary' }
  const golden = book(hall, { ...party, by: 'harjit.sandhu', asked: [24, 9.5] })
  golden?.become(omar, 'confirmed', calendar.at(24, 19))
  if (golden) settle(world, golden, calendar.at(23, 11))
  book(hall, { ...party, by: 'meera', asked: [9, 18.2], guests: 40, purpose: 'First birthday' }, true)
  book(hall, { ...party, by: 'ketan.parikh', asked: [6, 8.4], guests: 60, purpose: 'Engagement' }, true)
  giveUpAndOffer(world, book)
  const [morning, evening] = [
    { hour: 10, length: 240 },
    { hour: 18, length: 240 },
  ]
  book(hall, { ...evening, by: 'meera', asked: [1, 10.3], days: -17, guests: 35, purpose: 'Naming ceremony' })
  book(hall, {
    ...morning,
    by: 'secretary',
    asked: [1, 19.7],
    days: -24,
    guests: 80,
    purpose: 'General meeting',
  })
  const unpaid = book(hall, {
    ...morning,
    by: 'asha',
    asked: [2, 21],
    days: -20,
    guests: 45,
    purpose: 'Satyanarayan puja',
  })
  unpaid?.become(omar, 'confirmed', calendar.at(1, 18.5))
}

/** Somebody gave it up late yesterday, and Asha may have it. */
function giveUpAndOffer(world: World, book: Book): void {
  const { calendar } = world
  const lunch = { days: -13, hour: 11, length: 240 }
  const given = book('Community Hall', {
    ...lunch,
    by: 'sharmila.bose',
    asked: [16, 20],
    guests: 50,
    purpose: 'Sangeet',
  })
  if (!given) return
  given.become(world.asPerson(world.resident('omar')), 'confirmed', calendar.at(15, 9))
  settle(world, given, calendar.at(14, 12))
  const waiting = book(
    'Community Hall',
    { ...lunch, by: 'asha', asked: [8, 13.5], guests: 30, purpose: 'Ravi’s birthday' },
    true,
  )
  const at = calendar.at(1, 22.5)
  given.become(world.asPerson(world.resident('sharmila.bose')), 'cancelled', at)
  waiting?.become(system('promotion'), 'offered', at)
  waiting?.holdOffer(calendar.at(-1, OFFERED_UNTIL_HOUR))
}

/** The Saturday after the coming week. */
function daysToSaturday({ calendar }: World): number {
  for (let days = 6; days < 13; days += 1)
    if (calendar.weekday(calendar.noon(-days)) === SATURDAY) return days
  return 6
}
