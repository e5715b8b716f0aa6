import { describe, expect, it } from 'vitest'
import { dialling, toE164 } from '@/domain/phone'

describe('a phone number', () => {
  it.each([
    ['+91 98765 43210', '+919876543210'],
    ['98765-43210', '+919876543210'],
    ['098765 43210', '+919876543210'],
    ['+1 (415) 555-2671', '+14155552671'],
    ['020 2567 8901', '+912025678901'],
    ['91 98765 43210', '+919876543210'],
    ['0091 98765 43210', '+919876543210'],
    ['९८७६५ ४३२१०', '+919876543210'],
    ['+৯১ ৯৮৭৬৫ ৪৩২১০', '+919876543210'],
    ['98765 43210 ext. 7', null],
    ['call 98765 43210 at night', null],
    ['12345', null],
    ['+91 98765 4321x', null],
    ['', null],
  ])('%j is %j', (written, dialled) => {
    expect(toE164(written)).toBe(dialled)
  })

  it('is dialled with its country, and as it stands where it is none we know', () => {
    expect(dialling('020 2567 8901')).toBe('tel:+912025678901')
    expect(dialling('12 34-5')).toBe('tel:12345')
  })
})
