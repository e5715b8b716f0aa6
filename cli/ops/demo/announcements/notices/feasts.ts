import { type Notice, notice } from '../notice'

/** The feasts of the estate. */
export type FeastKey = 'diwali' | 'ganesh' | 'holi' | 'independence' | 'republic'

/** A feast and its invitation. */
export interface Feast {
  key: FeastKey
  /** Local dates: those of each year that has its own, or one of every year without the year. */
  dates: readonly string[]
  notice: Notice
}

/** What the secretary announces some days before each feast. */
export const FEASTS: readonly Feast[] = [
  {
    key: 'diwali',
    dates: ['2025-10-20', '2026-11-08', '2027-10-29', '2028-10-17', '2029-11-05', '2030-10-26'],
    notice: notice(
      'secretary',
      'Events',
      'Diwali on the lawn, {day} from 7 pm',
      'Lamps at seven, rangoli in every lobby, dinner at eight. Please bring one sweet to share.\n\nFireworks only on the cricket ground and only from 8 to 10 pm. No crackers in the basements and on balconies.',
      {
        inDays: 6,
        talk: [
          { says: 'Can we help with the lamps?', answer: 'Yes please, from 4 pm at the club house.' },
          { says: 'Happy Diwali to all of block C!' },
        ],
      },
    ),
  },
  {
    key: 'ganesh',
    dates: ['2025-08-27', '2026-09-14', '2027-09-04', '2028-08-23', '2029-09-11', '2030-09-01'],
    notice: notice(
      'secretary',
      'Events',
      'Ganesh Chaturthi: programme from {day}',
      'Sthapana on {day} at 9 am in the club house, aarti each evening at 7.30 pm, visarjan in our own tank behind block B. Volunteers for prasad: names to the office.',
      { inDays: 5, talk: [{ says: 'गणपति बप्पा मोरया!' }] },
    ),
  },
  {
    key: 'holi',
    dates: ['2025-03-14', '2026-03-04', '2027-03-22', '2028-03-11', '2029-03-01', '2030-03-20'],
    notice: notice(
      'secretary',
      'Events',
      'Holi: dry colours, {day} from 9 am',
      'We play on the cricket ground on {day} from 9 am to noon, with dry colours. Water is short: no balloons, no hoses. The lifts are washed by one o’clock, please walk up before that.',
      { inDays: 5 },
    ),
  },
  {
    key: 'independence',
    dates: ['08-15'],
    notice: notice(
      'secretary',
      'Events',
      'स्वतंत्रता दिवस: {day} को ध्वजारोहण',
      'सुबह 8 बजे क्लब हाउस के सामने ध्वजारोहण होगा। बच्चों का कार्यक्रम और नाश्ता 8:30 से। सभी निवासी सपरिवार आमंत्रित हैं।',
      { language: 'hi', inDays: 4 },
    ),
  },
  {
    key: 'republic',
    dates: ['01-26'],
    notice: notice(
      'secretary',
      'Events',
      'Republic Day: flag at 8 am, {day}',
      'We hoist the flag before the club house at 8 am. The children of block A have a surprise; tea and poha afterwards.',
      { inDays: 4 },
    ),
  },
]

/** Every local date of a feast that lies in the year of `today` or the year before it, with its year. */
export function feastDates({ dates }: Feast, today: string): string[] {
  const year = Number(today.slice(0, 4))
  return dates.flatMap((date) => (date.length > 5 ? [date] : [`${year - 1}-${date}`, `${year}-${date}`]))
}
