import type { ListingStatus } from '@/domain/listings/words'
import type { Goods } from './goods'
import type { Shape } from './pictures'

/** One side of a conversation: who wants it, and what the two say in turn, the buyer first. */
export interface Talk {
  buyer: string
  says: readonly string[]
  /** The message, counted from nought, with which its author shows the phone. */
  sharesAt?: number
}

/** A listing that the demo always has, with its conversations. */
export interface SpecialListing {
  key: string
  seller: string
  /** Days before today on which it was listed. */
  days: number
  status: ListingStatus
  goods: Goods
  pictures?: readonly (readonly [Shape, color: string])[]
  talks?: readonly Talk[]
  /** What a moderator wrote who removed it. */
  removedFor?: string
  isHidden?: true
}

/** One listing at least of each status, and what somebody can try the pages with. */
export const SPECIAL_LISTINGS: readonly SpecialListing[] = [
  {
    key: 'cycle',
    seller: 'asha',
    days: 3,
    status: 'active',
    pictures: [
      ['cycle', '#2f6f8f'],
      ['cycle', '#c8743c'],
    ],
    goods: {
      ...{ type: 'sell', category: 'sports', condition: 'good', rupees: [6_500, 6_500] },
      title: 'Ladies’ cycle, seven gears',
      description: 'Basket, lights, new tyres. Stands in the shed of block A; come and ride a round.',
    },
    talks: [
      {
        buyer: 'meera',
        says: [
          'Is it still there? And would it suit somebody of 1.60 m?',
          'It is, and I am 1.58 myself. Come on Saturday.',
          'Saturday at ten, then. Would you take 6,000?',
        ],
      },
      { buyer: 'omar', says: ['Would you sell the basket alone?', 'No, but I know where I bought it.'] },
    ],
  },
  {
    key: 'table',
    seller: 'secretary',
    days: 8,
    status: 'reserved',
    pictures: [['table', '#8a5a34']],
    goods: {
      ...{ type: 'sell', category: 'furniture', condition: 'good', rupees: [4_200, 4_200] },
      title: 'Folding dining table for six',
      description: 'Teak veneer. The chairs stay with me.',
    },
    talks: [
      {
        buyer: 'asha',
        says: [
          'I take it. When may I come with the trolley?',
          'After eight, any evening. Ring before, please.',
        ],
        sharesAt: 1,
      },
    ],
  },
  {
    key: 'fridge',
    seller: 'meera',
    days: 24,
    status: 'sold',
    pictures: [['box', '#b9c2c9']],
    goods: {
      ...{ type: 'sell', category: 'appliances', condition: 'good', rupees: [7_800, 7_800] },
      title: 'Fridge, 190 litres, single door',
      description: 'Cold and quiet. We bought a bigger one.',
    },
    talks: [
      { buyer: 'ravi', says: ['Is the bulb working?', 'It is, and so is the rest.', 'Then we take it.'] },
    ],
  },
  {
    key: 'swing',
    seller: 'asha',
    days: 45,
    status: 'expired',
    goods: {
      ...{ type: 'sell', category: 'toys_and_kids', condition: 'fair', rupees: [900, 900] },
      title: 'Swing for a balcony',
      description: 'Ropes are new, the board has been painted by a child.',
    },
  },
  {
    key: 'miracle',
    seller: 'sharmila.bose',
    days: 19,
    status: 'removed',
    removedFor: 'Prescription medicine is not sold here.',
    goods: {
      ...{ type: 'sell', category: 'other', rupees: [1_500, 1_500] },
      title: 'Slimming tablets, imported',
      description: 'Half a box left. Worked for my cousin.',
    },
  },
  {
    key: 'draft',
    seller: 'asha',
    days: 1,
    status: 'draft',
    goods: {
      ...{ type: 'free', category: 'plants_and_garden' },
      title: 'Tulsi in a clay pot',
      description: '(Take a photo first.)',
    },
  },
  {
    key: 'keys',
    seller: 'meera',
    days: 2,
    status: 'active',
    pictures: [['key', '#a9803f']],
    goods: {
      ...{ type: 'found', category: 'keys_and_papers' },
      title: 'Found: a key on a ribbon',
      description: 'Under the neem tree by gate 2. Tell me what else is on the ribbon and it is yours.',
      hiddenDetail: 'A green ribbon with a whistle and the number 17.',
    },
    talks: [{ buyer: 'ravi', says: ['Is there a bell on it?', 'No bell. Keep looking, and good luck.'] }],
  },
  {
    key: 'wallet',
    seller: 'ravi',
    days: 4,
    status: 'active',
    goods: {
      ...{ type: 'lost', category: 'keys_and_papers' },
      title: 'Lost: brown purse',
      description: 'In or near the gymnasium on Sunday. There is a photo of a dog in it.',
    },
  },
  {
    key: 'tuition',
    seller: 'harjit.sandhu',
    days: 12,
    status: 'active',
    goods: {
      ...{ type: 'service', category: 'classes_and_help', rupees: [0, 0] },
      title: 'Map reading and chess for children',
      description: 'Saturdays at four, the table by the club house. Free; bring a friend.',
    },
  },
  {
    key: 'flatmate',
    seller: 'ketan.parikh',
    days: 5,
    status: 'active',
    isHidden: true,
    goods: {
      ...{ type: 'service', category: 'other', rupees: [9_999, 9_999] },
      title: 'Double your savings in 30 days',
      description: 'Seminar on Sunday in my drawing room. Places are few.',
    },
  },
]
