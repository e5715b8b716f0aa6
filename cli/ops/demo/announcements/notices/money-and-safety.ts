import { type Notice, notice } from '../notice'

const OWNERS = { residentTypes: ['owner'] as const }
const URGENT = { urgency: 'urgent' } as const

/** What the accountant announces. */
export const MONEY: readonly Notice[] = [
  notice(
    'AC001',
    'Financial',
    'Maintenance bill for the quarter: due {day}',
    'The bills of the quarter are out. Please pay by {day}, by UPI to khakiestate@okbank or by transfer, and write your flat’s number as reference.\n\nAfter that date 1.5 per cent a month is added, as the general meeting decided. Questions: the office, weekdays 10 am to 1 pm.',
    {
      audience: OWNERS,
      inDays: 15,
      interest: 0.99,
      talk: [
        { says: 'Is the sinking fund in this amount?', answer: 'Yes, it is the third line of the bill.' },
      ],
    },
  ),
  notice(
    'AC001',
    'Financial',
    'Reminder: 23 bills are still open',
    'Two thirds of what is missing is of blocks B and C. If you have paid and get this, your reference was missing: send the receipt to the office and it is set right the same day.',
    { audience: OWNERS, interest: 0.74 },
  ),
  notice(
    'AC001',
    'Financial',
    'Accounts of {month} are on the board',
    'Income, costs and what is in the bank, as every month, beside the lift of each block and under Documents. The largest cost was diesel for the generator.',
    { audience: OWNERS, interest: 0.6 },
  ),
  notice(
    'AC001',
    'Financial',
    'Meters are read on {day}',
    'Gas and water meters of block {block} are read on {day} between 9 am and 1 pm. If nobody is at home, a photo of the meter sent to the office will do.',
    { audience: { blocks: ['{block}'] }, inDays: 3, interest: 0.99 },
  ),
  notice(
    'AC001',
    'Financial',
    'Statements for your income tax',
    'Owners who let their flat can have a statement of the maintenance paid in the year. Ask here under General; it comes as a PDF within three days.',
    { audience: OWNERS, months: [4, 5, 6, 7], interest: 0.74 },
  ),
]

/** What the head of security announces. */
export const SAFETY: readonly Notice[] = [
  notice(
    'SH001',
    'Security',
    'Two strangers claimed to be from the gas company',
    'Yesterday evening two men rang at flats of block {block} and asked to see the meter. The gas company sent nobody.\n\nOpen to no one whom the gate has not announced. Ring security on 9 from any lobby; somebody is there within two minutes.',
    {
      ...URGENT,
      talk: [
        {
          says: 'They rang at ours too, about 6.40 pm. One had a blue cap.',
          answer: 'Thank you, that is in the report to the police.',
        },
      ],
    },
  ),
  notice(
    'SH001',
    'Security',
    'Visitors’ cars: new passes from {day}',
    'From {day} every visitor’s car gets a paper pass at the gate, with the flat and the time. Cars without one after 11 pm are noted and their hosts rung.',
    { inDays: 4, interest: 0.99 },
  ),
  notice(
    'SH001',
    'Security',
    'A scooter was stolen from the open parking',
    'A grey scooter left the estate last night through gate 2 behind a tanker. The cameras have its number and the police have the film.\n\nPlease lock the handle, use the chain rails, and report every loose rail.',
    { ...URGENT },
  ),
  notice(
    'SH001',
    'Security',
    'Delivery people: lobby only after 10 pm',
    'After 10 pm deliveries wait in the lobby and you come down. Elderly and sick residents: tell the gate, and a guard brings it up.',
    { interest: 0.99, talk: [{ says: 'Good. It was getting out of hand.' }] },
  ),
  notice(
    'SH001',
    'Security',
    'Stray dog bit a child near gate 1',
    'The child is well and vaccinated. The corporation’s team comes on {day}. Until then please do not feed dogs near the gates, and hold small children by the hand.',
    { ...URGENT, inDays: 2 },
  ),
  notice(
    'SH001',
    'Security',
    'Fire extinguishers are checked on {day}',
    'All extinguishers are taken down, weighed and sealed on {day}. Two spare ones stand on each ground floor meanwhile.',
    { inDays: 3, interest: 0.97 },
  ),
  notice(
    'SH001',
    'Security',
    'सुरक्षा सूचना: अनजान लोगों के लिए दरवाज़ा न खोलें',
    'पिछले सप्ताह दो बार अनजान लोग बिना पास के ब्लॉक {block} में पाए गए। गेट से सूचना न मिले तो दरवाज़ा न खोलें। किसी भी लॉबी से 9 मिलाएँ।',
    { ...URGENT, language: 'hi', audience: { blocks: ['{block}'] } },
  ),
  notice(
    'SH001',
    'Security',
    'Your key cards stop working on {day}',
    'Cards of the old kind (white, without a number) open nothing after {day}. New ones are at the gate, day and night, against the old one. No charge.',
    {
      inDays: 9,
      interest: 0.99,
      talk: [{ says: 'Can my husband fetch both?', answer: 'Yes, if he brings both old cards.' }],
    },
  ),
]
