import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import { DateTime } from 'luxon'
import { tzlib_get_ical_block } from 'timezones-ical-library'
import {
  type CalendarEntry,
  type CalendarSide,
  type EntryWords,
  entryWords,
  eventStatusOf,
  uidOf,
} from '@/domain/bookings/calendar'
import { calendarStatusOf, type EventEntry, eventEntryWords, eventUidOf } from '@/domain/events/calendar'
import type { Language } from '@/domain/notifications'
import { env } from '../env'

/** A calendar's own facts. */
export interface CalendarInfo {
  name: string
  side: CalendarSide
  language: Language
  /** What the estate calls itself. */
  estateName: string
  /** The estate's address, an origin. */
  estateUrl: string
}

/** Seconds after which calendar programs may ask again. */
const REFRESH_SECONDS = 3600

/** Everything below the space and what ends lines elsewhere, but for the line feed: no text opens a line of its own. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const CONTROL = /[\u0000-\u0009\u000b-\u001f\u007f\u0085\u2028\u2029]/g

/** The media type of a calendar. */
export const CALENDAR_TYPE = 'text/calendar; charset=utf-8'

/** A calendar as a file of RFC 5545. The same entries give the same text, whenever it is written. */
export function writeCalendar(
  info: CalendarInfo,
  entries: readonly CalendarEntry[],
  events: readonly EventEntry[] = [],
): string {
  const calendar = ical({
    name: plain(info.name),
    prodId: { company: 'Khaki Estate', product: 'Bookings', language: info.language.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    ttl: REFRESH_SECONDS,
    timezone: { name: null, generator: zoneBlock },
  })
  for (const entry of entries) calendar.createEvent(bookingEntry(info, entry))
  for (const entry of events) calendar.createEvent(eventEntry(info, entry))
  return calendar.toString()
}

function bookingEntry({ side, language, estateName, estateUrl }: CalendarInfo, entry: CalendarEntry) {
  return {
    ...timesOf(entry, entry.zone),
    ...wordsOf(entryWords(entry, side, language)),
    id: uidOf(entry),
    location: plain(`${entry.facilityName}, ${estateName}`),
    url: new URL(`/bookings/${entry.number}`, estateUrl).href,
    status: ICalEventStatus[eventStatusOf(entry.status)],
  }
}

function eventEntry({ language, estateName, estateUrl }: CalendarInfo, entry: EventEntry) {
  return {
    ...timesOf(entry, env.timeZone),
    ...wordsOf(eventEntryWords(entry, language)),
    id: eventUidOf(entry),
    allDay: entry.isAllDay,
    location: plain([entry.place, estateName].filter(Boolean).join(', ')),
    url: new URL(`/events/${entry.id}`, estateUrl).href,
    status: ICalEventStatus[calendarStatusOf(entry)],
  }
}

type Times = Pick<CalendarEntry, 'start' | 'end' | 'revision' | 'createdAt' | 'updatedAt'>

function timesOf({ start, end, revision, createdAt, updatedAt }: Times, zone: string) {
  const local = (instant: Date) => DateTime.fromJSDate(instant, { zone })
  return {
    start: local(start),
    end: local(end),
    timezone: zone,
    sequence: revision,
    // Of the last change, and not of this writing: a calendar that asks again in vain is told that nothing is new.
    stamp: updatedAt,
    created: createdAt,
    lastModified: updatedAt,
  }
}

const wordsOf = ({ summary, description }: EntryWords) => ({
  summary: plain(summary),
  description: plain(description),
})

const plain = (text: string): string => text.replace(/\r\n?/g, '\n').replace(CONTROL, ' ')

/** The rules of a zone under the very name that the entries call it by, which may be an older one. */
function zoneBlock(zone: string): string | null {
  const [block] = tzlib_get_ical_block(zone)
  return block ? block.replace(/^TZID:.*$/m, `TZID:${zone}`) : null
}
