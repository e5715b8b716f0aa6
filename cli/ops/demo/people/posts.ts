import type { StaffRole } from '@/domain/staff'
import type { Member } from './types'

/** A post on the estate, and who holds it. */
export interface Post {
  employeeId: string
  mailbox: string
  name: string
  role: StaffRole
  department: string
  reportsTo: string | null
  isAvailable24x7?: true
  from?: string
  to?: string
  employment?: Member['employment']
  yearsHere: number
}

/** The estate's staff, superiors first (contract §2). */
export const POSTS: readonly Post[] = [
  {
    employeeId: 'FM001',
    mailbox: 'manager',
    name: 'Vikram Rathod',
    role: 'facility_manager',
    department: 'Administration',
    reportsTo: null,
    yearsHere: 6,
  },
  {
    employeeId: 'MS001',
    mailbox: 'supervisor',
    name: 'Prakash Gaikwad',
    role: 'maintenance_supervisor',
    department: 'Maintenance',
    reportsTo: 'FM001',
    from: '08:00',
    to: '20:00',
    yearsHere: 8,
  },
  {
    employeeId: 'EL001',
    mailbox: 'electrician',
    name: 'Dinesh Kamble',
    role: 'electrician',
    department: 'Maintenance',
    reportsTo: 'MS001',
    isAvailable24x7: true,
    yearsHere: 5,
  },
  {
    employeeId: 'EL002',
    mailbox: 'electrician2',
    name: 'Santosh Waghmare',
    role: 'electrician',
    department: 'Maintenance',
    reportsTo: 'MS001',
    yearsHere: 2,
  },
  {
    employeeId: 'PL001',
    mailbox: 'plumber',
    name: 'Raju Sonawane',
    role: 'plumber',
    department: 'Maintenance',
    reportsTo: 'MS001',
    isAvailable24x7: true,
    yearsHere: 7,
  },
  {
    employeeId: 'AC001',
    mailbox: 'accountant',
    name: 'Smita Bhandari',
    role: 'accountant',
    department: 'Accounts',
    reportsTo: 'FM001',
    employment: 'part_time',
    from: '10:00',
    to: '16:00',
    yearsHere: 4,
  },
  {
    employeeId: 'SH001',
    mailbox: 'security',
    name: 'Baldev Thapa',
    role: 'security_head',
    department: 'Security',
    reportsTo: 'FM001',
    employment: 'contract',
    from: '07:00',
    to: '19:00',
    yearsHere: 3,
  },
  {
    employeeId: 'CL001',
    mailbox: 'cleaner',
    name: 'Sunanda Kale',
    role: 'cleaner',
    department: 'Housekeeping',
    reportsTo: 'FM001',
    employment: 'contract',
    from: '07:00',
    to: '16:00',
    yearsHere: 3,
  },
  {
    employeeId: 'GD001',
    mailbox: 'gardener',
    name: 'Mohan Pawar',
    role: 'gardener',
    department: 'Grounds',
    reportsTo: 'FM001',
    employment: 'contract',
    from: '06:30',
    to: '15:30',
    yearsHere: 9,
  },
]
