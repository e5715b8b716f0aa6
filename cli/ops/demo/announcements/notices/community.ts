import { type Notice, notice } from '../notice'

const OWNERS = { residentTypes: ['owner'] as const }

/** What the committee's secretary announces: meetings, feasts, rules of living together. */
export const COMMUNITY: readonly Notice[] = [
  notice(
    'secretary',
    'General',
    'What the committee decided in {month}',
    'Decided: the garden path is relaid in paver blocks; the security contract is renewed for a year; the gym opens at 5.30 am.\n\nPostponed: solar panels on block C, until a third offer is in. The minutes are with the office and under Documents.',
    {
      interest: 0.93,
      talk: [
        {
          says: 'How many offers for solar are there now?',
          answer: 'Two. We wait for a third until the end of the month.',
        },
      ],
    },
  ),
  notice(
    'secretary',
    'General',
    'Agenda of the committee meeting on {day}',
    'Club house, {day}, 7.30 pm.\n1. Accounts\n2. Open tickets above thirty days\n3. Offers for the lift contract\n4. Letters received',
    { audience: { committee: true }, inDays: 4 },
  ),
  notice(
    'secretary',
    'Events',
    'Blood donation in the club house, {day}',
    'The Rotary blood bank is with us on {day} from 9 am to 2 pm. Whoever is between 18 and 60 and well may give. Last year we were 43; let us be 50.',
    { inDays: 6, interest: 0.99, talk: [{ says: 'I will come at ten with my son.' }] },
  ),
  notice(
    'secretary',
    'Events',
    'Children’s art camp in the holidays, from {day}',
    'Two weeks, 10 am to noon, in the club house; five to twelve years. Names to the office by the evening before. 600 rupees for paper and colours.',
    { months: [4, 5, 10, 12], inDays: 7, interest: 0.91 },
  ),
  notice(
    'secretary',
    'General',
    'Quiet hours: 10 pm to 6 am',
    'Four complaints this month, all about drilling and music after ten. Works in flats: weekdays 9 am to 6 pm, never on Sundays. Please tell your contractor before he begins, not after.',
    {
      interest: 0.97,
      talk: [
        {
          says: 'And the scooters that are warmed up at 5 am?',
          answer: 'They count too. Tell security the number, they speak to the owner.',
        },
      ],
    },
  ),
  notice(
    'secretary',
    'General',
    'Tenants: registration with the police',
    'Whoever lets a flat registers the tenant with the police within 24 hours and gives the office the receipt. We have to show the list on request; eleven are missing.',
    { audience: OWNERS, interest: 0.89 },
  ),
  notice(
    'secretary',
    'General',
    'New at the estate? Your first week',
    'Stickers for cars and access cards: the office, weekdays 10 to 12. Reports of anything broken: here, day and night. Visitors: tell the gate at least the car’s number. Welcome!',
    { audience: { residentTypes: ['tenant', 'family'] }, interest: 0.97 },
  ),
  notice(
    'secretary',
    'General',
    'Yoga in the garden, every morning at 6',
    'From {day} on the lawn behind block A, an hour, for everybody. The teacher lives with us and takes no fee. Bring a mat.',
    { inDays: 5, interest: 0.87, talk: [{ says: 'In the rain too?', answer: 'Then in the club house.' }] },
  ),
  notice(
    'secretary',
    'General',
    'Walk with the architect through block {block} on {day}',
    'Before the façade of block {block} is repaired we look at it together, {day} at 5 pm, meeting at the lobby. Bring photos of seepage in your flat.',
    { audience: { blocks: ['{block}'] }, inDays: 4 },
  ),
]
