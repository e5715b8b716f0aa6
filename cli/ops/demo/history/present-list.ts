import type { Priority, TicketStatus } from '@/domain/tickets/words'

/** One ticket that is still open today, or waits for its resident's word. */
export interface PresentLine {
  status: Extract<
    TicketStatus,
    'submitted' | 'acknowledged' | 'assigned' | 'in_progress' | 'on_hold' | 'resolved'
  >
  category: string
  /** Reported so many days before today, at that local hour. */
  days: number
  hour: number
  /** Employee id of whoever carries it. */
  by?: string
  /** Mailbox of a named resident; anybody when absent. */
  of?: string
  /** How the title of the report begins, where it matters. */
  about?: string
  priority?: Priority
  /** Days from today until which it is held. */
  holdDays?: number
  /** What it waits for, where it matters. */
  because?: string
}

type Extra = Pick<PresentLine, 'of' | 'about' | 'priority' | 'holdDays' | 'because'>

const line =
  (status: PresentLine['status']) =>
  (category: string, days: number, hour: number, by?: string, extra: Extra = {}): PresentLine => ({
    status,
    category,
    days,
    hour,
    ...(by ? { by } : {}),
    ...extra,
  })
const submitted = (category: string, days: number, hour: number, extra?: Extra) =>
  line('submitted')(category, days, hour, undefined, extra)
const acknowledged = (category: string, days: number, hour: number, extra?: Extra) =>
  line('acknowledged')(category, days, hour, undefined, extra)
const assigned = line('assigned')
const working = line('in_progress')
const held = line('on_hold')
const resolved = line('resolved')

/**
 * The open tickets of the demo. Nobody carries more than four, so that an assignment always succeeds; some are late,
 * some are nobody's.
 */
export const PRESENT: readonly PresentLine[] = [
  submitted('Plumbing', 1, 20.2, { of: 'meera', about: 'Drain in the' }),
  submitted('Electrical', 1, 22.4, { about: 'Fan regulator', priority: 'medium' }),
  submitted('Parking', 1, 21.1),
  submitted('Pest Control', 1, 19.3, { priority: 'medium' }),
  submitted('Water Supply', 1, 22.7, { priority: 'high' }),
  submitted('Carpentry', 1, 18.4),
  submitted('Other', 1, 16.9),
  submitted('General Maintenance', 2, 17.6),
  submitted('HVAC', 1, 20.6, { priority: 'emergency' }),
  acknowledged('Carpentry', 2, 9.4),
  acknowledged('Electrical', 2, 8.1, { of: 'ravi', about: 'Street light' }),
  acknowledged('Landscaping', 1, 7.5),
  acknowledged('Painting', 3, 11.2),
  acknowledged('Security', 1, 19.8),
  acknowledged('Elevator', 1, 18.4, { priority: 'medium' }),
  acknowledged('Plumbing', 1, 12.3, { about: 'Seepage' }),
  acknowledged('Other', 2, 10.6),
  assigned('Electrical', 1, 19.2, 'EL001', { priority: 'high' }),
  assigned('HVAC', 1, 18.1, 'EL001'),
  assigned('General Maintenance', 3, 19.7, 'EL002', { about: 'Curtain rod' }),
  assigned('Plumbing', 1, 20.3, 'PL001', { priority: 'high' }),
  assigned('General Maintenance', 2, 17.2, 'PL001', { about: 'Tile loose' }),
  assigned('Security', 1, 20.4, 'SH001'),
  assigned('Parking', 2, 20.1, 'SH001'),
  assigned('General Maintenance', 1, 9.1, 'CL001', { about: 'Name board' }),
  assigned('Landscaping', 1, 6.9, 'GD001'),
  assigned('Carpentry', 2, 12.8, 'MS001', { of: 'omar', about: 'Bathroom door' }),
  assigned('Structural Damage', 1, 19.7, 'FM001', { priority: 'high' }),
  working('Electrical', 1, 17.6, 'EL001', { of: 'secretary', about: 'Corridor lights' }),
  working('Elevator', 1, 16.2, 'EL001', { about: 'Lift does not stop level', priority: 'high' }),
  working('HVAC', 2, 15.9, 'EL002', { about: 'Community hall ACs' }),
  working('Plumbing', 1, 10.4, 'PL001', { about: 'Pipe leaking in the shaft' }),
  working('Pest Control', 1, 14.7, 'CL001'),
  working('Landscaping', 3, 8.8, 'GD001'),
  working('Painting', 3, 11.6, 'MS001', { about: 'Rusty balcony' }),
  working('Carpentry', 2, 18.3, 'MS001'),
  held('Plumbing', 6, 9.3, 'PL001', {
    about: 'Water marks in the false ceiling',
    holdDays: 3,
    because: 'Resident is out of town, will call when back.',
  }),
  held('General Maintenance', 5, 18.8, 'EL001', { about: 'Clock in the lobby', holdDays: 4 }),
  held('HVAC', 4, 10.9, 'EL002', { holdDays: 2 }),
  held('Carpentry', 2, 16.4, 'MS001', { holdDays: 6 }),
  held('Structural Damage', 12, 11.1, 'FM001', {
    about: 'Long crack',
    priority: 'high',
    holdDays: 14,
    because: 'Waiting for the committee’s approval.',
  }),
  held('Landscaping', 3, 7.2, 'GD001', { about: 'Tree roots', holdDays: 9 }),
  held('Security', 3, 13.8, 'SH001', { about: 'Camera at', holdDays: 4 }),
  resolved('HVAC', 4, 19.3, 'EL002', { of: 'meera', about: 'AC water dripping' }),
  resolved('Plumbing', 3, 8.6, 'PL001'),
  resolved('Electrical', 2, 9.4, 'EL001'),
  resolved('Cleaning', 2, 9.1, 'CL001'),
  resolved('Water Supply', 4, 7.4, 'PL001'),
  resolved('Parking', 5, 18.9, 'SH001'),
  resolved('Elevator', 5, 9.7, 'EL001'),
  resolved('Electrical Emergency', 3, 22.3, 'EL001', { about: 'Strong shock', priority: 'emergency' }),
  resolved('General Maintenance', 6, 12.2, 'GD001', { about: 'Swing' }),
]

/** What has come in today so far: those whose hour has passed when the demo is seeded. */
export const TODAY: readonly PresentLine[] = [
  submitted('Security', 0, 0.02, { about: 'Guards shout', priority: 'medium' }),
  submitted('Water Supply', 0, 5.55, { about: 'No water since morning', priority: 'high' }),
  submitted('Cleaning', 0, 8.4),
  submitted('Plumbing', 0, 10.75, { about: '{Kitchen|Wash basin} tap' }),
  submitted('Electrical', 0, 14.2, { priority: 'low' }),
]
