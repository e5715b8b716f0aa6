import {
  ARROWS,
  COMPACT_FIGURES,
  directionOf,
  figureText,
  STAFF_FIGURES,
  type StaffFigure,
} from '@/domain/figures/staff'
import { STAFF_REPORT_WORDS } from '@/domain/figures/staff-words'
import { type Language, oneLine } from '@/domain/notifications'
import { escapeHtml } from '@/domain/plain-text'
import type { StoredReport } from '@/server/figures/staff-stored'
import type { ToldReport } from '../deliveries/told-reports'

/** Characters of a name that a line has room for. */
const NAME_MAX = 24
const GAP = '  '

/** A table of words; one of one's own figures needs no head. */
interface Table {
  head: readonly string[] | null
  rows: readonly (readonly string[])[]
}

/** Everybody's figures, a row each; of one's own all of them, a row a figure, with those of the period before. */
function tableOf({ isOwn, reports }: ToldReport, language: Language): Table {
  const words = STAFF_REPORT_WORDS[language]
  const [own] = reports
  if (isOwn && own) {
    const figures = Object.keys(STAFF_FIGURES) as StaffFigure[]
    return { head: null, rows: figures.map((figure) => ownRow(own, figure, language)) }
  }
  return {
    head: [words.name, ...COMPACT_FIGURES.map((figure) => words.figures[figure])],
    rows: reports.map((report) => [
      oneLine(report.name, NAME_MAX),
      ...COMPACT_FIGURES.map((figure) => withArrow(report, figure, language)),
    ]),
  }
}

function ownRow(report: StoredReport, figure: StaffFigure, language: Language): string[] {
  const words = STAFF_REPORT_WORDS[language]
  const before = report.before ? `(${figureText(figure, report.before[figure], words.hours)})` : ''
  return [words.figures[figure], withArrow(report, figure, language), before]
}

function withArrow({ figures, before }: StoredReport, figure: StaffFigure, language: Language): string {
  const text = figureText(figure, figures[figure], STAFF_REPORT_WORDS[language].hours)
  const direction = directionOf(figure, figures[figure], before?.[figure])
  return direction ? `${text} ${ARROWS[direction]}` : text
}

/** The table as plain text, its columns below one another. */
export function reportText(told: ToldReport, language: Language): string {
  const { head, rows } = tableOf(told, language)
  const lines = head ? [head, ...rows] : rows
  const widths = (lines[0] ?? []).map((_, column) =>
    Math.max(...lines.map((line) => [...(line[column] ?? '')].length)),
  )
  return lines
    .map((line) =>
      line
        .map((cell, column) => padded(cell, widths[column] ?? 0))
        .join(GAP)
        .trimEnd(),
    )
    .join('\n')
}

const padded = (cell: string, width: number): string => cell + ' '.repeat(width - [...cell].length)

const CELL = 'padding:4px 6px 4px 0;text-align:left;vertical-align:top'
/** On a phone heads and names go over several lines, and no word of them is broken; numbers stay whole. */
const WORDS = `${CELL};overflow-wrap:normal;word-break:normal`
const NUMBER = `${CELL};white-space:nowrap`

/** The table as markup of our own; names are escaped. */
export function reportHtml(told: ToldReport, language: Language): string {
  const { head, rows } = tableOf(told, language)
  const cells = (tag: 'th' | 'td', row: readonly string[]) =>
    row
      .map((cell, at) => {
        const style = at === 0 || tag === 'th' ? WORDS : NUMBER
        return `<${tag} style="${style}">${escapeHtml(cell)}</${tag}>`
      })
      .join('')
  const top = head ? `<thead><tr>${cells('th', head)}</tr></thead>` : ''
  const body = rows.map((row) => `<tr>${cells('td', row)}</tr>`).join('')
  return `<table cellpadding="0" cellspacing="0" style="border-collapse:collapse;font-size:13px;line-height:18px;margin:0 0 16px;width:100%">${top}<tbody>${body}</tbody></table>`
}
