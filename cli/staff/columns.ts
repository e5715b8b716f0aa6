import { STAFF_ROLE_LABELS } from '../../domain/staff'
import type { Column } from '../table'
import type { Staff } from '../wire'

const yesNo = (flag: boolean | undefined): string => (flag ? 'yes' : 'no')

/** The columns of every list of staff. */
export const STAFF_COLUMNS: Column<Staff>[] = [
  { name: 'employee', text: ({ employeeId }) => employeeId, style: () => 'bold' },
  { name: 'name', text: ({ name }) => name, shrinkTo: 12 },
  {
    name: 'role',
    text: ({ staffRole }) => (staffRole ? STAFF_ROLE_LABELS[staffRole] : ''),
    raw: ({ staffRole }) => staffRole ?? '',
    shrinkTo: 12,
  },
  { name: 'department', text: ({ department }) => department ?? '', shrinkTo: 8, leaves: 1 },
  { name: 'phone', text: ({ phone }) => phone ?? '', leaves: 2 },
  { name: '24x7', text: ({ isAvailable24x7 }) => yesNo(isAvailable24x7) },
  {
    name: 'active',
    text: ({ isActive }) => yesNo(isActive),
    style: ({ isActive }) => (isActive ? undefined : 'red'),
  },
]
