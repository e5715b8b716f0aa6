import { describe, expect, it } from 'vitest'
import { entryToJoin, knownBy, plainFlatNumber, type RegisterEntry } from '@/domain/people/join'

const TODAY = '2026-11-26'
const ENTRY: RegisterEntry = {
  id: 'lata',
  hasAccount: false,
  phone: '98200 12345',
  alternatePhone: '+91-22-2600 1234',
  email: 'Lata@Example.org',
  moveOutDate: null,
}
const joined = (entries: RegisterEntry[], contact: string, email = 'new@example.org') => {
  const known = knownBy(contact)
  return known ? (entryToJoin(entries, { known, email, today: TODAY })?.id ?? null) : 'unreadable'
}

describe('a flat’s number', () => {
  it.each(['A-101', 'a-101', 'A101', ' a 101 ', 'A/101', 'A–101', 'a.101', 'A_101', 'A - 101', 'A#101'])(
    '%j is A-101',
    (written) => expect(plainFlatNumber(written)).toBe(plainFlatNumber('A-101')),
  )

  it.each(['A-102', 'B-101', 'A-1011', '101', ''])('%j is not', (written) =>
    expect(plainFlatNumber(written)).not.toBe(plainFlatNumber('A-101')),
  )
})

describe('somebody joins', () => {
  it.each([
    '9820012345',
    '+91 98200 12345',
    '098200-12345',
    '91 98200 12345',
    '022 2600 1234',
    'lata@example.org',
    ' LATA@example.ORG ',
  ])('by %j', (contact) => expect(joined([ENTRY], contact)).toBe('lata'))

  it.each(['9820012346', '+1 98200 12345', 'lata@example.com'])('not by %j', (contact) =>
    expect(joined([ENTRY], contact)).toBeNull(),
  )

  it.each(['', '12345', 'Lata', '@', 'lata@'])('and %j is no contact at all', (contact) =>
    expect(joined([ENTRY], contact)).toBe('unreadable'),
  )

  it('until the day they move out', () => {
    expect(joined([{ ...ENTRY, moveOutDate: '2026-11-27' }], '9820012345')).toBe('lata')
    expect(joined([{ ...ENTRY, moveOutDate: TODAY }], '9820012345')).toBeNull()
  })

  it('only by a row that has no account', () =>
    expect(joined([{ ...ENTRY, hasAccount: true }], '9820012345')).toBeNull())

  it('never by a contact that the register does not have', () =>
    expect(joined([{ ...ENTRY, phone: null, alternatePhone: '', email: null }], '9820012345')).toBeNull())

  it('of a couple with one number by the row with their own e-mail, else by the first', () => {
    const couple = [ENTRY, { ...ENTRY, id: 'hari', email: 'hari@example.org' }]
    expect(joined(couple, '9820012345', 'Hari@example.org')).toBe('hari')
    expect(joined(couple, '9820012345', 'other@example.org')).toBe('lata')
  })
})
