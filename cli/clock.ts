/** `20 Nov 2026, 6:30 pm` in the zone. */
export function timeOf(instant: string, zone: string): string {
  return formatterFor(zone).format(new Date(instant))
}

let formatter: { zone: string; format: Intl.DateTimeFormat } | undefined

// One formatter serves a whole list or timeline: making it costs more than using it.
function formatterFor(zone: string): Intl.DateTimeFormat {
  if (formatter?.zone === zone) return formatter.format
  const format = new Intl.DateTimeFormat('en-IN', {
    timeZone: zone,
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
  })
  formatter = { zone, format }
  return format
}
