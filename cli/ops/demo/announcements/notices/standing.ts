import { notice } from '../notice'
import type { Special } from '../special'

const OWNERS = { residentTypes: ['owner'] as const }

/** What the demo always shows from before the last two weeks, whatever the season. */
export const STANDING: readonly Special[] = [
  {
    key: 'numbers',
    days: 118,
    hour: 11,
    isPinned: true,
    ...notice(
      'secretary',
      'General',
      'Whom to call, and when',
      'Fire 101, ambulance 108, police 112. Gate and security: 9 from any lobby, day and night.\n\nLift stuck, gas, burst pipe: report it here as an emergency and somebody on call is told at once. Everything else: report it here, the office answers from 8 am to 8 pm.',
      { talk: [{ says: 'Printed and on our fridge.' }] },
    ),
  },
  {
    key: 'drill',
    days: 33,
    hour: 17.5,
    validHours: 2,
    ...notice(
      'SH001',
      'Emergency',
      'FIRE DRILL: leave the buildings now',
      'This is a drill. Take the stairs, not the lifts, close your door, and go to the lawn behind block A. Wardens in yellow count every flat. Whoever needs help stands at the window; somebody comes up.',
      {
        urgency: 'emergency',
        talk: [
          { says: 'Four minutes for block A!', answer: 'Block B was two seconds faster. Well done, all.' },
          {
            says: 'The siren cannot be heard in C-7.',
            answer: 'Noted: a second one is fitted on that side this week.',
          },
        ],
      },
    ),
  },
  {
    key: 'agm',
    days: 20,
    hour: 10.5,
    isPinned: true,
    isTakenToDoors: true,
    unconfirmedBy: ['asha'],
    ...notice(
      'secretary',
      'General',
      'Notice of the annual general meeting on {day}',
      'To all owners: the annual general meeting is held on {day} at 6 pm in the club house.\n\n1. Minutes of the last meeting\n2. Accounts and the auditor’s report\n3. Sinking fund: 2 rupees a square foot from April\n4. Replacement of the lifts of block B\n5. Election of two members of the committee\n\nProxies in writing, with the secretary, by noon of the day before. The bye-laws ask for proof that every owner had this notice fourteen days before: please confirm that you have read it.',
      {
        audience: OWNERS,
        requiresAcknowledgement: true,
        inDays: 29,
        talk: [
          {
            says: 'Can the accounts be had before the meeting?',
            answer: 'They are with the office, and go out to all owners a week before.',
          },
          { says: 'Two rupees more in one step is a lot.' },
          { says: 'I shall be abroad. Is a proxy by e-mail enough?', answer: 'Signed and scanned, yes.' },
        ],
      },
    ),
  },
  {
    key: 'pets',
    days: 16,
    hour: 19,
    isLocked: true,
    ...notice(
      'secretary',
      'General',
      'Dogs in the lifts: please use the service lift',
      'From today dogs take the service lift of each block and are led on a lead in all common areas. Whoever is afraid of them has a right to ride alone.',
      {
        talk: [
          { says: 'And if the service lift is full of cement again?', answer: 'Then any lift, of course.' },
          {
            says: 'Some owners should be put on a lead themselves, we all know whom I mean in B-4.',
            isHidden: true,
          },
          {
            says: 'Can we please stay polite?',
            answer: 'I close this thread for today. Come to the office, I have tea.',
          },
        ],
      },
    ),
  },
]
