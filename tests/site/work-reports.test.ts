import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { Trend } from '@/web/ui/charts/Trend'
import { lineShownAs, mostOf } from '@/web/ui/staff-reports/points'

const lines = (figure: Parameters<typeof mostOf>[0], value: number): number[] => {
  const markup = renderToStaticMarkup(
    createElement(Trend, {
      ...{ id: 'course', words: { title: 'Course', description: 'Week by week' } },
      ...{ points: [{ label: 'W1', value, shown: String(value) }], shownAs: lineShownAs(figure, 'en') },
      ...mostOf(figure),
    }),
  )
  return [...markup.matchAll(/text-anchor="end">([\d.]+)/g)].map(([, shown]) => Number(shown))
}

it('the axis of stars ends at the five that can be given, and that of jobs follows them', () => {
  expect(Math.max(...lines('avgSatisfaction', 4.9))).toBeLessThanOrEqual(5)
  expect(Math.max(...lines('completed', 4.9))).toBeGreaterThan(5)
})
