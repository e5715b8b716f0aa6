import { describe, expect, it } from 'vitest'
import type { FeeTier } from '@/domain/bookings/facility'
import { pricesOf } from '@/domain/bookings/prices'
import { wordsIn } from '@/web/i18n/words'
import { priceFromWords } from '@/web/ui/facilities/words'
import { aFacility, everyDay } from '../support/facility-rules'

const tier = (different: Partial<FeeTier>): FeeTier => ({
  days: [],
  from: null,
  to: null,
  paisePerHour: 0,
  paisePerNight: 0,
  ...different,
})
const LAST_MINUTE = tier({ from: '22:00', to: '06:00', paisePerHour: 80_000 })
const ANY_TIME = tier({ paisePerHour: 50_000 })

describe('the prices of a facility', () => {
  it('are those of each minute that is open, the least first', () => {
    const rules = aFacility({ openingHours: everyDay('18:01', '22:01'), feeTiers: [LAST_MINUTE, ANY_TIME] })
    expect(pricesOf(rules)).toEqual([50_000, 80_000])
    expect(priceFromWords(rules, wordsIn('en'))).toBe('from ₹500 an hour')
  })

  it('leave out what costs more while nothing is open', () => {
    const rules = aFacility({ openingHours: everyDay('18:00', '22:00'), feeTiers: [LAST_MINUTE, ANY_TIME] })
    expect(pricesOf(rules)).toEqual([50_000])
    expect(priceFromWords(rules, wordsIn('en'))).toBe('₹500 an hour')
  })

  it('follow an opening over the end of the week', () => {
    const sunday = tier({ days: ['sun'], paisePerHour: 90_000 })
    const openingHours = [{ day: 'sat', opens: '20:00', closes: '01:00' } as const]
    expect(pricesOf(aFacility({ openingHours, feeTiers: [sunday, ANY_TIME] }))).toEqual([50_000, 90_000])
  })

  it('are nothing where no tier matches, and of the whole week where it is always open', () => {
    expect(pricesOf(aFacility({ openingHours: [], feeTiers: [] }))).toEqual([0])
    expect(pricesOf(aFacility({ openingHours: [], feeTiers: [LAST_MINUTE] }))).toEqual([0, 80_000])
  })

  it('are those of the nights where nights are booked', () => {
    const nightly = { checkInTime: '14:00', checkOutTime: '11:00', minNights: 1, maxNights: 5 }
    const weekend = tier({ days: ['fri', 'sat'], paisePerNight: 250_000 })
    const rules = aFacility({ nightly, feeTiers: [weekend, tier({ paisePerNight: 150_000 })] })
    expect(pricesOf(rules)).toEqual([150_000, 250_000])
    expect(priceFromWords(rules, wordsIn('en'))).toBe('from ₹1,500 a night')
  })
})
