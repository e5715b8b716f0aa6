import type { World } from '../history/world'
import { type Asked, ask } from './asking'
import type { Life } from './life'
import { settle } from './money'
import type { Place } from './place'
import { bookTheHall } from './present-hall'

type Places = Map<string, Place>
/** Who asks, by mailbox, and when: days before today and the local hour. */
type Wish = Omit<Asked, 'resident' | 'at'> & { by: string; asked: readonly [days: number, hour: number] }

/** What is going on today: the bookings that somebody can try the pages with. They are there before the year's. */
export async function bookThePresent(world: World, places: Places): Promise<void> {
  world.dice.restart('bookings/present')
  const book = booker(world, places)
  bookTheHall(world, book)
  await takeTheGuestRoom(world, book)
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

/** Asks for something; null where the estate would not have given it. */
export type Book = (facility: string, wish: Wish, isWaiting?: boolean) => Life | null

/** Nothing is booked where the estate would not have given it: the day of seeding may be a special one. */
function booker(world: World, places: Places): Book {
  return (facility, { by, asked, ...wish }, isWaiting) => {
    const place = places.get(facility)
    const at = world.calendar.at(...asked)
    return place ? ask(world, place, { ...wish, resident: world.resident(by), at }, isWaiting) : null
  }
}

/** Visitors are there, and others come soon. */
async function takeTheGuestRoom(world: World, book: Book): Promise<void> {
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
    settle(world, there, calendar.at(11, 13))
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
  if (next) settle(world, next, calendar.at(9, 11))
}
