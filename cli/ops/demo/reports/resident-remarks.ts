import type { Texts } from './remark-kinds'

export const CHASES: Texts = {
  all: [
    'Any update on this?',
    'Nobody has come yet. We waited till {noon|2 pm|evening}.',
    'It has become worse since {yesterday|this morning}.',
    'Please tell me by when it will be done.',
    'Just to add: it happens mostly {at night|in the morning|in the evening}.',
    'Gentle reminder please.',
    'One more neighbour told me the same today.',
    'Is this with somebody already?',
  ],
  home: [
    'When can we expect someone? We need to plan our day.',
    'I will be out between {11 and 1|4 and 6}, please come before or after.',
    'Same problem in the flat above us, maybe it is one line.',
    'The guard can let you in, I have told him.',
    'We have guests from {Friday|the weekend}, request you to finish before that.',
  ],
}

export const ADDENDA: Texts = {
  all: [
    'Forgot to say: it began {yesterday evening|two days ago|this morning}.',
    'It has just become a little worse.',
    'The guard has seen it too.',
    'I asked the neighbours, they have noticed it as well.',
    'Not as urgent as it may sound, but please today.',
    'It is on the {left|right} side, easy to see.',
  ],
  home: [
    'I am at home till {noon|1 pm|evening}.',
    'Please ring twice, the bell is weak.',
    'We have moved the things away from there.',
    'Please come after 10, the baby sleeps till then.',
    'I have closed the valve or switch for now.',
  ],
}

export const RETURNS = [
  'It is the same again. It was fine only for {a few hours|one day}.',
  'Not solved fully, please check once more.',
  'The main problem is gone but not all of it.',
  'Sorry, but this is not solved. Please come again.',
]

export const REOPENS = [
  'The same problem is back.',
  'It has started again since {yesterday|last night}.',
  'Was all right for some days, now the same complaint.',
]

export const CANCEL_RESIDENT = [
  'Sorted out by itself.',
  'Not needed any more, thank you.',
  'Sent twice by mistake.',
  'Settled it with the neighbours.',
]

export const FEEDBACK: Record<number, readonly string[]> = {
  5: [
    'Very quick, thank you.',
    'Came on time and cleaned up after the work.',
    'Excellent. Explained what was wrong.',
    'Solved in one go.',
    'Polite and neat work.',
    'Did not expect it so soon. Thanks!',
  ],
  4: [
    'Good work.',
    'Done well, could have been a bit faster.',
    'Thank you, all right now.',
    'Fine. Took a little long.',
  ],
  3: [
    'Done, but had to remind twice.',
    'All right now. Left some dust behind.',
    'OK. Took longer than said.',
  ],
  2: [
    'Too long for a small thing.',
    'Nobody told us when they would come.',
    'Had to call the office three times.',
  ],
  1: ['Waited and waited without any answer.', 'Very careless work, had to call again.'],
}
