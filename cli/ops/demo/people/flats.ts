import type { Dice } from '../dice'
import type { Flat } from './types'

const BLOCKS = ['A', 'B', 'C'] as const
/** Three blocks of seven floors with seven flats each: 147. */
const FLOORS = 7
const FLATS_A_FLOOR = 7
/** Flats in which nobody lives now. The ones with named demo people are not among them. */
const VACANT = ['A-207', 'A-503', 'B-106', 'B-304', 'B-702', 'C-103', 'C-405', 'C-607']
const LOCKED = ['A-704', 'B-505', 'C-206']

/** The 147 flats, A-101 first. */
export function buildFlats(dice: Dice): Flat[] {
  dice.restart('flats')
  return BLOCKS.flatMap((block) =>
    Array.from({ length: FLOORS * FLATS_A_FLOOR }, (_, index): Flat => {
      const floor = Math.floor(index / FLATS_A_FLOOR) + 1
      const number = `${block}-${floor}${String((index % FLATS_A_FLOOR) + 1).padStart(2, '0')}`
      const status = VACANT.includes(number) ? 'vacant' : LOCKED.includes(number) ? 'locked' : 'occupied'
      return { id: dice.uuid(), number, block, floor, status }
    }),
  )
}
