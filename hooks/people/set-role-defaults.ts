import type { CollectionBeforeChangeHook } from 'payload'
import { roleDefaults, STAFF_FLAGS, type StaffRole } from '@/domain/staff'

/** A new profile, or one whose role changes, gets its role's powers where the administrator said nothing else. */
export const setRoleDefaults: CollectionBeforeChangeHook = ({ data, operation, originalDoc }) => {
  const role = data.staffRole as StaffRole
  const hasNewRole = operation === 'create' || role !== originalDoc?.staffRole
  if (!hasNewRole) return data
  const defaults = roleDefaults(role)
  for (const flag of STAFF_FLAGS) {
    const isSaid =
      operation === 'create' ? typeof data[flag] === 'boolean' : data[flag] !== originalDoc?.[flag]
    if (!isSaid) data[flag] = defaults[flag]
  }
  return data
}
