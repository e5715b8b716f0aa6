import { type EventPlan, eventPlan } from './plan'

/** An event that comes again and again. */
interface Series {
  plan: EventPlan
  /** 1 Monday … 7 Sunday. */
  weekday: number
  /** Weeks from one to the next, and how many weeks back the last one was. */
  everyWeeks: number
  lastWeeksAgo: number
}

/** What the estate does every few weeks. */
export const SERIES: readonly Series[] = [
  {
    weekday: 4,
    everyWeeks: 1,
    lastWeeksAgo: 1,
    plan: eventPlan(
      'Evening walk of the grandparents',
      'Three rounds, slowly, then tea on the benches. Who does not walk keeps the benches warm.',
      'social',
      'secretary',
      [17.5, 60],
      { location: 'Gate 1', maxGuests: 1, aheadDays: 13, appeal: 0.13 },
    ),
  },
  {
    weekday: 7,
    everyWeeks: 2,
    lastWeeksAgo: 1,
    plan: eventPlan(
      'Yoga on the lawn',
      'An hour of sun salutations and breath with Vidya from block B. Bring a mat; beginners stand in front.',
      'social',
      'secretary',
      [6.5, 60],
      { location: 'Lawn behind block A', capacity: 25, maxGuests: 1, aheadDays: 9, appeal: 0.13 },
    ),
  },
  {
    weekday: 6,
    everyWeeks: 4,
    lastWeeksAgo: 2,
    plan: eventPlan(
      'Open evening of the committee',
      'Ask what you like: water, parking, accounts. Minutes are in the documents within a week.',
      'meeting',
      'secretary',
      [18.5, 90],
      { maxGuests: 1, appeal: 0.25 },
    ),
  },
  {
    weekday: 6,
    everyWeeks: 6,
    lastWeeksAgo: 1,
    plan: eventPlan(
      'Film on the lawn',
      'The big screen is up at seven, the film begins when it is dark. Popcorn by block C; bring something to sit on.',
      'social',
      'secretary',
      [19, 150],
      { location: 'Cricket ground', capacity: 120, appeal: 0.3 },
    ),
  },
  {
    weekday: 7,
    everyWeeks: 9,
    lastWeeksAgo: 4,
    plan: eventPlan(
      'Books and toys change hands',
      'Bring what your children have outgrown, take home what they have not yet read. What is left goes to the school in Pashan.',
      'other',
      'secretary',
      [10, 180],
      { location: 'Lobby of block B', appeal: 0.22 },
    ),
  },
  {
    weekday: 3,
    everyWeeks: 10,
    lastWeeksAgo: 3,
    plan: eventPlan(
      'Fire drill for block wardens',
      'Extinguishers, hoses and the stairs in the dark, with the security head. Two from every floor, please.',
      'maintenance',
      'SH001',
      [17, 75],
      { location: 'Gate 1', capacity: 40, maxGuests: 0, appeal: 0.16 },
    ),
  },
  {
    weekday: 2,
    everyWeeks: 8,
    lastWeeksAgo: 5,
    plan: eventPlan(
      'Pest control in all basements',
      'All day, block by block. Cars may stay; please keep children and pets away from the parking levels.',
      'maintenance',
      'FM001',
      [0, 1440],
      { location: 'Basements', isAllDay: true, maxGuests: 0, appeal: 0.04, aheadDays: 8 },
    ),
  },
]
