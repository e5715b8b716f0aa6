import { type Notice, notice } from '../notice'

const BLOCK = { blocks: ['{block}'] }
const URGENT = { urgency: 'urgent' } as const
const RAIN = [6, 7, 8, 9]
const SUMMER = [3, 4, 5]

/** What the facility manager announces: water, lifts, power, works. */
export const WORKS: readonly Notice[] = [
  notice(
    'FM001',
    'Maintenance',
    'No water in block {block} on {day}, 10 am to 4 pm',
    'The overhead tanks of block {block} are emptied and washed on {day}. Taps are dry from 10 am to 4 pm.\n\nPlease fill what you need by 9.30 am and keep all taps closed, so that nothing floods when the water returns. The first water may be cloudy: let it run for a minute.',
    {
      ...URGENT,
      audience: BLOCK,
      inDays: 2,
      talk: [
        {
          says: 'Will the drinking line be closed too?',
          answer: 'Yes, both lines, for these six hours only.',
        },
        { says: 'Thank you for telling us two days before.' },
      ],
    },
  ),
  notice(
    'FM001',
    'Maintenance',
    'Lift inspection in block {block} on {day}',
    'The inspector of lifts comes on {day}. From 11 am each lift of block {block} stands still for about an hour, one after the other, so one is always running.\n\nWhoever cannot take the stairs and has an appointment: ring the office, and we wait with yours.',
    { audience: BLOCK, inDays: 3 },
  ),
  notice(
    'FM001',
    'Maintenance',
    'Power maintenance: generator test on {day}',
    'Common lighting, lifts and pumps run on the generator on {day} from 2 pm to 3 pm, while the panel is serviced. In the flats nothing changes. There are two short breaks of a few seconds; please keep off the lifts at 2 pm and 3 pm sharp.',
    { inDays: 2 },
  ),
  notice(
    'FM001',
    'Maintenance',
    'MSEDCL shutdown on {day}, 9 am to 1 pm',
    'The electricity company works on the feeder on {day}. The whole estate is without mains from 9 am to 1 pm. The generator carries lifts, pumps and stair lights, not the flats.\n\nPlease switch off air conditioners and geysers before you leave.',
    {
      ...URGENT,
      inDays: 2,
      talk: [{ says: 'Will the Wi-Fi in the club house work?', answer: 'Yes, it is on the generator.' }],
    },
  ),
  notice(
    'FM001',
    'Maintenance',
    'Pest control in the basements on {day}',
    'Basements and garbage rooms are sprayed on {day} from 10 am. Please keep children and pets away until 4 pm. Flats are treated on request: ring the office by the evening before.',
    { inDays: 3, interest: 0.97 },
  ),
  notice(
    'FM001',
    'Maintenance',
    'Painting of block {block} begins on {day}',
    'Scaffolding goes up at block {block} on {day}. Work is from 9 am to 6 pm, never on Sundays, for about four weeks.\n\nPlease take plants and clothes off the outer ledges, keep windows on the working side closed, and do not leave anything of value on balconies.',
    {
      audience: BLOCK,
      inDays: 6,
      months: [11, 12, 1, 2, 3],
      talk: [{ says: 'Which side first?', answer: 'The garden side, then the road side.' }],
    },
  ),
  notice(
    'FM001',
    'Maintenance',
    'Sewage line work near gate 2 on {day}',
    'The drain at gate 2 is opened on {day}. Gate 2 is closed for cars all day; please use gate 1. It may smell until the evening.',
    { inDays: 1, interest: 0.99 },
  ),
  notice(
    'FM001',
    'Maintenance',
    'Monsoon: clear your balcony drains',
    'The first heavy rain is expected this week. Last year nine flats were flooded from their own balconies, each through a drain full of leaves.\n\nPlease clean yours now. If it stays blocked, report it under Plumbing and somebody comes the same day.',
    { months: [5, 6], inDays: 10 },
  ),
  notice(
    'FM001',
    'Maintenance',
    'Basement pumps and heavy rain',
    'The weather office warns of heavy rain. Pumps are tested and two people watch the basements at night. Please do not park on the lowest level of block C until {day}.',
    { ...URGENT, months: RAIN, inDays: 3 },
  ),
  notice(
    'FM001',
    'Maintenance',
    'Tanker water: please save until {day}',
    'The corporation gives us forty per cent less until {day}. Four tankers a day fill the gap, at 1,900 rupees each.\n\nPlease: buckets for washing cars, full loads in machines, and report every dripping tap. It is mended the same day.',
    {
      months: SUMMER,
      inDays: 7,
      talk: [
        {
          says: 'The sprinklers ran at noon today.',
          answer: 'The timer has been changed to 5 am, with treated water.',
        },
      ],
    },
  ),
  notice(
    'FM001',
    'Maintenance',
    'टंकी की सफ़ाई: {day} को पानी बंद',
    '{day} को ब्लॉक {block} की टंकियाँ साफ़ की जाएँगी। सुबह 10 बजे से शाम 4 बजे तक पानी नहीं आएगा।\n\nकृपया 9:30 बजे से पहले पानी भर लें और सभी नल बंद रखें।',
    { ...URGENT, language: 'hi', audience: BLOCK, inDays: 2 },
  ),
  notice(
    'FM001',
    'Maintenance',
    'Garbage: wet and dry, before 9 am',
    'The corporation fines estates whose waste is mixed. From {day} mixed bags are not taken and come back to the door.\n\nGreen bin: kitchen waste. Blue bin: paper, plastic, metal. Red bag: sanitary waste, wrapped.',
    {
      inDays: 5,
      interest: 0.95,
      talk: [{ says: 'Where do batteries go?', answer: 'Into the box beside the security cabin.' }],
    },
  ),
  notice(
    'FM001',
    'General',
    'Office closed on {day}',
    'The estate office is closed on {day}. Emergencies are reported as always, here or by telephone: somebody is on call day and night.',
    { inDays: 2, interest: 0.97 },
  ),
  notice(
    'FM001',
    'General',
    'Briefing for all staff on {day}, 8 am',
    'We meet at the office on {day} at 8 am: rota of the coming month, new safety shoes, and how photos of finished work are taken. Half an hour.',
    { audience: { staff: true }, inDays: 1, interest: 0.99 },
  ),
]
