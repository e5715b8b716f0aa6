import type { ShownKpi } from '@/domain/figures/suppress'
import type { Language } from '@/domain/notifications'
import { percentOf, UNKNOWN } from '@/domain/performance'
import { dateInUtc, dayAndMonth, daySpan } from '@/web/i18n/times'
import { LOCALES, type Words } from '@/web/i18n/words'
import type { ChartPoint, ChartWords } from '../charts/point'

const PERCENT = 100

/** `92 %` in the reader's language, in whole per cents. */
export function shareShown(value: number, language: Language): string {
  return new Intl.NumberFormat(LOCALES[language], { style: 'percent', maximumFractionDigits: 0 }).format(
    percentOf(value) / PERCENT,
  )
}

/** `1,234` in the reader's language. */
export const countShown = (n: number, language: Language): string =>
  new Intl.NumberFormat(LOCALES[language]).format(n)

/** The weeks of a figure, as its drawing and its table show them. */
export function pointsOf({ series }: ShownKpi, t: Words, language: Language): ChartPoint[] {
  return series.map(({ from, to, value, n, isHidden, isAtLeast }) => ({
    label: weekShown(from, language),
    fullLabel: daySpan(dateInUtc(from), dateInUtc(to), 'UTC', language),
    value,
    shown: isHidden ? t('figures.tooFew') : value === null ? UNKNOWN : shareShown(value, language),
    more: [isHidden ? t('figures.tooFew') : `${countShown(n, language)}${isAtLeast ? '+' : ''}`],
  }))
}

const weekShown = (from: string, language: Language): string => dayAndMonth(dateInUtc(from), 'UTC', language)

/** What the drawing shows, for who does not see it. */
export function trendWords(
  points: readonly ChartPoint[],
  label: string,
  target: string,
  t: Words,
): ChartWords {
  const known = points.filter(({ value }) => value !== null)
  const [first, last] = [known[0], known.at(-1)]
  const title = t('figures.trend.title', { label })
  if (!first || !last) return { title, description: t('figures.trend.toldNothing', { target }) }
  const to = { last: last.shown, lastWeek: last.fullLabel ?? last.label, target }
  if (first === last) return { title, description: t('figures.trend.toldOne', to) }
  const from = { first: first.shown, firstWeek: first.fullLabel ?? first.label }
  return { title, description: t('figures.trend.told', { ...from, ...to }) }
}
