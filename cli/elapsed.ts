const MINUTE_MS = 60_000
const MINUTES_IN_HOUR = 60
const HOURS_IN_DAY = 24
/** Up to here hours say more than days. */
const HOURS_SHOWN = 48

/** `12 min`, `3 h`, `5 d`: a length of time as a person says it. */
export function lengthOf(milliseconds: number): string {
  const minutes = Math.floor(Math.abs(milliseconds) / MINUTE_MS)
  if (minutes < MINUTES_IN_HOUR) return `${minutes} min`
  const hours = Math.floor(minutes / MINUTES_IN_HOUR)
  return hours < HOURS_SHOWN ? `${hours} h` : `${Math.floor(hours / HOURS_IN_DAY)} d`
}

/** `in 2 h`, or `3 h late`. */
export function dueIn(instant: string, now: Date): string {
  const left = Date.parse(instant) - now.getTime()
  return left < 0 ? `${lengthOf(left)} late` : `in ${lengthOf(left)}`
}

/** How long ago. */
export function ageOf(instant: string, now: Date): string {
  return lengthOf(Math.max(0, now.getTime() - Date.parse(instant)))
}
