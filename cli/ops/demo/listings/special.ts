import type { SpecialListing } from './special-listing'

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
]
