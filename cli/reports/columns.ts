import {
  ARROWS,
  directionOf,
  figureText,
  isImprovement,
  STAFF_FIGURES,
  type StaffFigure,
} from '../../domain/figures/staff'
import { exact, PERSON_COLUMNS } from '../staff/figures'
import type { Column, Style } from '../table'
import type { ReportRow } from './wire'

/** How a figure is headed in a table, and which columns leave a narrow terminal first. */
const HEADS: Record<StaffFigure, { name: string; leaves?: number }> = {
  resolved: { name: 'done' },
  assigned: { name: 'given', leaves: 5 },
  completed: { name: 'given_done', leaves: 2 },
  completionRate: { name: 'completed', leaves: 6 },
  onTimeRate: { name: 'on_time' },
  avgResolutionHours: { name: 'avg_hours' },
  avgSatisfaction: { name: 'stars' },
  rated: { name: 'rated', leaves: 1 },
  costEfficiency: { name: 'cost', leaves: 4 },
  load: { name: 'open' },
  teamShare: { name: 'share', leaves: 3 },
}

/** A figure with the arrow from the period before; a program reads the bare number. */
function columnOf(figure: StaffFigure): Column<ReportRow> {
  const { name, leaves } = HEADS[figure]
  return {
    name,
    text: ({ figures, before }) => {
      const direction = directionOf(figure, figures[figure], before?.[figure])
      return `${figureText(figure, figures[figure])} ${direction ? ARROWS[direction] : ' '}`
    },
    raw: ({ figures }) => exact(figures[figure]),
    style: (row) => styleOf(figure, row),
    align: 'right',
    ...(leaves === undefined ? {} : { leaves }),
  }
}

function styleOf(figure: StaffFigure, { figures, before }: ReportRow): Style | undefined {
  const isBetter = isImprovement(figure, directionOf(figure, figures[figure], before?.[figure]))
  if (isBetter === null) return undefined
  return isBetter ? 'green' : 'yellow'
}

const FIGURES: Column<ReportRow>[] = (Object.keys(STAFF_FIGURES) as StaffFigure[]).map(columnOf)

const DAYS: Column<ReportRow>[] = [
  { name: 'from', text: ({ span }) => span.from },
  { name: 'to', text: ({ span }) => span.to, leaves: 7 },
]

/** One period, a row for each person. */
export const TEAM_COLUMNS: Column<ReportRow>[] = [...PERSON_COLUMNS, ...FIGURES]
/** One person, a row for each period. */
export const TREND_COLUMNS: Column<ReportRow>[] = [...DAYS, ...FIGURES]
/** Any reports. */
export const LIST_COLUMNS: Column<ReportRow>[] = [
  ...PERSON_COLUMNS,
  { name: 'period', text: ({ span }) => span.period },
  ...DAYS,
  ...FIGURES,
]
