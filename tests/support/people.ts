import type { StaffRole } from '@/domain/staff'

/** The password of every account of the cast. */
export const PASSWORD = 'khaki-tests-2026'

interface CastMember {
  name: string
  /** Number of the flat they live in. */
  flat?: string
  residentType?: 'owner' | 'tenant' | 'family'
  committeeRole?: 'secretary'
  staff?: { employeeId: string; role: StaffRole; isAvailable24x7?: boolean; reportsTo?: string }
  isAdministrator?: boolean
}

/** The named people of the tests: the same as in the demo estate, so that a story reads alike. */
export const PEOPLE = {
  admin: { name: 'Anjali Administrator', isAdministrator: true },
  secretary: { name: 'Sunita Secretary', flat: 'B-201', residentType: 'owner', committeeRole: 'secretary' },
  manager: { name: 'Manoj Manager', staff: { employeeId: 'FM001', role: 'facility_manager' } },
  supervisor: {
    name: 'Suresh Supervisor',
    staff: { employeeId: 'MS001', role: 'maintenance_supervisor', reportsTo: 'FM001' },
  },
  electrician: {
    name: 'Eknath Electrician',
    staff: { employeeId: 'EL001', role: 'electrician', isAvailable24x7: true, reportsTo: 'MS001' },
  },
  electrician2: {
    name: 'Esha Electrician',
    staff: { employeeId: 'EL002', role: 'electrician', reportsTo: 'MS001' },
  },
  plumber: {
    name: 'Prakash Plumber',
    staff: { employeeId: 'PL001', role: 'plumber', isAvailable24x7: true, reportsTo: 'MS001' },
  },
  accountant: {
    name: 'Arun Accountant',
    staff: { employeeId: 'AC001', role: 'accountant', reportsTo: 'FM001' },
  },
  security: {
    name: 'Shanti Security',
    staff: { employeeId: 'SH001', role: 'security_head', reportsTo: 'FM001' },
  },
  cleaner: { name: 'Chitra Cleaner', staff: { employeeId: 'CL001', role: 'cleaner', reportsTo: 'FM001' } },
  gardener: { name: 'Gopal Gardener', staff: { employeeId: 'GD001', role: 'gardener', reportsTo: 'FM001' } },
  asha: { name: 'Asha Rao', flat: 'A-101', residentType: 'owner' },
  ravi: { name: 'Ravi Rao', flat: 'A-101', residentType: 'family' },
  meera: { name: 'Meera Nair', flat: 'A-102', residentType: 'tenant' },
  omar: { name: 'Omar Khan', flat: 'C-301', residentType: 'owner' },
} as const satisfies Record<string, CastMember>

export type PersonName = keyof typeof PEOPLE

export const emailOf = (person: PersonName): string => `${person}@khaki.example`

/** Kinds of announcement of the tests. */
export const ANNOUNCEMENT_CATEGORIES = [
  { name: 'General', color: '#5b6472', icon: 'info', defaultUrgency: 'normal' },
  { name: 'Security', color: '#2f5aa8', icon: 'shield', defaultUrgency: 'urgent' },
  { name: 'Emergency', color: '#b3261e', icon: 'alarm', defaultUrgency: 'emergency' },
] as const

/** Categories of the tests: a ceiling of each height, and a trade of each kind. */
export const CATEGORIES = [
  { name: 'Gas Leak', priorityCeiling: 4, resolveHours: 1, handlerRoles: ['plumber', 'security_head'] },
  { name: 'Structural Damage', priorityCeiling: 4, resolveHours: 6, handlerRoles: [] },
  { name: 'Electrical', priorityCeiling: 3, resolveHours: 8, handlerRoles: ['electrician'] },
  { name: 'Plumbing', priorityCeiling: 3, resolveHours: 12, handlerRoles: ['plumber'] },
  { name: 'Cleaning', priorityCeiling: 2, resolveHours: 8, handlerRoles: ['cleaner'] },
  { name: 'Other', priorityCeiling: 1, resolveHours: 72, handlerRoles: [] },
] as const
