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
  /** The top of a scale from nought: 1 for shares. Else it goes from the least to the greatest of what is drawn. */
  most?: number | undefined
}

/** A course over time within a line of text: no axes, and the target as a broken line. */
export function Sparkline({ label, values, target, most }: Props) {
  const up = scaleLinear()
    .domain(most === undefined ? spread([...values, target ?? null]) : [0, most])
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

/** From the least to the greatest; around the one value where there is no other. */
function spread(values: readonly (number | null)[]): [number, number] {
  const known = values.filter((value) => value !== null)
  const [least, greatest] = [Math.min(...known), Math.max(...known)]
  return least < greatest ? [least, greatest] : [least - 1, least + 1]
}
