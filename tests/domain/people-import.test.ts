import { describe, expect, test } from 'vitest'
import { keyOfRow, parseRow } from '@/domain/people/import'
import { decideImport, isQuiet, type KnownResident } from '@/domain/people/import-plan'

const TODAY = '2026-11-20'
const ROW = { flat: 'A-101', name: 'Lata Lakhani', residentType: 'owner', phone: '98200 12345' }
const problemOf = (more: object) => {
  const parsed = parseRow({ ...ROW, ...more }, TODAY)
  return 'problem' in parsed ? parsed.problem : null
}

describe('a row of a file of residents', () => {
  test('is read as people write it', () => {
    const more = { alternatePhone: '080-2345 6789', email: ' Lata@Khaki.Example ', moveInDate: '2026-04-01' }
    expect(parseRow({ ...ROW, ...more, residentType: 'Owner', committeeRole: 'Member' }, TODAY)).toEqual({
      entry: {
        flat: 'A-101',
        name: 'Lata Lakhani',
        residentType: 'owner',
        phone: '+919820012345',
        alternatePhone: '+918023456789',
        email: 'lata@khaki.example',
        committeeRole: 'member',
        moveInDate: '2026-04-01',
      },
    })
  })

  test('says nothing about what it leaves empty', () => {
    expect(parseRow({ ...ROW, email: '', moveInDate: '  ' }, TODAY)).toEqual({
      entry: { ...ROW, phone: '+919820012345' },
    })
  })

  test.each([
    ['flat', { flat: '' }],
    ['flat', { flat: '=A1' }],
    ['name', { name: ' ' }],
    ['name', { name: '=cmd()' }],
    ['name', { name: '+Lata' }],
    ['name', { name: '-Lata' }],
    ['name', { name: '@Lata' }],
    ['name', { name: 'x'.repeat(121) }],
    ['name', { name: 'Lata\nLakhani' }],
    ['residentType', { residentType: 'guest' }],
    ['phone', { phone: '' }],
    ['phone', { phone: '12345' }],
    ['alternatePhone', { alternatePhone: '=1+1' }],
    ['email', { email: 'lata at khaki' }],
    ['committeeRole', { committeeRole: 'king' }],
    ['moveInDate', { moveInDate: '01/04/2026' }],
    ['moveInDate', { moveInDate: '2026-02-30' }],
    ['moveInDate', { moveInDate: '2029-01-01' }],
    ['name', { name: 7 }],
  ])('is refused for its %s: %j', (field, more) => {
    expect(problemOf(more)).toMatchObject({ code: 'invalid', field })
  })

  test('with a column that there is not is refused, and told which there are', () => {
    expect(problemOf({ verified: 'true' })?.message).toContain('flat, name, residentType, phone')
  })

  test('is known by its flat and its number, however they are written', () => {
    expect(keyOfRow('a 101', '+91 98200-12345')).toBe(keyOfRow('A-101', '9820012345'))
    expect(keyOfRow('A-101', 'ask my wife')).toBeNull()
  })
})

describe('whom a row means', () => {
  const entry = { ...ROW, residentType: 'owner' as const, phone: '+919820012345' }
  const lata: KnownResident = {
    ...{
      id: 'lata',
      hasAccount: false,
      name: 'Lata Lakhani',
      residentType: 'owner',
      phone: '98200 12345',
      alternatePhone: null,
    },
    ...{ email: 'lata@khaki.example', committeeRole: 'none', moveInDate: null, moveOutDate: null },
  }

  test('is somebody new where nobody of the flat has that phone', () => {
    expect(decideImport(entry, [], TODAY)).toEqual({ action: 'created' })
    expect(decideImport(entry, [{ ...lata, phone: '+919820099999' }], TODAY)).toEqual({ action: 'created' })
  })

  test('is who has it, however it was typed, and stays as they are where nothing differs', () => {
    expect(decideImport(entry, [lata], TODAY)).toEqual({ action: 'unchanged', id: 'lata' })
    expect(decideImport({ ...entry, name: 'Lata L.' }, [lata], TODAY)).toEqual({
      action: 'updated',
      id: 'lata',
      known: lata,
      changes: { name: 'Lata L.' },
    })
  })

  test('is not who has moved out', () => {
    expect(decideImport(entry, [{ ...lata, moveOutDate: TODAY }], TODAY)).toEqual({ action: 'created' })
    expect(decideImport(entry, [{ ...lata, moveOutDate: '2026-11-21' }], TODAY)).toMatchObject({
      action: 'unchanged',
    })
  })

  test('is changed without a word where no stay, sign-in or message depends on it', () => {
    expect(isQuiet(lata, { email: 'new@khaki.example', committeeRole: 'member' })).toBe(true)
    expect(isQuiet(lata, { email: 'new@khaki.example', name: 'Lata' })).toBe(false)
    expect(isQuiet({ ...lata, hasAccount: true }, { email: 'new@khaki.example' })).toBe(false)
  })

  test('is told apart by the name where a couple has one phone, and else is for a person to say', () => {
    const mohan = { ...lata, id: 'mohan', name: 'Mohan Lakhani' }
    expect(decideImport(entry, [mohan, lata], TODAY)).toEqual({ action: 'unchanged', id: 'lata' })
    expect(decideImport({ ...entry, name: 'Nobody' }, [mohan, lata], TODAY)).toMatchObject({
      problem: { code: 'ambiguous_resident' },
    })
  })
})
