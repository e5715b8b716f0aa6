import { area, line } from 'd3-shape'
import { LabelAxis, TargetLine, ValueAxis } from './Axes'
import { Drawing } from './Drawing'
import { FIELD, tidy } from './frame'
import type { ChartPoint, ChartTarget, ChartWords } from './point'
import { placesOf, ticksOf, valueScale } from './scales'

interface Props {
  /** Unlike any other on the page. */
  id: string
  words: ChartWords
  points: readonly ChartPoint[]
  target?: ChartTarget | undefined
  /** The top of the axis: 1 for shares. Else it follows the values. */
  most?: number
  /** What the lines across stand for. */
  shownAs: (value: number) => string
}

/** A course over time as a line with its target; gaps where nothing is known. Drawn on the server, without scripts. */
export function Trend({ id, words, points, target, most, shownAs }: Props) {
  const values = [...points.map(({ value }) => value), target?.value ?? null]
  const up = valueScale(values, most)
  const along = placesOf(points.length)
  return (
    <Drawing id={id} words={words}>
      <ValueAxis ticks={ticksOf(up, shownAs)} />
      <Course points={points} along={along} up={up} />
      {target ? <TargetLine at={up(target.value)} shown={target.shown} /> : null}
      <LabelAxis labels={points.map(({ label }) => label)} place={along} />
    </Drawing>
  )
}

function Course({
  points,
  along,
  up,
}: {
  points: readonly ChartPoint[]
  along: (index: number) => number
  up: (value: number) => number
}) {
  const isKnown = ({ value }: ChartPoint) => value !== null
  const x = (_: ChartPoint, index: number) => tidy(along(index))
  const y = ({ value }: ChartPoint) => tidy(up(value ?? 0))
  const stroke = line<ChartPoint>(x, y).defined(isKnown)([...points])
  const under = area<ChartPoint>(x, FIELD.bottom, y).defined(isKnown)([...points])
  const last = points.findLastIndex(isKnown)
  return (
    <g className="chart-course">
      <path className="chart-under" d={under ?? ''} />
      <path className="chart-line" d={stroke ?? ''} />
      {points.map((point, index) =>
        isKnown(point) ? (
          <circle
            key={point.label}
            className={index === last ? 'chart-last' : undefined}
            cx={tidy(along(index))}
            cy={y(point)}
            r={index === last ? 4 : 2.5}
          >
            <title>{`${point.fullLabel ?? point.label}: ${point.shown}`}</title>
          </circle>
        ) : null,
      )}
    </g>
  )
}
