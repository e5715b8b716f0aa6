import { scaleBand } from 'd3-scale'
import { stack } from 'd3-shape'
import { LabelAxis, ValueAxis } from '@/web/ui/charts/Axes'
import { Drawing } from '@/web/ui/charts/Drawing'
import { FIELD, tidy } from '@/web/ui/charts/frame'
import type { ChartWords } from '@/web/ui/charts/point'
import { ticksOf, valueScale } from '@/web/ui/charts/scales'

/** One layer of every bar, the same shade wherever it stands. */
export interface Layer {
  name: string
  values: readonly number[]
  shown: readonly string[]
}

interface StackedBarsProps {
  id: string
  words: ChartWords
  labels: readonly string[]
  /** The lowest first; at most five can be told apart. */
  layers: readonly Layer[]
  shownAs: (value: number) => string
}

/** Bars of layers upon one another: what a whole is made of. Drawn on the server, without scripts. */
export function StackedBars({ id, words, labels, layers, shownAs }: StackedBarsProps) {
  const stacked = stack<unknown, number, number>()
    .keys(layers.map((_, layer) => layer))
    .value((index, layer) => layers[layer]?.values[Number(index)] ?? 0)(labels.map((_, index) => index))
  const up = valueScale(stacked.at(-1)?.map(([, top]) => top ?? 0) ?? [])
  const along = scaleBand<number>()
    .domain(labels.map((_, index) => index))
    .range([FIELD.left, FIELD.right])
    .padding(0.25)
  return (
    <>
      <Drawing id={id} words={words}>
        <ValueAxis ticks={ticksOf(up, shownAs)} />
        {stacked.map((bars, layer) =>
          bars.map(([low, high], index) =>
            high > low ? (
              <rect
                key={`${layers[layer]?.name} ${labels[index]}`}
                className={`estate-layer estate-layer-${layer + 1}`}
                x={tidy(along(index) ?? 0)}
                width={tidy(along.bandwidth())}
                y={tidy(up(high))}
                height={tidy(up(low) - up(high))}
              >
                <title>{`${labels[index]}, ${layers[layer]?.name}: ${layers[layer]?.shown[index]}`}</title>
              </rect>
            ) : null,
          ),
        )}
        <LabelAxis labels={labels} place={(index) => (along(index) ?? 0) + along.bandwidth() / 2} />
      </Drawing>
      <ul className="chart-key">
        {layers.map(({ name }, layer) => (
          <li key={name}>
            <svg viewBox="0 0 10 10" aria-hidden="true">
              <rect className={`estate-layer estate-layer-${layer + 1}`} width={10} height={10} />
            </svg>
            {name}
          </li>
        ))}
      </ul>
    </>
  )
}
