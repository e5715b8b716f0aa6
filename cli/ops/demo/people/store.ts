import type { ClientBase } from 'pg'
import { roleDefaults } from '@/domain/staff'
import { insertRows, type Row } from '../../seed/insert'
import type { Calendar } from '../calendar'
import type { Dice } from '../dice'
import { OPENED_DAYS_AGO } from './staff'
import type { Account, Member, People, Resident } from './types'

/** A password as it is stored; everyone of the demo has the same. */
export interface PasswordHash {
  salt: string
  hash: string
}

/** Writes the people: accounts first, then what names them. */
export async function storePeople(
  client: ClientBase,
  people: People,
  { dice, calendar, password }: { dice: Dice; calendar: Calendar; password: PasswordHash },
): Promise<void> {
  dice.restart('administrators')
  const opened = calendar.at(OPENED_DAYS_AGO, 9)
  const stamps = { created_at: opened, updated_at: opened }
  await insertRows(
    client,
    'users',
    accountsOf(people).map((account) => accountRow(account, password)),
  )
  await insertRows(client, 'administrators', [
    { id: dice.uuid(), user_id: people.administrator.id, ...stamps },
  ])
  const flats = people.flats.map(({ id, number, block, floor, status }) => ({
    id,
    number,
    block,
    floor,
    status,
    ...stamps,
  }))
  await insertRows(client, 'flats', flats)
  await insertRows(
    client,
    'residents',
    people.residents.map((resident) => residentRow(resident, opened)),
  )
  await insertRows(
    client,
    'staff',
    people.staff.map((member) => ({ ...staffRow(member), ...stamps })),
  )
}

/** Every account of the demo. */
export function accountsOf(people: People): Account[] {
  const residents = people.residents.map((resident) => resident.account).filter((account) => account !== null)
  return [people.administrator, ...people.staff.map((member) => member.account), ...residents]
}

function accountRow({ id, email, name, phone, language, createdAt }: Account, password: PasswordHash): Row {
  return { id, email, name, phone, language, ...password, created_at: createdAt, updated_at: createdAt }
}

function residentRow(resident: Resident, opened: Date): Row {
  const enteredAt = resident.movedIn > opened ? resident.movedIn : opened
  return {
    id: resident.id,
    name: resident.name,
    user_id: resident.account?.id ?? null,
    flat_id: resident.flat.id,
    resident_type: resident.type,
    phone: resident.phone,
    alternate_phone: resident.alternatePhone,
    email: resident.account?.email ?? null,
    emergency_contact_name: resident.emergencyContact?.name ?? null,
    emergency_contact_phone: resident.emergencyContact?.phone ?? null,
    committee_role: resident.committeeRole,
    move_in_date: resident.movedIn,
    move_out_date: resident.movedOut,
    verified: resident.verified,
    invited_by_id: resident.invitedBy,
    created_at: enteredAt,
    updated_at: resident.movedOut ?? enteredAt,
  }
}

function staffRow(member: Member): Row {
  const flags = roleDefaults(member.role)
  return {
    id: member.id,
    name: member.account.name,
    user_id: member.account.id,
    employee_id: member.employeeId,
    staff_role: member.role,
    department: member.department,
    phone: member.account.phone,
    employment_status: member.employment,
    hire_date: member.hiredAt,
    reporting_to_id: member.reportsTo,
    can_access_all_tickets: flags.canAccessAllTickets,
    can_assign_tickets: flags.canAssignTickets,
    can_close_tickets: flags.canCloseTickets,
    can_manage_finances: flags.canManageFinances,
    can_send_announcements: flags.canSendAnnouncements,
    work_schedule: member.shifts,
    is_available24x7: member.isAvailable24x7,
    is_active: true,
  }
}
