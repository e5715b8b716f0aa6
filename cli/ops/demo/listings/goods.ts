import type { Condition, ListingCategory, ListingType } from '@/domain/listings/words'

/** What somebody offers or looks for, without anybody’s name and number in it. */
export interface Goods {
  type: ListingType
  category: ListingCategory
  title: string
  description: string
  /** Rupees from and to; absent where nothing is asked. */
  rupees?: readonly [number, number]
  condition?: Condition
  hiddenDetail?: string
}

const sell = (
  category: ListingCategory,
  title: string,
  description: string,
  rupees: readonly [number, number],
  condition: Condition = 'good',
): Goods => ({ type: 'sell', category, title, description, rupees, condition })

const plain = (
  type: ListingType,
  category: ListingCategory,
  title: string,
  description: string,
  more: Partial<Goods> = {},
): Goods => ({ type, category, title, description, ...more })

/** What is listed in the course of the year. */
export const GOODS: readonly Goods[] = [
  sell(
    'furniture',
    'Sheesham bookshelf, five boards',
    'Solid, 180 cm high. We move and it does not fit.',
    [3_500, 7_000],
  ),
  sell(
    'furniture',
    'Study table with drawer',
    'Clean top, one leg has seen a scooter.',
    [1_800, 3_200],
    'fair',
  ),
  sell('furniture', 'Two-seater sofa, grey', 'Covers washable. From a home without pets.', [6_000, 11_000]),
  sell('electronics', '32-inch television', 'Works well, remote is new.', [5_000, 8_000]),
  sell(
    'electronics',
    'Noise-cancelling headphones',
    'Bought in spring, with box and bill.',
    [4_000, 7_500],
    'like_new',
  ),
  sell('electronics', 'Laptop, 8 GB, for school work', 'Battery lasts three hours.', [12_000, 18_000]),
  sell('appliances', 'Washing machine, 6.5 kg', 'Serviced in May. Please bring two people.', [6_500, 9_500]),
  sell('appliances', 'Air cooler for one room', 'Two summers old. Pads are new.', [2_500, 4_500]),
  sell('kitchen', 'Pressure cooker, 5 litres', 'New gasket, whistle included.', [700, 1_400]),
  sell('kitchen', 'Mixer-grinder with three jars', 'Makes a chutney for twelve.', [1_500, 2_600]),
  sell('books', 'Class 10 textbooks, whole set', 'Hardly a pencil mark in them.', [600, 1_200], 'like_new'),
  sell(
    'toys_and_kids',
    'Child’s cycle, 20 inch',
    'With stabilisers and a bell that really rings.',
    [1_500, 2_800],
  ),
  sell('toys_and_kids', 'Pram, folds flat', 'Fits the lift of block B with a twin in it.', [2_500, 4_000]),
  sell('sports', 'Badminton rackets, a pair', 'With a tube of shuttles.', [900, 1_800]),
  sell('sports', 'Hybrid bicycle, 21 gears', 'Rode to Sinhagad once and never again.', [7_000, 12_000]),
  sell(
    'clothing',
    'Nauvari saree, worn once',
    'Green with gold border, blouse can be let out.',
    [2_000, 4_000],
    'like_new',
  ),
  sell('vehicles', 'Scooter, 2019, one owner', 'Papers clean, insurance until March.', [32_000, 45_000]),
  plain('free', 'plants_and_garden', 'Curry-leaf saplings', 'Six of them, in milk bags. Come with a bucket.'),
  plain('free', 'books', 'Magazines of ten years', 'For whoever makes collages.'),
  plain('free', 'toys_and_kids', 'Bag of building blocks', 'Some have teeth marks.', { condition: 'fair' }),
  plain('free', 'furniture', 'Old cane chair', 'Wants new cane, is otherwise patient.', {
    condition: 'for_parts',
  }),
  plain('buy', 'books', 'Looking for: entrance exam guides', 'Any edition of the last three years.', {
    rupees: [500, 1_500],
  }),
  plain('buy', 'sports', 'Looking for: a used treadmill', 'Must fit through an A-block door.', {
    rupees: [8_000, 15_000],
  }),
  plain('buy', 'toys_and_kids', 'Looking for: a cradle', 'Needed from next month for about half a year.', {
    rupees: [1_000, 3_000],
  }),
  plain(
    'service',
    'classes_and_help',
    'Tabla for beginners',
    'Evenings, at your place or mine. First lesson free.',
    { rupees: [400, 700] },
  ),
  plain(
    'service',
    'classes_and_help',
    'Tiffin, Marathi home food',
    'Monday to Friday, ready at noon. Tell me the day before.',
    { rupees: [120, 180] },
  ),
  plain('service', 'classes_and_help', 'Maths up to class 12', 'Twenty years in a school in Kothrud.', {
    rupees: [500, 900],
  }),
  plain('service', 'pets', 'Dog walks before breakfast', 'Ring me and I ring the dog.', {
    rupees: [150, 250],
  }),
  plain(
    'need_service',
    'classes_and_help',
    'Who teaches my mother the phone?',
    'In Hindi or Marathi, with much patience.',
  ),
  plain(
    'need_service',
    'pets',
    'Somebody to feed two cats',
    'Over the long weekend. They are no trouble; they say so themselves.',
  ),
  plain('need_service', 'classes_and_help', 'Carpool to Hinjawadi, 9 am', 'Three of us, one more would fit.'),
  plain(
    'lost',
    'keys_and_papers',
    'Lost: key ring with a red tassel',
    'Between gate 1 and block C, Sunday evening.',
  ),
  plain(
    'lost',
    'pets',
    'Lost: grey parrot, answers to Mithu',
    'Says “chai”. Flew from the fourth floor of block B.',
  ),
  plain('lost', 'clothing', 'Lost: child’s blue raincoat', 'At the pool, size for six years.'),
  plain('found', 'keys_and_papers', 'Found: a bunch of keys', 'On the bench by the children’s slide.', {
    hiddenDetail: 'Four keys and a small brass elephant.',
  }),
  plain('found', 'clothing', 'Found: one earring', 'In the lift of block A.', {
    hiddenDetail: 'Silver, with a green stone and a bent hook.',
  }),
  plain('found', 'other', 'Found: spectacles', 'In the reading corner of the club house.', {
    hiddenDetail: 'Tortoiseshell frame, left arm mended with thread.',
  }),
]
