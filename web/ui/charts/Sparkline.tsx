import { scaleLinear, scalePoint } from 'd3-scale'
import { line } from 'd3-shape'
import { tidy } from './frame'

/** Units of the drawing, which is as high as a line of text. */
const WIDTH = 96
const HEIGHT = 24
const EDGE = 3

interface Props {
  /** What it shows, for who does not see it. */
  label: string
  values: readonly (number | null)[]
  target?: number | undefined
  /** The top: 1 for shares. Else the greatest value. */
  most?: number | undefined
}

/** A course over time within a line of text: no axes, and the target as a broken line. */
export function Sparkline({ label, values, target, most }: Props) {
  const greatest = most ?? Math.max(target ?? 0, ...values.map((value) => value ?? 0))
  const up = scaleLinear()
    .domain([0, greatest > 0 ? greatest : 1])
    .range([HEIGHT - EDGE, EDGE])
  const along = scalePoint<number>()
    .domain(values.map((_, index) => index))
    .range([EDGE, WIDTH - EDGE])
  const x = (index: number) => tidy(along(index) ?? EDGE)
  const stroke = line<number | null>(
    (_, index) => x(index),
    (value) => tidy(up(value ?? 0)),
  ).defined((value) => value !== null)([...values])
  const last = values.findLastIndex((value) => value !== null)
  return (
    <svg className="chart chart-spark" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      {target === undefined ? null : (
        <g className="chart-target">
          <line x1={EDGE} x2={WIDTH - EDGE} y1={tidy(up(target))} y2={tidy(up(target))} />
        </g>
      )}
      <path className="chart-line" d={stroke ?? ''} />
      {last < 0 ? null : (
        <circle className="chart-last" cx={x(last)} cy={tidy(up(values[last] ?? 0))} r={3} />
      )}
    </svg>
  )
}
