import { email } from 'payload/shared'
import { describe, expect, it } from 'vitest'
import {
  EMAIL_MAX,
  entryToJoin,
  isEmail,
  knownBy,
  plainFlatNumber,
  type RegisterEntry,
} from '@/domain/people/join'

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

  it.each(['9820012346', '+1 415 555 2671', 'lata@example.com'])('not by %j', (contact) =>
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

describe('an address to sign in with', () => {
  const payloads = (address: string) => {
    const req = { payload: { config: { collections: [] } }, t: (key: string) => key }
    return email(address, { req, required: true } as unknown as Parameters<typeof email>[1]) === true
  }
  const GOOD = [
    'asha@example.com',
    ' a.b+c@x-y.co.in ',
    "o'neil@example.org",
    '1@2.org',
    `a@${'b'.repeat(60)}.com`,
  ]
  const ODD = [
    ...['a@b.c', 'a..b@example.com', 'a@x_y.com', '.a@example.com', 'a.@example.com', 'a@-b.com', 'a@b-.com'],
    ...['a@b..com', 'a@b.1com', '"a"@example.com', 'a b@example.com', 'a@b@example.com', 'ä@example.com'],
    ...['a@example', '@example.com', 'a@', '', 'a@example.com.', 'a@exa\nmple.com', 'a,b@example.com'],
  ]

  it.each(GOOD)('may be %j, which can be stored', (address) => {
    expect([isEmail(address), payloads(address.trim())]).toEqual([true, true])
  })

  it.each(ODD)('is not %j', (address) => expect(isEmail(address)).toBe(false))

  it('is never one that could not be stored', () => {
    const parts = ['a', 'B', '1', '.', '-', '_', '+', "'", 'x.y', 'ä', ' ', '..', '@']
    const made = parts.flatMap((one) =>
      parts.flatMap((two) => [`${one}${two}@example.com`, `a@${one}${two}.com`, `a@b.${one}${two}`]),
    )
    expect(made.filter((address) => isEmail(address) && !payloads(address.trim()))).toEqual([])
  })

  it('has an end', () => {
    const ofLength = (length: number) => `a@${'b'.repeat(length - 6)}.com`
    expect([isEmail(ofLength(EMAIL_MAX)), isEmail(ofLength(EMAIL_MAX + 1))]).toEqual([true, false])
  })
})
