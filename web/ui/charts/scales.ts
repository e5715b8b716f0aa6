import { type ScaleLinear, scaleLinear, scalePoint } from 'd3-scale'
import { FIELD } from './frame'

/** Lines across a drawing, the bottom one included. */
const TICKS = 3
/** Above the greatest value, as a share of it: a line does not touch the edge. */
const ROOM = 1.05

/**
 * Values from nought up to `most`, or up to round numbers above the greatest of them. It starts at nought: a small change is
 * not to look like a fall.
 */
export function valueScale(
  values: readonly (number | null)[],
  most?: number | undefined,
): ScaleLinear<number, number> {
  const greatest = Math.max(0, ...values.map((value) => value ?? 0))
  const scale = scaleLinear().range([FIELD.bottom, FIELD.top])
  return most === undefined
    ? scale.domain([0, greatest > 0 ? greatest * ROOM : 1]).nice(TICKS)
    : scale.domain([0, Math.max(most, greatest)])
}

/** Where the lines across go, and what they stand for. */
export function ticksOf(
  scale: ScaleLinear<number, number>,
  shownAs: (value: number) => string,
): { at: number; shown: string }[] {
  const ticks = scale.ticks(TICKS).map((value) => ({ at: scale(value), shown: shownAs(value) }))
  // Halves of a person round to the same words: the first of them stands for both.
  return ticks.filter(({ shown }, index) => ticks.findIndex((other) => other.shown === shown) === index)
}

/** Places along the bottom, from edge to edge. */
export function placesOf(count: number): (index: number) => number {
  const scale = scalePoint<number>()
    .domain(Array.from({ length: count }, (_, index) => index))
    .range([FIELD.left + 6, FIELD.right - 6])
  return (index) => scale(index) ?? FIELD.left
}
