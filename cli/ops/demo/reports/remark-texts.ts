type ByRole = { all: readonly string[] } & { [role: string]: readonly string[] | undefined }

export const CHASES = [
  'Any update on this?',
  'When can we expect someone? We need to plan our day.',
  'Nobody has come yet. We waited till {noon|2 pm|evening}.',
  'It has become worse since {yesterday|this morning}.',
  'Please tell me by when it will be done.',
  'I will be out between {11 and 1|4 and 6}, please come before or after.',
  'Same problem in the flat above us, maybe it is one line.',
  'Just to add: it happens mostly {at night|in the morning|when it rains}.',
  'The guard can let you in, I have told him.',
  'Gentle reminder please.',
  'It worked for an hour and stopped again.',
  'We have guests from {Friday|the weekend}, request you to finish before that.',
]

export const REPLIES = [
  'I will come {today between 4 and 5 pm|tomorrow morning around 10|after lunch|in half an hour}.',
  'Came at {11:15|3:40|5:10}, nobody opened. Please tell me a time that suits you.',
  'Looked at it. Need {one part|a spare} from the store, coming back {today|tomorrow}.',
  'On my way.',
  'Please keep the area clear, I will need a ladder there.',
  'Temporary arrangement done. Full repair {tomorrow|on Monday}.',
  'Please switch it off till I come.',
  'Sorry for the delay, there was an emergency in block {A|B|C}.',
  'Work will take about {one hour|two hours}. There may be some noise.',
  'I have checked, it is {a small thing|not serious}. Will finish it today.',
]

export const HANDOVERS = [
  'Busy with an urgent job, please take this one.',
  'Nearer to that block today.',
  'On leave tomorrow, handing over.',
  'Needs a second look.',
]

export const ESTIMATES = [
  'Parts from the usual vendor.',
  'Includes material, labour is ours.',
  'Two quotations taken, this is the lower one.',
  'May be less if the old one can be reused.',
]

export const RESUMES = [
  'Part received, starting again.',
  'Material has come.',
  'Access given, going on.',
  'Vendor came today.',
]

export const RETURNS = [
  'It is the same again. It worked only for {a few hours|one day}.',
  'Not fixed fully, please check once more.',
  'The main problem is gone but {it still drips|there is still noise|one is left}.',
  'Sorry, but this is not solved. Please come again.',
]

export const REOPENS = [
  'The same problem is back.',
  'It has started again since {yesterday|last night}.',
  'Was all right for some days, now the same complaint.',
]

export const CLOSED_FOR_THEM = [
  'Confirmed on the phone with the resident.',
  'Resident confirmed at the office.',
  'Checked on the evening round, works.',
  'Reported at the counter; told the resident that it is done.',
]

export const CANCEL_RESIDENT = [
  'Sorted out by itself.',
  'Not needed any more, thank you.',
  'It was our own appliance.',
  'Sent twice by mistake.',
  'My husband fixed it.',
]

export const CANCEL_STAFF = [
  'Duplicate: reported already by a neighbour.',
  'Belongs to the builder’s warranty, passed on with their complaint number.',
  'Private work inside the flat; the resident was told whom to call.',
  'Raised by mistake, confirmed on the phone.',
  'Same complaint as last week, followed there.',
]

export const FEEDBACK: Record<number, readonly string[]> = {
  5: [
    'Very quick, thank you.',
    'Came on time and cleaned up after the work.',
    'Excellent. Explained what was wrong.',
    'Solved in one visit.',
    'Polite and neat work.',
    'Did not expect it the same day. Thanks!',
  ],
  4: [
    'Good work.',
    'Done well, could have been a bit faster.',
    'Thank you, works now.',
    'Fine. Came a little late.',
  ],
  3: ['Done, but had to remind twice.', 'Works now. Left some dust behind.', 'OK. Took longer than said.'],
  2: [
    'Too many days for a small thing.',
    'Nobody told us when they would come.',
    'Had to call the office three times.',
  ],
  1: ['Waited for days without any answer.', 'Very careless work, had to call again.'],
}

export const HOLDS: ByRole = {
  all: [
    'Resident is out of town, will call when back.',
    'Waiting for a part from the vendor.',
    'Flat is locked.',
  ],
  electrician: [
    'Capacitor ordered, comes in two days.',
    'Waiting for the AMC technician.',
    'Card sent for repair.',
    'Shutdown of the riser needed, permission asked from the committee.',
  ],
  plumber: [
    'Needs the flat above opened, owner comes on the weekend.',
    'Diverter ordered, this model is not in the store.',
    'Let it dry before waterproofing.',
    'Tank must be empty for this; planned with the next cleaning.',
  ],
  maintenance_supervisor: [
    'Mason is booked, comes next week.',
    'Quotation with the treasurer.',
    'Hinge of this make ordered.',
  ],
  facility_manager: ['Waiting for the committee’s approval.', 'Two more quotations asked for.'],
  security_head: ['Camera vendor is coming with a spare.', 'Waiting for the RTO record.'],
  cleaner: ['Pest control agency comes on its next round.'],
  gardener: ['Tree officer’s permission applied for.', 'Saplings come after the first rain.'],
}

export const INTERNAL: ByRole = {
  all: [
    'Third complaint from this flat in two months.',
    'Please check the stock before ordering.',
    'Took photos for the record.',
  ],
  electrician: [
    'Neutral of this riser looks weak, plan a shutdown.',
    'Old aluminium wire here, will come again unless we replace it.',
    'MCB is overloaded, two ACs on one line.',
  ],
  plumber: [
    'Same stack as last month. The joint on the 4th floor needs redoing.',
    'GI line is rusted inside, patching will not hold long.',
    'Pressure valve of this block needs service.',
  ],
  maintenance_supervisor: [
    'Ask accounts whether this goes to the sinking fund.',
    'Mason quoted more than last time.',
  ],
  security_head: ['Guard on night duty was warned.', 'Footage saved for 30 days.'],
  cleaner: ['Need two more people on Mondays.', 'Phenyl and liners are nearly over.'],
  gardener: ['Sprinkler timer was changed by somebody.', 'Manure is over.'],
}
