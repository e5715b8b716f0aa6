import { percentOf, UNKNOWN } from '../performance'

/**
 * What one member of staff did in a period, as it was when the period was over. Everything is counted by when it happened,
 * in local days of the estate's zone: who was given work in it, what was resolved in it, who gave stars in it. Shares are
 * 0–1; what has nothing to divide by is null.
 */
export interface StaffFigures {
  /** Tickets given to them in the period. */
  assigned: number
  /** Of those, resolved when it was over. */
  completed: number
  /** `completed` of `assigned`. */
  completionRate: number | null
  /** Tickets of theirs that were resolved in the period, whenever they were given. */
  resolved: number
  /** Hours from report to resolution, of `resolved`. */
  avgResolutionHours: number | null
  /** Mean of the stars that were given in the period. */
  avgSatisfaction: number | null
  /** How many gave stars. */
  rated: number
  /** Σ estimated ÷ Σ actual cost, of `resolved`: above 1 is cheaper than estimated. */
  costEfficiency: number | null
  /** Of `resolved`, those resolved by their due time. */
  onTimeRate: number | null
  /** Tickets assigned or in progress when the period was over. */
  load: number
  /** Of all that was resolved in the period by anybody, their part. */
  teamShare: number | null
}

export type StaffFigure = keyof StaffFigures

/** How a figure is written, and whether more of it is better. */
interface FigureKind {
  unit: 'count' | 'share' | 'hours' | 'stars' | 'ratio'
  better: 'more' | 'less' | null
}

/** Every figure, in the order of tables. */
export const STAFF_FIGURES = {
  resolved: { unit: 'count', better: null },
  assigned: { unit: 'count', better: null },
  completed: { unit: 'count', better: null },
  completionRate: { unit: 'share', better: 'more' },
  onTimeRate: { unit: 'share', better: 'more' },
  avgResolutionHours: { unit: 'hours', better: 'less' },
  avgSatisfaction: { unit: 'stars', better: 'more' },
  rated: { unit: 'count', better: null },
  costEfficiency: { unit: 'ratio', better: 'more' },
  load: { unit: 'count', better: null },
  teamShare: { unit: 'share', better: null },
} as const satisfies Record<StaffFigure, FigureKind>

/** The figures that a compact table has room for. */
export const COMPACT_FIGURES = [
  'resolved',
  'onTimeRate',
  'avgResolutionHours',
  'avgSatisfaction',
  'load',
] as const satisfies StaffFigure[]

/** The figures that are drawn as they went, period by period. */
export const DRAWN_FIGURES = [
  'resolved',
  'onTimeRate',
  'completionRate',
  'avgResolutionHours',
  'avgSatisfaction',
  'costEfficiency',
  'load',
  'teamShare',
] as const satisfies StaffFigure[]

/** Periods that a trend shows. */
export const TREND_PERIODS = 12

/** Where a figure went since the period before. */
export type Direction = 'up' | 'down' | 'same'
export const ARROWS: Record<Direction, string> = { up: '↑', down: '↓', same: '→' }

/** Where a figure went; null where one of the two is unknown. What is written alike is the same. */
export function directionOf(
  figure: StaffFigure,
  now: number | null,
  before: number | null | undefined,
): Direction | null {
  if (now === null || before === null || before === undefined) return null
  const [a, b] = [written(figure, now), written(figure, before)]
  if (a === b) return 'same'
  return a > b ? 'up' : 'down'
}

/** Whether that is for the better; null where it is neither. */
export function isImprovement(figure: StaffFigure, direction: Direction | null): boolean | null {
  const { better } = STAFF_FIGURES[figure]
  if (better === null || direction === null || direction === 'same') return null
  return (direction === 'up') === (better === 'more')
}

/** Decimals of a share in percent, and of everything else that is no count. */
const DECIMALS = { count: 0, share: 0, hours: 1, stars: 1, ratio: 2 }

/** The value as it is written: percent for shares, rounded to what is shown. */
function written(figure: StaffFigure, value: number): number {
  const { unit } = STAFF_FIGURES[figure]
  if (unit === 'share') return percentOf(value)
  const power = 10 ** DECIMALS[unit]
  return Math.round(value * power) / power
}

/** `12`, `92 %`, `5.2 h`, `4.5`, `1.08`; `—` for what is not known. `hours` is the language's word for them. */
export function figureText(figure: StaffFigure, value: number | null | undefined, hours = 'h'): string {
  if (value === null || value === undefined || !Number.isFinite(value)) return UNKNOWN
  const { unit } = STAFF_FIGURES[figure]
  const rounded = written(figure, value)
  const text = unit === 'ratio' ? rounded.toFixed(DECIMALS.ratio) : String(rounded)
  if (unit === 'share') return `${text} %`
  return unit === 'hours' ? `${text} ${hours}` : text
}

const NOTHING: StaffFigures = {
  ...{ assigned: 0, completed: 0, completionRate: null, resolved: 0, avgResolutionHours: null },
  ...{ avgSatisfaction: null, rated: 0, costEfficiency: null, onTimeRate: null, load: 0, teamShare: null },
}

/** Figures as they are stored, as JSON; what is missing or no number counts as unknown, and as none where it is counted. */
export function figuresOf(stored: unknown): StaffFigures {
  const found = stored && typeof stored === 'object' ? (stored as Record<string, unknown>) : {}
  const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value)
  const known = Object.keys(NOTHING).filter((key) => isNumber(found[key]))
  return { ...NOTHING, ...Object.fromEntries(known.map((key) => [key, found[key]])) }
}
