import { describe, expect, it } from 'vitest'
import { type CommitteeRole, type Person, powersOf } from '@/domain/actor'
import { budgetState, dashboardsOf } from '@/domain/figures/dashboards'
import { roleDefaults, type StaffRole } from '@/domain/staff'

/** Somebody with the powers of what they are. */
function somebody(
  is: { staff?: StaffRole; committee?: CommitteeRole; administrator?: boolean } = {},
): Person {
  const { staff, committee, administrator = false } = is
  return {
    ...{ kind: 'person', userId: 'u', name: 'Somebody' },
    powers: powersOf({
      isAdministrator: administrator,
      committeeRole: committee ?? null,
      staff: staff ? { role: staff, ...roleDefaults(staff) } : null,
    }),
    resident: committee ? { id: 'r', flatId: 'f', committeeRole: committee } : null,
    staff: staff ? { id: 's', role: staff, subordinateIds: [], categoryIds: [] } : null,
  }
}

describe('dashboards', () => {
  it.each([
    ['a member of the committee', { committee: 'member' }, ['committee']],
    ['the treasurer', { committee: 'treasurer' }, ['committee', 'accountant']],
    ['the facility manager', { staff: 'facility_manager' }, ['manager']],
    ['the supervisor', { staff: 'maintenance_supervisor' }, ['manager']],
    ['the accountant', { staff: 'accountant' }, ['accountant']],
    ['a plumber', { staff: 'plumber' }, []],
    ['the security head', { staff: 'security_head' }, []],
    ['a plumber on the committee', { staff: 'plumber', committee: 'member' }, ['committee']],
    [
      'a manager on the committee',
      { staff: 'facility_manager', committee: 'secretary' },
      ['committee', 'manager'],
    ],
    ['the administrator', { administrator: true }, ['committee', 'manager', 'accountant']],
    ['a resident', { committee: 'none' }, []],
  ] as const)('of %s are in one order', (_, is, expected) => {
    expect(dashboardsOf(somebody(is))).toEqual(expected)
  })
})

describe('a budget', () => {
  it.each([
    [79_999, 100_000, 'within'],
    [80_000, 100_000, 'near'],
    [99_999, 100_000, 'near'],
    [100_000, 100_000, 'spent'],
    [0, 0, 'within'],
    [1, 0, 'spent'],
    [1, null, 'unset'],
  ] as const)('of which %d of %d is spent is %s', (spent, budget, state) => {
    expect(budgetState(spent, budget)).toBe(state)
  })
})
