import type { Language } from '@/domain/notifications'
import { LOCALES } from '@/web/i18n/words'
import type { Option } from '@/web/ui/form/Choice'

/** Where people of an Indian housing society mostly are when they are away. */
const COMMON_ZONES = [
  'Asia/Kolkata',
  'Asia/Dubai',
  'Asia/Riyadh',
  'Asia/Singapore',
  'Asia/Kathmandu',
  'Asia/Tokyo',
  'Europe/London',
  'Europe/Berlin',
  'Africa/Nairobi',
  'Australia/Sydney',
  'Pacific/Auckland',
  'America/New_York',
  'America/Chicago',
  'America/Denver',
  'America/Los_Angeles',
  'America/Toronto',
]

/** The zones to choose from, the estate's own first; `current` is among them wherever it is. */
export function zoneOptions(estateZone: string, current: string, language: Language): Option[] {
  const zones = [...new Set([estateZone, current, ...COMMON_ZONES])]
  return zones.map((value) => ({ value, label: labelOf(value, language) }))
}

/** `India Standard Time (Kolkata)`. */
function labelOf(zone: string, language: Language): string {
  const place = zone.split('/').at(-1)?.replaceAll('_', ' ')
  const name = new Intl.DateTimeFormat(LOCALES[language], { timeZone: zone, timeZoneName: 'longGeneric' })
    .formatToParts()
    .find(({ type }) => type === 'timeZoneName')?.value
  return `${name} (${place})`
}
