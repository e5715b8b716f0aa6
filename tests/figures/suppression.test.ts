import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Kpi, type KpiKey, type KpiWeek, meanOfDays, tallyOf } from '@/domain/figures/kpis'
import { weeksTo } from '@/domain/figures/spans'
import { suppress } from '@/domain/figures/suppress'

const WEEKS = weeksTo('2026-11-27')

/** A figure whose weeks add up to the whole, from `[part, n]` of each. */
function figure(counts: readonly (readonly [number, number])[], key: KpiKey = 'ticket_ack_24h'): Kpi {
  const series: KpiWeek[] = counts.map(([part, n], index) => ({
    ...(WEEKS[index] as { from: string; to: string }),
    ...tallyOf(part, n),
  }))
  const sum = (of: 0 | 1) => counts.reduce((total, pair) => total + pair[of], 0)
  return { key, ...tallyOf(sum(0), sum(1)), series }
}

const hiddenWeeks = (kpi: Kpi): number[] =>
  suppress(kpi).series.flatMap(({ isHidden }, index) => (isHidden ? [index] : []))

describe('what residents are shown', () => {
  test('has nothing hidden where every count is five or more, or nothing was counted', () => {
    const kpi = figure([
      [5, 5],
      [0, 0],
      [20, 30],
    ])
    expect(hiddenWeeks(kpi)).toEqual([])
    expect(suppress(kpi)).toMatchObject({ value: 25 / 35, n: 35, isHidden: false })
  })

  test('hides a denominator under five, and a numerator under five', () => {
    expect(suppress(figure([[4, 4]]))).toMatchObject({ value: null, n: 0, counts: [], isHidden: true })
    expect(suppress(figure([[4, 40]]))).toMatchObject({ value: null, n: 0, counts: [], isHidden: true })
  })

  test('hides the next smallest week with one that alone would be the rest of the whole', () => {
    expect(
      hiddenWeeks(
        figure([
          [20, 30],
          [3, 12],
          [9, 14],
          [30, 40],
        ]),
      ),
    ).toEqual([1, 2])
  })

  test('leaves two small weeks alone that are large together', () => {
    expect(
      hiddenWeeks(
        figure([
          [4, 30],
          [3, 12],
          [9, 14],
        ]),
      ),
    ).toEqual([0, 1])
  })

  test('shows no rest under five, whatever the weeks are', () => {
    const pair = fc.tuple(fc.nat(30), fc.nat(30)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const)
    fc.assert(
      fc.property(fc.array(pair, { minLength: 12, maxLength: 12 }), (counts) => {
        const shown = suppress(figure(counts))
        if (shown.isHidden) return
        const hidden = counts.filter((_, index) => shown.series[index]?.isHidden)
        for (const of of [0, 1] as const) {
          const rest = hidden.reduce((total, one) => total + one[of], 0)
          expect(hidden.length === 0 || rest >= 5).toBe(true)
        }
        for (const [index, { isHidden, n }] of shown.series.entries())
          if (!isHidden && n > 0) expect(Math.min(...(counts[index] ?? []))).toBeGreaterThanOrEqual(5)
      }),
      { seed: 7, numRuns: 500 },
    )
  })

  test('hides a share of a handful of accounts, however many days it was taken over', () => {
    const few = meanOfDays(
      Array.from({ length: 7 }, (_, day) => ({ date: `${day}`, active: 3, accounts: 4 })),
    )
    const many = meanOfDays(
      Array.from({ length: 7 }, (_, day) => ({ date: `${day}`, active: 80, accounts: 99 })),
    )
    const kpi = (tally: typeof few): Kpi => ({ key: 'daily_active', ...tally, series: [] })
    expect(suppress(kpi(few))).toMatchObject({ value: null, isHidden: true })
    expect(suppress(kpi(many))).toMatchObject({ n: 7, isHidden: false })
  })
})
