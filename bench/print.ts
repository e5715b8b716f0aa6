/** One line of the report: what, the figures, and whether the measure holds. */
export function report(what: string, figures: string, holds: boolean | null): void {
  const mark = holds === null ? '·' : holds ? 'holds' : 'MISSED'
  process.stdout.write(`${mark.padEnd(7)} ${what.padEnd(58)} ${figures}\n`)
}

export const perSecond = (rate: number): string => `${rate.toFixed(0)}/s`
export const times = (ratio: number): string => `${ratio.toFixed(2)}×`
