import type { Language } from '../notifications/words'
import { BOOKING_STATUS_LABELS, type BookingStatus, isOver } from './words'

/** Days for which calendars are told that a booking no longer takes place. */
export const TOMBSTONE_DAYS = 90
/** Days for which a calendar shows what is past. */
export const PAST_DAYS = 365

/** A booking as an entry of a calendar. */
export interface CalendarEntry {
  id: string
  number: string
  status: BookingStatus
  facilityName: string
  start: Date
  /** Exclusive. */
  end: Date
  /** IANA zone of the facility. */
  zone: string
  purpose: string | null
  /** Taken by an event, whose title is the purpose where it is for everybody: nobody's in particular. */
  isOfEvent: boolean
  residentName: string | null
  flatNumber: string | null
  /** Grows with every change of its times, and when it ends. */
  revision: number
  createdAt: Date
  updatedAt: Date
}

/** Whose calendar an entry stands in: the booker's own, or that of whoever oversees the facility. */
export type CalendarSide = 'own' | 'facility'

/** The statuses of RFC 5545. */
export type EventStatus = 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED'

/** What a booking is in a calendar: certain, still waiting for something, or no longer so. */
export function eventStatusOf(status: BookingStatus): EventStatus {
  if (status === 'confirmed' || status === 'completed' || status === 'no_show') return 'CONFIRMED'
  return isOver(status) ? 'CANCELLED' : 'TENTATIVE'
}

/** The same for ever, whatever address the estate has: calendars know an entry by it. */
export const uidOf = ({ id }: Pick<CalendarEntry, 'id'>): string => `booking-${id}@khaki-estate`

/** What an entry says. Plain text. */
export interface EntryWords {
  summary: string
  description: string
}

/**
 * An entry's words. In a facility's calendar they name whose it is, and say no more of them; an event is called by its title.
 */
export function entryWords(entry: CalendarEntry, side: CalendarSide, language: Language): EntryWords {
  const { number, facilityName, purpose, residentName, flatNumber } = entry
  const words = WORDS[language]
  const who = [residentName ?? words.somebody, flatNumber ? `(${flatNumber})` : ''].filter(Boolean).join(' ')
  const about = side === 'own' || entry.isOfEvent ? purpose : who
  return {
    summary: about ? `${facilityName}: ${about}` : facilityName,
    description: `${words.booking} ${number}\n${words.status}: ${words.statuses[entry.status]}`,
  }
}

/** What a calendar is called: after the facility whose it is, or after the estate. */
export const calendarName = (name: string, side: CalendarSide, language: Language): string =>
  side === 'own' ? WORDS[language].ownOf(name) : WORDS[language].bookingsOf(name)

interface CalendarWords {
  booking: string
  status: string
  somebody: string
  bookingsOf: (name: string) => string
  ownOf: (name: string) => string
  statuses: Record<BookingStatus, string>
}

const WORDS: Record<Language, CalendarWords> = {
  en: {
    booking: 'Booking',
    status: 'Status',
    somebody: 'Somebody',
    bookingsOf: (name) => `Bookings: ${name}`,
    ownOf: (name) => `Bookings and events: ${name}`,
    statuses: BOOKING_STATUS_LABELS,
  },
  hi: {
    booking: 'बुकिंग',
    status: 'स्थिति',
    somebody: 'कोई',
    bookingsOf: (name) => `बुकिंग: ${name}`,
    ownOf: (name) => `बुकिंग और कार्यक्रम: ${name}`,
    statuses: {
      waitlisted: 'प्रतीक्षा सूची में',
      offered: 'आपके जवाब का इंतज़ार',
      pending: 'मंज़ूरी का इंतज़ार',
      approved: 'भुगतान का इंतज़ार',
      confirmed: 'पक्की',
      rejected: 'नामंज़ूर',
      cancelled: 'रद्द',
      expired: 'समय निकल गया',
      completed: 'हो चुकी',
      no_show: 'कोई नहीं आया',
    },
  },
}
