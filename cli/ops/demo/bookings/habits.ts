/** How a facility is used: how many bookings a day are made for it, how far ahead, when and for what. */
export interface Habit {
  facility: string
  /** Bookings asked for on one day, and how likely each number is. */
  perDay: readonly (readonly [number, number])[]
  /** Days from the asking to the start. */
  leadDays: readonly [number, number]
  /** Local hours at which they begin, the favourite ones more often. */
  hours: readonly number[]
  /** Lengths in minutes; in the guest room nights. */
  lengths: readonly number[]
  guests: readonly [number, number]
  purposes: readonly string[]
}

export const HABITS: readonly Habit[] = [
  {
    facility: 'Gymnasium',
    perDay: [
      [2, 3],
      [3, 4],
      [4, 2],
    ],
    leadDays: [0, 4],
    hours: [5.5, 6.5, 6.5, 7.5, 8.5, 17.5, 18.5, 18.5, 19.5, 20.5],
    lengths: [60, 60, 60, 120],
    guests: [0, 1],
    purposes: ['Workout', 'Treadmill', 'Weights', 'Workout with my trainer'],
  },
  {
    facility: 'Swimming Pool',
    perDay: [
      [1, 3],
      [2, 4],
      [3, 2],
    ],
    leadDays: [0, 5],
    hours: [6, 7, 7, 8, 16, 17, 17, 18],
    lengths: [60, 60, 120],
    guests: [0, 3],
    purposes: ['Laps', 'Swimming with the children', 'Swimming lesson', 'Family swim'],
  },
  {
    facility: 'Tennis Court',
    perDay: [
      [1, 4],
      [2, 4],
      [3, 1],
    ],
    leadDays: [0, 9],
    hours: [6, 7, 7, 8, 17, 18, 18, 19, 20],
    lengths: [60],
    guests: [1, 3],
    purposes: ['Singles', 'Doubles', 'Practice', 'Coaching for the children'],
  },
  {
    facility: 'Conference Room',
    perDay: [
      [0, 5],
      [1, 4],
      [2, 1],
    ],
    leadDays: [0, 14],
    hours: [9, 10, 10.5, 11, 14, 15.5, 17, 19],
    lengths: [60, 90, 120, 180],
    guests: [1, 10],
    purposes: [
      'Interviews',
      'Tuition group',
      'Client meeting',
      'Festival committee',
      'Book club',
      'Video calls',
    ],
  },
  {
    facility: 'Community Hall',
    perDay: [
      [0, 6],
      [1, 4],
    ],
    leadDays: [5, 45],
    hours: [9, 10, 11, 16, 17, 18, 18, 19],
    lengths: [180, 240, 240, 300],
    guests: [15, 120],
    purposes: [
      'First birthday',
      'Silver anniversary',
      'Engagement',
      'Naming ceremony',
      'Satyanarayan puja',
      'Dance recital',
      'Retirement party',
      'Sangeet',
    ],
  },
  {
    facility: 'Guest Room',
    perDay: [
      [0, 7],
      [1, 3],
    ],
    leadDays: [3, 30],
    hours: [14],
    lengths: [1, 2, 2, 3, 4],
    guests: [0, 2],
    purposes: ['Parents visit', 'Cousins from Nagpur', 'Friends from Bengaluru', 'My sister and her family'],
  },
]
