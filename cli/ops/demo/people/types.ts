import type { CommitteeRole, Person, ResidentType } from '@/domain/actor'
import type { LANGUAGES } from '@/domain/notifications'
import type { StaffRole } from '@/domain/staff'

export interface Account {
  id: string
  email: string
  name: string
  phone: string
  language: (typeof LANGUAGES)[number]
  createdAt: Date
}

export interface Flat {
  id: string
  number: string
  block: string
  floor: number
  status: 'occupied' | 'vacant' | 'locked'
}

/** An entry of the register. */
export interface Resident {
  id: string
  name: string
  flat: Flat
  type: ResidentType
  phone: string | null
  alternatePhone: string | null
  emergencyContact: { name: string; phone: string } | null
  account: Account | null
  verified: boolean
  committeeRole: CommitteeRole
  movedIn: Date
  movedOut: Date | null
  /** The owner who has asked them in; null for who joined by themselves. */
  invitedBy: string | null
}

/** A member of staff. */
export interface Member {
  id: string
  employeeId: string
  role: StaffRole
  department: string
  account: Account
  hiredAt: Date
  reportsTo: string | null
  isAvailable24x7: boolean
  shifts: { days: string[]; from: string; to: string }[]
  employment: 'full_time' | 'part_time' | 'contract'
  /** The actor that the rules see when this person does something. */
  person: Person
}

/** Everyone of the demo estate. */
export interface People {
  flats: Flat[]
  residents: Resident[]
  staff: Member[]
  administrator: Account
}
