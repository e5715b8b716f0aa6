import type { DocumentAudience, DocumentType } from '@/domain/documents/words'

/** What stands in a document: a heading and paragraphs, part by part. */
type Parts = readonly (readonly [heading: string, ...paragraphs: string[]])[]

/** A document of the demo with each of its files, the first one first. */
export interface PaperPlan {
  title: string
  type: DocumentType
  audience: DocumentAudience
  by: 'secretary' | 'FM001' | 'AC001'
  downloads: number
  versions: readonly { days: number; note: string | null; parts: Parts }[]
}

/** What the estate keeps for its people. */
export const PAPERS: readonly PaperPlan[] = [
  {
    title: 'Bye-laws of the society',
    type: 'bylaw',
    audience: 'public',
    by: 'secretary',
    downloads: 212,
    versions: [
      {
        days: 358,
        note: null,
        parts: [
          ['1. Members', 'Every owner of a flat is a member and has one vote.'],
          [
            '2. Meetings',
            'The general meeting is held once a year. Owners have the notice fourteen days before it.',
          ],
          ['3. Quiet', 'From 22:00 to 07:00, and on Sundays from 14:00 to 16:00.'],
        ],
      },
      {
        days: 96,
        note: 'Pets and electric cars added.',
        parts: [
          ['1. Members', 'Every owner of a flat is a member and has one vote.'],
          [
            '2. Meetings',
            'The general meeting is held once a year. Owners have the notice fourteen days before it.',
          ],
          ['3. Quiet', 'From 22:00 to 07:00, and on Sundays from 14:00 to 16:00.'],
          ['4. Pets', 'Dogs are on a lead in all common areas, and take the service lift.'],
          ['5. Electric cars', 'Owners may have a meter of their own fitted at their parking place.'],
        ],
      },
    ],
  },
  {
    title: 'Minutes of the last general meeting',
    type: 'minutes',
    audience: 'owners',
    by: 'secretary',
    downloads: 87,
    versions: [
      {
        days: 330,
        note: null,
        parts: [
          ['Present', '96 members in person, 21 by proxy. The quorum was there at 18:05.'],
          ['Accounts', 'Accepted with 109 votes.'],
          ['Lifts of block B', 'Three offers are to be had before the next meeting.'],
        ],
      },
    ],
  },
  ...[278, 187, 61].map(
    (days, index): PaperPlan => ({
      title: `Open evening of the committee, ${['first', 'second', 'third'][index]} quarter`,
      type: 'minutes',
      audience: 'residents',
      by: 'secretary',
      downloads: 34 + index * 9,
      versions: [
        {
          days,
          note: null,
          parts: [
            ['Water', 'Tankers were needed on nine days. Meters for each flat are looked into.'],
            ['Parking', 'Visitors’ places are marked anew. Stickers follow.'],
          ],
        },
      ],
    }),
  ),
  {
    title: 'Accounts of the half-year',
    type: 'financial',
    audience: 'owners',
    by: 'AC001',
    downloads: 58,
    versions: [
      {
        days: 49,
        note: null,
        parts: [
          ['Income', 'Maintenance ₹ 41,20,000 · hall and guest room ₹ 3,86,000 · interest ₹ 74,500.'],
          ['Costs', 'Staff ₹ 18,90,000 · electricity ₹ 9,75,000 · repairs ₹ 6,40,000 · water ₹ 2,10,000.'],
        ],
      },
      {
        days: 41,
        note: 'Interest corrected.',
        parts: [
          ['Income', 'Maintenance ₹ 41,20,000 · hall and guest room ₹ 3,86,000 · interest ₹ 71,400.'],
          ['Costs', 'Staff ₹ 18,90,000 · electricity ₹ 9,75,000 · repairs ₹ 6,40,000 · water ₹ 2,10,000.'],
        ],
      },
    ],
  },
  {
    title: 'Privacy: what the estate knows of you',
    type: 'policy',
    audience: 'public',
    by: 'secretary',
    downloads: 19,
    versions: [
      {
        days: 150,
        note: null,
        parts: [
          ['What is kept', 'Name, flat, phone and e-mail; what you report, book, answer and say.'],
          ['Who sees it', 'Neighbours see your name. Your phone is yours to show.'],
        ],
      },
    ],
  },
  {
    title: 'Moving in or out: the form for the lift',
    type: 'form',
    audience: 'residents',
    by: 'FM001',
    downloads: 41,
    versions: [
      {
        days: 120,
        note: null,
        parts: [
          [
            'To be filled in',
            'Flat: ……………  Day: ……………  Hours: ……………  Firm: ……………',
            'The padding of the lift is hung the evening before.',
          ],
        ],
      },
    ],
  },
  {
    title: 'Offers for the lifts of block B',
    type: 'other',
    audience: 'committee',
    by: 'secretary',
    downloads: 6,
    versions: [
      {
        days: 12,
        note: null,
        parts: [
          ['Three offers', 'They differ by ₹ 6,20,000 and by eleven weeks. See the table in the office.'],
        ],
      },
    ],
  },
]
