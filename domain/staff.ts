import type { Power } from './actor'

export const STAFF_ROLES = [
  'facility_manager',
  'accountant',
  'security_head',
  'maintenance_supervisor',
  'electrician',
  'plumber',
  'cleaner',
  'gardener',
] as const
export type StaffRole = (typeof STAFF_ROLES)[number]

export const STAFF_ROLE_LABELS: Record<StaffRole, string> = {
  facility_manager: 'Facility manager',
  accountant: 'Accountant',
  security_head: 'Security head',
  maintenance_supervisor: 'Maintenance supervisor',
  electrician: 'Electrician',
  plumber: 'Plumber',
  cleaner: 'Cleaner',
  gardener: 'Gardener',
}

export const EMPLOYMENT_STATUSES = ['full_time', 'part_time', 'contract', 'consultant'] as const

/** Roles that handle every category of ticket, whatever the category names. */
export const MANAGING_ROLES: readonly StaffRole[] = ['facility_manager', 'maintenance_supervisor']

/** The flags an administrator may change on a staff profile, and the powers each gives. */
export const FLAG_POWERS = {
  canAccessAllTickets: ['tickets.all'],
  canAssignTickets: ['tickets.assign'],
  canCloseTickets: ['tickets.close'],
  canManageFinances: ['finance.read', 'finance.write'],
  canSendAnnouncements: ['announce'],
} as const satisfies Record<string, readonly Power[]>

export type StaffFlag = keyof typeof FLAG_POWERS
export type StaffFlags = Record<StaffFlag, boolean>
export const STAFF_FLAGS = Object.keys(FLAG_POWERS) as StaffFlag[]

const GRANTED: Record<StaffRole, readonly StaffFlag[]> = {
  facility_manager: ['canAccessAllTickets', 'canAssignTickets', 'canCloseTickets', 'canSendAnnouncements'],
  accountant: ['canManageFinances', 'canSendAnnouncements'],
  maintenance_supervisor: ['canAccessAllTickets', 'canAssignTickets', 'canCloseTickets'],
  electrician: ['canCloseTickets'],
  plumber: ['canCloseTickets'],
  security_head: ['canSendAnnouncements'],
  cleaner: [],
  gardener: [],
}

/** The flags a role starts with, and that "reset to role" restores (design, "People and powers"). */
export function roleDefaults(role: StaffRole): StaffFlags {
  const granted = GRANTED[role]
  return Object.fromEntries(STAFF_FLAGS.map((flag) => [flag, granted.includes(flag)])) as StaffFlags
}

/** Whether the role does work on tickets at all: everyone but the accountant. */
export function handlesTickets(role: StaffRole): boolean {
  return role !== 'accountant'
}

/** Whether a role handles a category that names `handlerRoles`. Managers and supervisors handle all. */
export function suitsCategory(role: StaffRole, handlerRoles: readonly StaffRole[]): boolean {
  return MANAGING_ROLES.includes(role) || handlerRoles.includes(role)
}
