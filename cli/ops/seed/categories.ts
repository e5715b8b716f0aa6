import type { StaffRole } from '@/domain/staff'

/** A kind of ticket as contract §2 fixes it. */
export interface CategoryPlan {
  name: string
  description: string
  /** 1 low … 4 emergency. */
  ceiling: 1 | 2 | 3 | 4
  hours: number
  /** Beside facility managers and maintenance supervisors, who handle all. */
  roles: readonly StaffRole[]
}

const kind = (
  name: string,
  ceiling: CategoryPlan['ceiling'],
  hours: number,
  roles: readonly StaffRole[],
  description: string,
): CategoryPlan => ({ name, description, ceiling, hours, roles })

/** The kinds of ticket every estate starts with. */
export const CATEGORIES: readonly CategoryPlan[] = [
  kind('Electrical Emergency', 4, 2, ['electrician'], 'Sparks, shocks, burning smells, a whole floor dark.'),
  kind('Plumbing Emergency', 4, 4, ['plumber'], 'Burst pipes, flooding, sewage coming back.'),
  kind('Gas Leak', 4, 1, ['plumber', 'security_head'], 'Any smell of gas. Leave first, then report.'),
  kind(
    'Fire Safety',
    4,
    2,
    ['security_head', 'electrician'],
    'Alarms, extinguishers, hydrants, blocked exits.',
  ),
  kind(
    'Security Breach',
    4,
    1,
    ['security_head'],
    'Break-ins, strangers inside, a gate that cannot be closed.',
  ),
  kind('Structural Damage', 4, 6, [], 'Cracks, falling plaster, loose railings and tiles.'),
  kind('Electrical', 3, 8, ['electrician'], 'Switches, lights, meters, fans, inverters.'),
  kind('Plumbing', 3, 12, ['plumber'], 'Taps, drains, cisterns, seepage.'),
  kind('HVAC', 3, 24, ['electrician'], 'Air conditioning and ventilation.'),
  kind('Water Supply', 3, 12, ['plumber'], 'Pressure, tanks, colour and smell of the water.'),
  kind('Elevator', 3, 24, ['electrician'], 'Lifts that stop, shake or make noise.'),
  kind('Security', 3, 12, ['security_head'], 'Guards, cameras, intercom, access cards.'),
  kind('Carpentry', 2, 72, [], 'Doors, locks, windows, common furniture.'),
  kind('Painting', 2, 96, [], 'Walls, grilles, markings.'),
  kind('Pest Control', 2, 24, ['cleaner'], 'Cockroaches, mosquitoes, rats, bees.'),
  kind('Cleaning', 2, 8, ['cleaner'], 'Stairs, lobbies, garbage, spills.'),
  kind('Landscaping', 2, 48, ['gardener'], 'Lawns, trees, beds, sprinklers.'),
  kind('Parking', 2, 24, ['security_head'], 'Slots, stickers, blocked cars, visitors.'),
  kind(
    'General Maintenance',
    1,
    168,
    ['electrician', 'plumber', 'cleaner', 'gardener'],
    'Small repairs that fit nowhere else.',
  ),
  kind('Other', 1, 72, [], 'Whatever the list does not know.'),
]
