import { figureText, STAFF_FIGURES, type StaffFigure } from '@/domain/figures/staff'
import { STAFF_REPORT_WORDS, shortSpanText, spanText } from '@/domain/figures/staff-words'
import type { Language } from '@/domain/notifications'
import type { StoredReport } from '@/server/figures/staff-stored'
import type { Words } from '@/web/i18n/words'
import type { ChartPoint, ChartWords } from '../charts/point'

/** The most that figures of a unit can be; what is not named here has no bound. */
const MOST: Partial<Record<(typeof STAFF_FIGURES)[StaffFigure]['unit'], number>> = { share: 1, stars: 5 }

/** Where the axis of a figure ends, where it has an end. */
export function mostOf(figure: StaffFigure): { most?: number } {
  const most = MOST[STAFF_FIGURES[figure].unit]
  return most === undefined ? {} : { most }
}

/** A value of a figure in the reader's words. */
export const shownAs =
  (figure: StaffFigure, language: Language) =>
  (value: number | null): string =>
    figureText(figure, value, STAFF_REPORT_WORDS[language].hours)

/** What a line across the drawing stands for; nothing where it lies between two whole counts. */
export const lineShownAs =
  (figure: StaffFigure, language: Language) =>
  (value: number): string =>
    STAFF_FIGURES[figure].unit === 'count' && !Number.isInteger(value) ? '' : shownAs(figure, language)(value)

/** One figure, period by period. */
export function pointsOf(
  trend: readonly StoredReport[],
  figure: StaffFigure,
  language: Language,
): ChartPoint[] {
  return trend.map(({ span, figures }) => ({
    label: shortSpanText(span, language),
    fullLabel: spanText(span, language),
    value: figures[figure],
    shown: shownAs(figure, language)(figures[figure]),
  }))
}

/** What a course shows, for who does not see it. */
export function courseWords(points: readonly ChartPoint[], label: string, t: Words): ChartWords {
  const known = points.filter(({ value }) => value !== null)
  const [first, last] = [known[0], known.at(-1)]
  const title = t('staffReports.courseOf', { label })
  if (!first || !last) return { title, description: t('staffReports.toldNothing') }
  const told = { first: first.shown, firstAt: first.label, last: last.shown, lastAt: last.label }
  return { title, description: t('staffReports.told', told) }
}
