import { anchorOf, FIELD, HEIGHT, marked, tidy } from './frame'

interface Tick {
  at: number
  shown: string
}

/** The horizontal lines and what they stand for. */
export function ValueAxis({ ticks }: { ticks: readonly Tick[] }) {
  return (
    <g className="chart-axis">
      {ticks.map(({ at, shown }) => (
        <g key={shown}>
          <line x1={FIELD.left} x2={FIELD.right} y1={tidy(at)} y2={tidy(at)} />
          <text x={FIELD.left - 6} y={tidy(at)} dy="0.35em" textAnchor="end">
            {shown}
          </text>
        </g>
      ))}
    </g>
  )
}

/** What stands along the bottom: a few of the labels, both ends among them. */
export function LabelAxis({
  labels,
  place,
  isCentred = false,
}: {
  labels: readonly string[]
  place: (index: number) => number
  /** Each under the middle of what it names, which then is not at the edge. */
  isCentred?: boolean
}) {
  return (
    <g className="chart-axis">
      {marked(labels.length).map((index) => (
        <text
          key={index}
          x={tidy(place(index))}
          y={HEIGHT - 6}
          textAnchor={isCentred ? 'middle' : anchorOf(index, labels.length)}
        >
          {labels[index]}
        </text>
      ))}
    </g>
  )
}

/** The target: a broken line, its value at the end of it. */
export function TargetLine({ at, shown }: { at: number; shown: string }) {
  return (
    <g className="chart-target">
      <line x1={FIELD.left} x2={FIELD.right} y1={tidy(at)} y2={tidy(at)} />
      <text x={FIELD.right + 5} y={tidy(at)} dy="0.35em">
        {shown}
      </text>
    </g>
  )
}
