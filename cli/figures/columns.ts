import type { KpiKey } from '../../domain/figures/kpis'
import { percentOf, UNKNOWN } from '../../domain/performance'
import type { Column, Style } from '../table'

/** A figure as the estate answers it (contract §10). */
export interface KpiRow {
  key: KpiKey
  label: string
  /** 0–1; null where there was nothing to count. */
  value: number | null
  target: number
  n: number
  definition: string
  series: { from: string; to: string; value: number | null; n: number }[]
}

/** From nothing to everything; a week without a figure is a dot. */
const STEPS = '▁▂▃▄▅▆▇█'
const NO_WEEK = '·'
/** Changes below this are none: half a per cent. */
const STEADY = 0.005

/** `92.4 %`, "—" where it is unknown. */
export function share(value: number | null): string {
  return value === null ? UNKNOWN : `${percentOf(value, 1).toFixed(1)} %`
}

/** The weeks in plain characters, the last one at the end. */
export function spark({ series }: KpiRow): string {
  return series
    .map(({ value }) =>
      value === null ? NO_WEEK : (STEPS[Math.min(STEPS.length - 1, Math.floor(value * STEPS.length))] ?? ''),
    )
    .join('')
}

/** Which way it goes: the last week that has a figure against the one before it. */
export function direction({ series }: KpiRow): '↑' | '↓' | '→' | '' {
  const [before, last] = series.flatMap(({ value }) => value ?? []).slice(-2)
  if (before === undefined || last === undefined) return ''
  if (Math.abs(last - before) < STEADY) return '→'
  return last > before ? '↑' : '↓'
}

function standing({ value, target }: KpiRow): 'met' | 'missed' | 'unknown' {
  if (value === null) return 'unknown'
  return value >= target ? 'met' : 'missed'
}

const STYLES: Record<ReturnType<typeof standing>, Style> = { met: 'green', missed: 'red', unknown: 'dim' }
const raw = (value: number | null): string => (value === null ? '' : String(value))

export const KPI_COLUMNS: Column<KpiRow>[] = [
  { name: 'figure', rawName: 'key', text: ({ label }) => label, raw: ({ key }) => key, shrinkTo: 16 },
  { name: 'value', text: ({ value }) => share(value), raw: ({ value }) => raw(value), align: 'right' },
  {
    name: 'target',
    text: ({ target }) => `${percentOf(target)} %`,
    raw: ({ target }) => String(target),
    align: 'right',
  },
  { name: 'n', text: ({ n }) => String(n), align: 'right' },
  { name: 'met', text: standing, style: (row) => STYLES[standing(row)] },
  {
    name: '12_weeks',
    rawName: 'trend',
    text: (row) => `${spark(row)} ${direction(row)}`.trimEnd(),
    raw: ({ series }) => series.map(({ value }) => raw(value)).join(','),
    leaves: 1,
  },
]
