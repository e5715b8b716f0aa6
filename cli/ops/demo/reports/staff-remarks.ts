import type { Texts } from './remark-kinds'

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
export const CANCEL_STAFF = [
  'Duplicate: reported already by a neighbour.',
  'Passed on to the builder under the warranty, with their complaint number.',
  'Raised by mistake, confirmed on the phone.',
  'Same complaint as last week, followed there.',
]
