import { type ScaleBand, type ScaleLinear, scaleBand } from 'd3-scale'
import { LabelAxis, TargetLine, ValueAxis } from './Axes'
import { Drawing } from './Drawing'
import { FIELD, tidy } from './frame'
import type { ChartTarget, ChartWords } from './point'
import { ticksOf, valueScale } from './scales'

/** One kind of bar, the same colour wherever it stands: "spent" beside "estimated". */
export interface BarSeries {
  name: string
  values: readonly (number | null)[]
  /** The same values in the reader's words. */
  shown: readonly string[]
}

interface Props {
  /** Unlike any other on the page. */
  id: string
  words: ChartWords
  /** What stands under each group of bars. */
  labels: readonly string[]
  /** At most three, or a group is too narrow on a phone. */
  series: readonly BarSeries[]
  target?: ChartTarget | undefined
  most?: number
  shownAs: (value: number) => string
}

/** Upright bars in groups, from nought. Drawn on the server, without scripts. */
export function Bars({ id, words, labels, series, target, most, shownAs }: Props) {
  const up = valueScale([...series.flatMap(({ values }) => values), target?.value ?? null], most)
  const groups = scaleBand<number>()
    .domain(labels.map((_, index) => index))
    .range([FIELD.left, FIELD.right])
    .padding(0.2)
  return (
    <>
      <Drawing id={id} words={words}>
        <ValueAxis ticks={ticksOf(up, shownAs)} />
        {labels.map((label, index) => (
          <Group key={label} index={index} label={label} series={series} groups={groups} up={up} />
        ))}
        {target ? <TargetLine at={up(target.value)} shown={target.shown} /> : null}
        <LabelAxis
          labels={labels}
          isCentred
          place={(index) => (groups(index) ?? 0) + groups.bandwidth() / 2}
        />
      </Drawing>
      {series.length > 1 ? <BarKey names={series.map(({ name }) => name)} /> : null}
    </>
  )
}

interface GroupProps {
  index: number
  label: string
  series: readonly BarSeries[]
  groups: ScaleBand<number>
  up: ScaleLinear<number, number>
}

function Group({ index, label, series, groups, up }: GroupProps) {
  const within = scaleBand<number>()
    .domain(series.map((_, kind) => kind))
    .range([0, groups.bandwidth()])
    .paddingInner(0.1)
  return series.map(({ name, values, shown }, kind) => {
    const value = values[index]
    if (value === null || value === undefined) return null
    return (
      <rect
        key={name}
        className={`chart-bar chart-bar-${kind + 1}`}
        x={tidy((groups(index) ?? 0) + (within(kind) ?? 0))}
        width={tidy(within.bandwidth())}
        y={tidy(up(value))}
        height={tidy(FIELD.bottom - up(value))}
      >
        <title>{`${label}, ${name}: ${shown[index]}`}</title>
      </rect>
    )
  })
}

/** Which bar is which: a mark in its colour, and its name. */
function BarKey({ names }: { names: readonly string[] }) {
  return (
    <ul className="chart-key">
      {names.map((name, kind) => (
        <li key={name}>
          <svg viewBox="0 0 10 10" aria-hidden="true">
            <rect className={`chart-bar chart-bar-${kind + 1}`} width={10} height={10} />
          </svg>
          {name}
        </li>
      ))}
    </ul>
  )
}
