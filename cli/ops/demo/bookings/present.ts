import type { World } from '../history/world'
import { type Asked, ask } from './asking'
import { type Course, system } from './course'
import type { Life } from './life'
import type { Place } from './place'

type Places = Map<string, Place>
/** Who asks, by mailbox, and when: days before today and the local hour. */
type Wish = Omit<Asked, 'resident' | 'at'> & { by: string; asked: readonly [days: number, hour: number] }

/** Local hour of tomorrow until which the open offer holds: whenever the demo is seeded, somebody can still take it. */
const OFFERED_UNTIL_HOUR = 12
const SATURDAY = 6

/** What is going on today: the bookings that somebody can try the pages with. They are there before the year's. */
export async function bookThePresent(world: World, places: Places, course: Course): Promise<void> {
  world.dice.restart('bookings/present')
  const book = booker(world, places)
  bookTheHall(world, book, course)
  await takeTheGuestRoom(world, book, course)
  book('Guest Room', {
    by: 'ravi',
    asked: [1, 12],
    days: -9,
    hour: 14,
    length: 2,
    guests: 1,
    purpose: 'Cousins from Nagpur',
  })
  book('Tennis Court', {
    by: 'asha',
    asked: [2, 20.5],
    days: -1,
    hour: 18,
    length: 60,
    guests: 1,
    purpose: 'Singles',
  })
  book('Gymnasium', {
    by: 'asha',
    asked: [1, 21],
    days: -1,
    hour: 6.5,
    length: 60,
    guests: 0,
    purpose: 'Workout',
  })
  book('Swimming Pool', {
    by: 'meera',
    asked: [1, 19],
    days: -2,
    hour: 7,
    length: 60,
    guests: 2,
    purpose: 'Family swim',
  })
  book('Conference Room', {
    by: 'secretary',
    asked: [3, 10],
    days: -3,
    hour: 19,
    length: 120,
    guests: 7,
    purpose: 'Committee meeting',
  })
  book('Conference Room', {
    by: 'ketan.parikh',
    asked: [3, 11],
    days: -3,
    hour: 17,
    length: 90,
    guests: 2,
    purpose: 'Audit of the accounts',
  })
}

type Book = (facility: string, wish: Wish, isWaiting?: boolean) => Life | null

/** Nothing is booked where the estate would not have given it: the day of seeding may be a special one. */
function booker(world: World, places: Places): Book {
  return (facility, { by, asked, ...wish }, isWaiting) => {
    const place = places.get(facility)
    const at = world.calendar.at(...asked)
    return place ? ask(world, place, { ...wish, resident: world.resident(by), at }, isWaiting) : null
  }
}

/** Confirmed with two who wait, offered, waiting for a yes and for money. */
function bookTheHall(world: World, book: Book, course: Course): void {
  const { calendar } = world
  const hall = 'Community Hall'
  const omar = world.asPerson(world.resident('omar'))
  const days = -daysToSaturday(world)
  const party = { days, hour: 17, length: 300, guests: 90, purpose: 'Golden anniversary' }
  const golden = book(hall, { ...party, by: 'harjit.sandhu', asked: [24, 9.5] })
  golden?.become(omar, 'confirmed', calendar.at(24, 19))
  if (golden) course.settle(golden, calendar.at(23, 11))
  book(hall, { ...party, by: 'meera', asked: [9, 18.2], guests: 40, purpose: 'First birthday' }, true)
  book(hall, { ...party, by: 'ketan.parikh', asked: [6, 8.4], guests: 60, purpose: 'Engagement' }, true)
  giveUpAndOffer(world, book, course)
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
function giveUpAndOffer(world: World, book: Book, course: Course): void {
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
  course.settle(given, calendar.at(14, 12))
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

/** Visitors are there, and others come soon. */
async function takeTheGuestRoom(world: World, book: Book, course: Course): Promise<void> {
  const { calendar } = world
  const visit = { hour: 14, guests: 1 }
  const there = book('Guest Room', {
    ...visit,
    by: 'meera',
    asked: [12, 19],
    days: 1,
    length: 3,
    purpose: 'Parents visit',
  })
  if (there) {
    course.settle(there, calendar.at(11, 13))
    await there.change(world.asPerson(world.resident('meera')), { isCheckingIn: true }, calendar.at(1, 16.25))
  }
  const next = book('Guest Room', {
    ...visit,
    by: 'harjit.sandhu',
    asked: [10, 9],
    days: -4,
    length: 2,
    purpose: 'My sister and her family',
  })
  if (next) course.settle(next, calendar.at(9, 11))
}

/** The Saturday after the coming week. */
function daysToSaturday({ calendar }: World): number {
  for (let days = 6; days < 13; days += 1)
    if (calendar.weekday(calendar.noon(-days)) === SATURDAY) return days
  return 6
}
