import { ARROWS, COMPACT_FIGURES, directionOf, figureText, type StaffFigure } from '../figures/staff'
import { STAFF_REPORT_WORDS, spanText } from '../figures/staff-words'
import type { ReportPeriod } from '../figures/words'
import { type Occurrence, reportOf } from './happening'
import type { ToldReport } from './told'
import type { Words } from './wording'
import type { Language } from './words'

/** A language, as far as messages about staff reports differ by it. */
export interface ReportTongue {
  language: Language
  stop: string
  /** What the period of one's own figures is called: `Your week`. */
  own: Record<ReportPeriod, string>
  /** What everybody's are called: `Staff report of the week`. */
  everybody: Record<ReportPeriod, string>
  /** Of everybody: how many people, what they did, and that the page has each of them. */
  summary(people: number, resolved: number, onTime: string): string
  /** Said before the arrows are met. */
  arrows: string
}

/** A message about a staff report: one's own figures and where they went, or what all did together. */
export function reportMessage(tongue: ReportTongue, occurrence: Occurrence): Words {
  const { span, own, team } = reportOf(occurrence)
  const days = spanText(span, tongue.language)
  if (own) return { title: `${tongue.own[span.period]}: ${days}`, body: ownWords(tongue, own) }
  const onTime = figureText('onTimeRate', team?.onTimeRate)
  return {
    title: `${tongue.everybody[span.period]}: ${days}`,
    body: tongue.summary(team?.people ?? 0, team?.resolved ?? 0, onTime),
  }
}

function ownWords(tongue: ReportTongue, { figures, before }: NonNullable<ToldReport['own']>): string {
  const words = STAFF_REPORT_WORDS[tongue.language]
  const one = (figure: StaffFigure) => {
    const text = figureText(figure, figures[figure], words.hours)
    const direction = directionOf(figure, figures[figure], before?.[figure])
    return `${words.figures[figure]}: ${text}${direction ? ` ${ARROWS[direction]}` : ''}`
  }
  const list = `${COMPACT_FIGURES.map(one).join(', ')}${tongue.stop}`
  return before ? `${list} ${tongue.arrows}` : list
}
