import { addMinutes, DAY_MS } from '@/domain/time'
import type { SignedUp, World } from '../history/world'
import { type Asked, ask, forget } from './asking'
import { type Course, system } from './course'
import { HABITS, type Habit } from './habits'
import { Life } from './life'
import type { Place } from './place'

const FIRST_DAYS_AGO = 364
const TRIES = 5
const BY_OFFICE = 0.1
/** Of those who find the time taken. */
const WAITS = 0.3
/** Of what is given back early enough, somebody waited for it; most of them take it. */
const WAS_WAITED_FOR = 0.6
const TAKES_OFFER = 0.75
const EARLY_MS = 4 * DAY_MS

/** A year of bookings, day by day as they were asked for, and what became of each. */
export async function liveThroughYear(
  world: World,
  places: Map<string, Place>,
  course: Course,
): Promise<void> {
  for (let days = FIRST_DAYS_AGO; days >= 1; days -= 1) {
    // Who lived here when the day began: asked once a day, for it is the slowest question of all.
    const residents = world.residentsAt(world.calendar.at(days, 0))
    for (const habit of HABITS) {
      const place = places.get(habit.facility)
      world.dice.restart(`bookings/${habit.facility}/${world.calendar.at(days, 0).toISOString()}`)
      const count = world.dice.weighted(habit.perDay)
      for (let turn = 0; place && turn < count; turn += 1)
        await liveOne(world, place, course, { habit, days, residents })
    }
  }
}

interface Turn {
  habit: Habit
  days: number
  residents: readonly SignedUp[]
}

async function liveOne(world: World, place: Place, course: Course, turn: Turn): Promise<void> {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const asked = wishOf(world, turn)
    const life = ask(world, place, asked)
    if (!life) {
      if (world.dice.chance(WAITS) && waitInVain(world, place, asked)) return
      continue
    }
    if (await course.run(life)) await passOn(world, course, life)
    else forget(life)
    return
  }
}

function wishOf(world: World, { habit, days, residents }: Turn): Asked {
  const { dice, calendar } = world
  const at = calendar.at(days, dice.between(7, 22.8))
  return {
    resident: dice.pick(residents),
    at,
    days: days - dice.whole(...habit.leadDays),
    hour: dice.pick(habit.hours),
    length: dice.pick(habit.lengths),
    guests: dice.whole(...habit.guests),
    purpose: dice.pick(habit.purposes),
    isByOffice: dice.chance(BY_OFFICE),
  }
}

/** Somebody waits for what is taken, and whoever has it keeps it. */
function waitInVain(world: World, place: Place, asked: Asked): boolean {
  const life = ask(world, place, { ...asked, isByOffice: false }, true)
  if (!life) return false
  const { start } = life.booking
  if (start < world.calendar.midnight) life.become(system('expire-offers'), 'expired', start)
  return true
}

/** What was given back early is offered to whoever waited for it, who takes it or lets it run out. */
async function passOn(world: World, course: Course, given: Life): Promise<void> {
  const { dice, calendar } = world
  const { start } = given.booking
  const at = given.derived.cancelledAt
  const isEarly = at !== undefined && start.getTime() - at.getTime() > EARLY_MS
  if (!isEarly || given.place.rules.mode === 'pool' || !dice.chance(WAS_WAITED_FOR)) return
  const waiter = waiterFor(world, given, at)
  waiter.become(system('promotion'), 'offered', at)
  const takenAt = addMinutes(at, dice.whole(20, 600))
  const endsAt = addMinutes(waiter.booking.offerExpiresAt ?? at, 1)
  const isTaken = dice.chance(TAKES_OFFER)
  if (endsAt >= calendar.midnight) return forget(waiter)
  if (!isTaken) waiter.become(system('expire-offers'), 'expired', endsAt)
  else {
    waiter.become(world.asPerson(waiter.beginning.resident), 'confirmed', takenAt)
    if (!(await course.run(waiter))) forget(waiter)
  }
}

/** They asked while somebody else had it. */
function waiterFor(world: World, given: Life, before: Date): Life {
  const { dice } = world
  const { place, beginning } = given
  const askedAt = new Date(
    beginning.at.getTime() + (before.getTime() - beginning.at.getTime()) * dice.between(0.1, 0.9),
  )
  const others = world
    .residentsAt(askedAt)
    .filter((one: SignedUp) => one.flat.id !== beginning.resident.flat.id)
  const resident = dice.pick(others)
  const life = new Life(place, {
    ...beginning,
    id: dice.uuid(),
    at: askedAt,
    resident,
    bookedBy: resident.account.id,
    channel: 'web',
    isWaiting: true,
  })
  place.lives.push(life)
  return life
}
