import type { EventStatus } from '@/domain/events/words'
import { type EventPlan, eventPlan } from './plan'

/** An event with its day, and where it stands. */
export interface Coming {
  key: string
  /** Days before today; below nothing to come. Null: the Sunday after the coming week. */
  days: number | null
  status: Extract<EventStatus, 'draft' | 'published' | 'cancelled'>
  /** Days before today on which it was published; for a draft, written. */
  publishedDaysAgo: number
  cancelled?: { daysAgo: number; reason: string }
  isInHall?: true
  /** Who has said yes by all means, by mailbox, in this order before everybody else; with how many guests. */
  surely?: readonly (readonly [mailbox: string, guests: number])[]
  plan: EventPlan
}

/** What the demo always has before it: one full with a waiting list, one in the hall, one draft, one called off. */
export const COMING: readonly Coming[] = [
  {
    key: 'pottery',
    days: -3,
    status: 'published',
    publishedDaysAgo: 6,
    surely: [
      ['ravi', 1],
      ['secretary', 0],
    ],
    plan: eventPlan(
      'Pottery afternoon',
      'Two wheels, a bag of clay and a teacher from Camp. Everybody takes home one pot. Twelve seats, not one more.',
      'social',
      'secretary',
      [15, 150],
      { location: 'Lobby of block B', capacity: 12, maxGuests: 2, appeal: 0.14 },
    ),
  },
  {
    key: 'sports',
    days: -5,
    status: 'published',
    publishedDaysAgo: 3,
    surely: [['asha', 1]],
    plan: eventPlan(
      'Sports day for children and grandparents',
      'Three-legged race, lemon and spoon, carrom and chess. Tea and vada pav by block C.',
      'social',
      'secretary',
      [16, 180],
      { location: 'Cricket ground', appeal: 0.45 },
    ),
  },
  {
    key: 'agm',
    days: -9,
    status: 'published',
    publishedDaysAgo: 20,
    surely: [['omar', 0]],
    plan: eventPlan(
      'Annual general meeting',
      'Accounts, sinking fund, the lifts of block B, and the election of two members of the committee. The notice has the agenda.',
      'meeting',
      'secretary',
      [18, 150],
      { maxGuests: 0, audience: { residentTypes: ['owner'] }, appeal: 0.55 },
    ),
  },
  {
    key: 'musical',
    days: null,
    status: 'published',
    publishedDaysAgo: 10,
    isInHall: true,
    surely: [
      ['meera', 2],
      ['harjit.sandhu', 1],
    ],
    plan: eventPlan(
      'Musical evening of the three blocks',
      'Eleven of us sing, two play the tabla, one the saxophone. Doors open half an hour before.',
      'festival',
      'secretary',
      [18, 180],
      { location: null, capacity: 150, appeal: 0.4 },
    ),
  },
  {
    key: 'stars',
    days: -6,
    status: 'cancelled',
    publishedDaysAgo: 11,
    cancelled: { daysAgo: 2, reason: 'The terrace is being waterproofed until the end of the month.' },
    plan: eventPlan(
      'Stars from the terrace',
      'Two telescopes and somebody who knows what one sees in them.',
      'social',
      'secretary',
      [20, 120],
      { location: 'Terrace of block C', capacity: 30, appeal: 0.12 },
    ),
  },
  {
    key: 'new-year',
    days: -34,
    status: 'draft',
    publishedDaysAgo: 2,
    plan: eventPlan(
      'New Year’s Eve on the ground',
      'Food, music, lights. (Budget from Ketan, date of the first meeting.)',
      'festival',
      'secretary',
      [20, 270],
      { location: 'Cricket ground', capacity: 250 },
    ),
  },
]
