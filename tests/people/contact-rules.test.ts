import { describe, expect, test } from 'vitest'
import { type Person, powersOf } from '@/domain/actor'
import { changeableFields, followsProfile, hiddenContact, registerReach } from '@/domain/people/register'
import { roleDefaults, type StaffRole } from '@/domain/staff'

const base = { kind: 'person', userId: 'u', name: 'Somebody', resident: null, staff: null } as const
const aResident = (committeeRole: 'none' | 'secretary' = 'none'): Person => ({
  ...base,
  powers: powersOf({ isAdministrator: false, committeeRole, staff: null }),
  resident: { id: 'own', flatId: 'flat', committeeRole },
})
const aMember = (role: StaffRole): Person => ({
  ...base,
  powers: powersOf({ isAdministrator: false, committeeRole: null, staff: { role, ...roleDefaults(role) } }),
  staff: { id: 'staff', role, subordinateIds: [], categoryIds: [] },
})

describe('the register', () => {
  test('is read by a resident as far as their household, by a technician as far as their work', () => {
    expect(registerReach(aResident())).toEqual({ ownId: 'own', flatId: 'flat', staffId: null })
    expect(registerReach(aMember('plumber'))).toEqual({ ownId: null, flatId: null, staffId: 'staff' })
  })

  test.each(['facility_manager', 'maintenance_supervisor', 'accountant', 'security_head'] as const)(
    'is read whole by a %s',
    (role) => expect(registerReach(aMember(role))).toBe('everybody'),
  )

  test('hides contact data from housemates and all of it but the phone from who works for them', () => {
    expect(hiddenContact(aResident(), 'other', false)).toHaveLength(4)
    expect(hiddenContact(aMember('plumber'), 'other', true)).not.toContain('phone')
    expect(hiddenContact(aMember('maintenance_supervisor'), 'other', false)).toHaveLength(4)
    for (const actor of [aResident('secretary'), aMember('facility_manager'), aMember('security_head')]) {
      expect(hiddenContact(actor, 'other', false)).toEqual([])
    }
    expect(hiddenContact(aResident(), 'own', false)).toEqual([])
  })

  test('is changed by residents about how they are reached, by the committee about who lives here', () => {
    expect(changeableFields(aResident(), 'own')).toEqual(['phone', 'alternatePhone', 'emergencyContact'])
    expect(changeableFields(aResident(), 'other')).toEqual([])
    expect(changeableFields(aResident('secretary'), 'other')).toEqual([
      'verified',
      'moveInDate',
      'moveOutDate',
    ])
    expect(changeableFields(aMember('facility_manager'), 'other')).toEqual([])
  })
})

test('an account follows what its holder writes, and what the office writes while both were one', () => {
  expect(followsProfile('+91 1', { before: '+91 2', isByHolder: true })).toBe(true)
  expect(followsProfile('+91 1', { before: '+91 1', isByHolder: false })).toBe(true)
  expect(followsProfile(null, { before: '+91 2', isByHolder: false })).toBe(true)
  expect(followsProfile('+91 1', { before: '+91 2', isByHolder: false })).toBe(false)
})
