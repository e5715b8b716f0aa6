import type { FeastKey } from '../announcements/notices/feasts'
import { type EventPlan, eventPlan } from './plan'

/** What is done on the estate’s feasts; their invitations are among the announcements. */
export const FEAST_EVENTS: Record<FeastKey, EventPlan> = {
  diwali: eventPlan(
    'Diwali on the lawn',
    'Lamps at seven, rangoli in every lobby, dinner at eight. Please bring one sweet to share.',
    'festival',
    'secretary',
    [19, 210],
    { location: 'Lawn behind block A', capacity: 300, appeal: 0.62 },
  ),
  ganesh: eventPlan(
    'Ganesh Chaturthi: sthapana and first aarti',
    'Sthapana at nine, prasad afterwards; aarti each evening at half past seven.',
    'festival',
    'secretary',
    [9, 180],
    { appeal: 0.5 },
  ),
  holi: eventPlan(
    'Holi with dry colours',
    'On the cricket ground from nine to noon. No balloons, no hoses. Thandai by block C.',
    'festival',
    'secretary',
    [9, 180],
    { location: 'Cricket ground', appeal: 0.52 },
  ),
  independence: eventPlan(
    'स्वतंत्रता दिवस: ध्वजारोहण',
    'सुबह 8 बजे क्लब हाउस के सामने ध्वजारोहण, फिर बच्चों का कार्यक्रम और नाश्ता।',
    'festival',
    'secretary',
    [8, 90],
    { appeal: 0.4 },
  ),
  republic: eventPlan(
    'Republic Day: flag at eight',
    'The flag before the club house, a surprise by the children of block A, tea and poha.',
    'festival',
    'secretary',
    [8, 90],
    { appeal: 0.36 },
  ),
}
