/** Texts that always fit, those for one's own flat, and those of a trade. */
export interface Texts {
  all: readonly string[]
  home?: readonly string[]
  trades?: Readonly<Record<string, readonly string[]>>
}

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

export const REPLIES: Texts = {
  all: [
    'On my way.',
    'Looked at it. Need {one part|a spare} from the store, coming back {soon|after lunch}.',
    'Sorry for the delay, there was an emergency in block {A|B|C}.',
    'Temporary arrangement done, the full repair follows.',
    'I have checked, it is {a small thing|not serious}.',
    'Will need {one more hand|a ladder}, coming back with it.',
  ],
  home: [
    'I will come {in the evening|tomorrow morning around 10|after lunch|in half an hour}.',
    'Came {twice|in the afternoon}, nobody opened. Please tell me a time that suits you.',
    'Work will take about {one hour|two hours}. There may be some noise.',
  ],
}

export const INTERNAL: Texts = {
  all: [
    'Please check the stock before ordering.',
    'Took photos for the record.',
    'Same thing {last month|in May|before the rains}, see the old ticket.',
  ],
  home: [
    'Third complaint from this flat in two months.',
    'Was told politely that the fitting is private property.',
  ],
  trades: {
    electrician: [
      'Neutral of this riser looks weak, plan a shutdown.',
      'Old wire here, will come again unless we replace it.',
    ],
    plumber: [
      'The joint on the 4th floor needs redoing.',
      'GI line is rusted inside, patching will not hold long.',
    ],
    maintenance_supervisor: ['Ask accounts whether this goes to the sinking fund.'],
    security_head: ['Guard on night duty was warned.', 'Footage saved for 30 days.'],
    cleaner: ['Need two more people on Mondays.', 'Phenyl and liners are nearly over.'],
    gardener: ['Cutter blade is blunt, needs sharpening.', 'Manure is over.'],
  },
}

export const HOLDS: Texts = {
  all: [
    'Waiting for a part from the vendor.',
    'Part for this model is not in the store, ordered.',
    'Quotation is with the treasurer.',
  ],
  home: [
    'Resident is out of town, will call when back.',
    'Flat is locked.',
    'Resident asked for a date next week.',
  ],
  trades: {
    electrician: ['Waiting for the AMC technician.', 'Shutdown of the riser needed, permission asked.'],
    plumber: ['Needs the other flat opened, owner comes on the weekend.', 'Has to dry before it is closed.'],
    maintenance_supervisor: ['Mason is booked, comes next week.'],
    facility_manager: ['Waiting for the committee’s approval.', 'Two more quotations asked for.'],
    security_head: ['The vendor is coming with a spare.'],
    cleaner: ['The agency comes on its next round.'],
    gardener: ['Material comes with the next delivery.', 'Tree officer’s permission applied for.'],
  },
}

export const HANDOVERS = [
  'Busy with an urgent job, please take this one.',
  'Nearer to that block today.',
  'On leave tomorrow, handing over.',
  'Needs a second look.',
]
export const ESTIMATES = [
  'Parts from the usual vendor.',
  'Includes material, labour is ours.',
  'May be less if the old one can be reused.',
]
export const RESUMES = ['Material has come, starting again.', 'Going on with it.', 'Can go on now.']
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
export const SECOND_FIXES = [
  'Opened it again: the first repair had come loose. Done anew and watched for half an hour.',
  'There was a second fault behind the first. Both are done now, tested together with the resident.',
  'Replaced with a better make this time, no charge.',
  'Done again with the supervisor present, checked once more the next morning.',
]
export const CLOSED_FOR_THEM = [
  'Confirmed on the phone with the resident.',
  'Resident confirmed at the office.',
  'Checked on the evening round, all right.',
  'Reported at the counter; told the resident that it is done.',
]
export const CANCEL_RESIDENT = [
  'Sorted out by itself.',
  'Not needed any more, thank you.',
  'Sent twice by mistake.',
  'Settled it with the neighbours.',
]
export const CANCEL_STAFF = [
  'Duplicate: reported already by a neighbour.',
  'Passed on to the builder under the warranty, with their complaint number.',
  'Raised by mistake, confirmed on the phone.',
  'Same complaint as last week, followed there.',
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
