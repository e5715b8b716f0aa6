import type { SpecialListing } from './special-listing'

/** What stands in everybody's list in these days, and what three neighbours have had hidden. */
export const OPEN_LISTINGS: readonly SpecialListing[] = [
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
