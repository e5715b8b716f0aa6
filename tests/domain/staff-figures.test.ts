import { describe, expect, it } from 'vitest'
import { directionOf, figuresOf, figureText, isImprovement } from '@/domain/figures/staff'
import { lastSpan, lastSpans, spanBefore, spanFrom } from '@/domain/figures/staff-spans'
import { spanText } from '@/domain/figures/staff-words'

describe('the last period that was over', () => {
  it.each([
    ['daily', '2026-11-15T18:30:00Z', '2026-11-15', '2026-11-15'],
    ['daily', '2026-11-15T18:29:59Z', '2026-11-14', '2026-11-14'],
    ['weekly', '2026-11-16T02:30:00Z', '2026-11-09', '2026-11-15'],
    ['weekly', '2026-11-15T18:29:59Z', '2026-11-02', '2026-11-08'],
    ['monthly', '2026-10-31T18:30:00Z', '2026-10-01', '2026-10-31'],
    ['monthly', '2026-10-31T18:29:59Z', '2026-09-01', '2026-09-30'],
    ['monthly', '2027-01-10T00:00:00Z', '2026-12-01', '2026-12-31'],
    ['monthly', '2028-03-01T06:00:00Z', '2028-02-01', '2028-02-29'],
  ] as const)('%s at %s is %s to %s', (period, now, from, to) => {
    expect(lastSpan(period, new Date(now), 'Asia/Kolkata')).toEqual({ period, from, to })
  })

  it('goes back a whole period at a time', () => {
    expect(spanBefore('weekly', '2026-11-09')).toMatchObject({ from: '2026-11-02', to: '2026-11-08' })
    expect(lastSpans('monthly', '2027-01-15', 3).map(({ from }) => from)).toEqual([
      '2026-10-01',
      '2026-11-01',
      '2026-12-01',
    ])
  })
})

it('a period is known by its first day, and by no other', () => {
  expect(spanFrom('weekly', '2026-11-09')).toEqual({ period: 'weekly', from: '2026-11-09', to: '2026-11-15' })
  expect(spanFrom('weekly', '2026-11-10')).toBeNull()
  expect(spanFrom('monthly', '2026-01-01')).toMatchObject({ to: '2026-01-31' })
  expect(spanFrom('monthly', '2026-12-02')).toBeNull()
  expect(spanFrom('daily', '2026-02-30')).toBeNull()
  expect(spanFrom('daily', '2026-02-28')).toMatchObject({ to: '2026-02-28' })
})

describe('a figure', () => {
  it('is written in its unit, and what is unknown as a dash', () => {
    expect(figureText('onTimeRate', 0.925)).toBe('92 %')
    expect(figureText('avgResolutionHours', 5.24)).toBe('5.2 h')
    expect(figureText('costEfficiency', 1.084)).toBe('1.08')
    for (const nothing of [null, undefined, Number.NaN, Number.POSITIVE_INFINITY])
      expect(figureText('onTimeRate', nothing)).toBe('—')
  })

  it('goes up or down as it is written, and nowhere from what is unknown', () => {
    expect(directionOf('onTimeRate', 0.929, 0.921)).toBe('same')
    expect(directionOf('resolved', 3, 2)).toBe('up')
    expect(directionOf('resolved', 2, null)).toBeNull()
    expect(isImprovement('avgResolutionHours', 'down')).toBe(true)
    expect(isImprovement('onTimeRate', 'down')).toBe(false)
    expect(isImprovement('load', 'up')).toBeNull()
  })

  it('that is stored as no number is unknown', () => {
    expect(figuresOf({ resolved: '4', onTimeRate: 'NaN', load: 3, other: 1 })).toMatchObject({
      resolved: 0,
      onTimeRate: null,
      load: 3,
    })
    expect(figuresOf(null).resolved).toBe(0)
    expect(figuresOf({ other: 1 })).not.toHaveProperty('other')
  })
})

it('a period is named as people write it', () => {
  expect(spanText({ period: 'monthly', from: '2026-10-01', to: '2026-10-31' }, 'en')).toBe('October 2026')
  expect(spanText({ period: 'daily', from: '2026-11-15', to: '2026-11-15' }, 'en')).toBe('15 Nov 2026')
})
