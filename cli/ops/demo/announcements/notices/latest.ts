import { notice } from '../notice'
import type { Special } from '../special'

const OWNERS = { residentTypes: ['owner'] as const }
const AB = { blocks: ['A', 'B'] }

/** What the demo always shows of the last two weeks, and what is still to come. */
export const LATEST: readonly Special[] = [
  {
    key: 'water',
    days: 9,
    hour: 9.5,
    ...notice(
      'FM001',
      'Maintenance',
      'Water off in blocks A and B, 10 am to 2 pm tomorrow',
      'A valve in the pump room is replaced tomorrow. Blocks A and B have no water from 10 am to 2 pm.',
      { urgency: 'urgent', audience: AB, inDays: 1 },
    ),
  },
  {
    key: 'water-later',
    days: 9,
    hour: 17,
    supersedes: 'water',
    ...notice(
      'FM001',
      'Maintenance',
      'New time: water off in blocks A and B, 1 pm to 5 pm tomorrow',
      'The new valve comes at noon only. Blocks A and B have no water tomorrow from 1 pm to 5 pm, and not in the morning as announced.',
      { urgency: 'urgent', audience: AB, inDays: 1, talk: [{ says: 'Thanks, I had set my alarm.' }] },
    ),
  },
  {
    key: 'wrong-fee',
    days: 6,
    hour: 11,
    status: 'withdrawn',
    ...notice(
      'AC001',
      'Financial',
      'Parking fee of the quarter: 6,000 rupees',
      'The parking fee of the quarter is 6,000 rupees a car. Please pay by the end of the month.',
      { audience: OWNERS, interest: 0.6 },
    ),
  },
  {
    key: 'right-fee',
    days: 6,
    hour: 15,
    ...notice(
      'AC001',
      'Financial',
      'Parking fee of the quarter: 600 rupees',
      'What we wrote this morning had a nought too many and is withdrawn. The parking fee is 600 rupees a car, as last quarter. Please pay by {day}.',
      {
        audience: OWNERS,
        inDays: 15,
        talk: [{ says: 'My heart has started again.', answer: 'I am sorry! Mine too.' }],
      },
    ),
  },
  {
    key: 'purse',
    days: 4,
    hour: 18.5,
    ...notice(
      'SH001',
      'Security',
      'Chain snatched on the road outside gate 2',
      'A motorbike with two men, towards Baner, about 5 pm today. The lady is unhurt. Please use gate 1 on foot after dark until the street lights are back.',
      {
        urgency: 'urgent',
        talk: [
          {
            says: 'Since when are the lights out?',
            answer: 'Since Monday. The corporation has promised them for this week.',
          },
        ],
      },
    ),
  },
  {
    key: 'sports',
    days: 3,
    hour: 12,
    ...notice(
      'secretary',
      'Events',
      'Sports day for children and grandparents, {day}',
      'Three-legged race, lemon and spoon, carrom and chess, {day} from 4 pm on the cricket ground. Tea and vada pav by block C. Names to the office, or simply come.',
      { inDays: 8, interest: 0.95, talk: [{ says: 'Grandparents against grandchildren, please!' }] },
    ),
  },
  {
    key: 'stickers',
    days: 2,
    hour: 10,
    unreadBy: ['asha'],
    ...notice(
      'FM001',
      'General',
      'New parking stickers: confirm your cars by {day}',
      'Every car and two-wheeler gets a new sticker. Please look whether your vehicles are rightly in the register, tell the office what is wrong, and confirm here that you have read this. Vehicles without a sticker are clamped from {day}.',
      { requiresAcknowledgement: true, inDays: 12 },
    ),
  },
  {
    key: 'tanks',
    days: 1,
    hour: 17,
    unreadBy: ['asha'],
    ...notice(
      'FM001',
      'Maintenance',
      'Block A: tanks are cleaned on {day}, 10 am to 4 pm',
      'The overhead tanks of block A are washed on {day}. Taps are dry from 10 am to 4 pm. Please fill what you need before, and keep the taps closed.',
      { urgency: 'urgent', audience: { blocks: ['A'] }, inDays: 3 },
    ),
  },
  {
    key: 'lights',
    days: 1,
    hour: 20,
    ...notice(
      'secretary',
      'General',
      'बगीचे की नई बत्तियाँ',
      'बगीचे और बच्चों के खेल के मैदान में नई एलईडी बत्तियाँ लग गई हैं। शाम 6 से रात 11 बजे तक जलेंगी। कोई बत्ती बंद मिले तो यहीं शिकायत दर्ज करें।',
      { language: 'hi', interest: 0.9 },
    ),
  },
  {
    key: 'tomorrow',
    days: 1,
    hour: 16,
    status: 'scheduled',
    ...notice(
      'FM001',
      'Maintenance',
      'Lift 2 of block C is serviced this week',
      'Lift 2 of block C stands still from 10 am to 1 pm on the day after this notice. Lift 1 runs as always.',
      { audience: { blocks: ['C'] } },
    ),
  },
  {
    key: 'draft',
    days: 2,
    hour: 21,
    status: 'draft',
    ...notice(
      'secretary',
      'Events',
      'New Year’s Eve: who plans with us?',
      'We need six people for food, music and lights. (To do: budget from Ketan, date of the first meeting.)',
      {},
    ),
  },
]
