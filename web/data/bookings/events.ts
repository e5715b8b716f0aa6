import type { BookingStatus } from '@/domain/bookings/words'

/** What became of a booking at one instant, after it was asked for. */
export type BookingEventKind =
  | 'waits'
  | 'offered'
  | 'taken'
  | 'approved'
  | 'rejected'
  | 'confirmed'
  | 'moved'
  | 'pendingAgain'
  | 'unpaidAgain'
  | 'checkedIn'
  | 'cancelled'
  | 'neverFree'
  | 'untaken'
  | 'undecided'
  | 'unpaid'
  | 'completed'
  | 'no_show'

export interface BookingEvent {
  kind: BookingEventKind
  /** An instant, as all of these are, as an ISO text. */
  at: string
  /** Who said yes or no. */
  name: string | null
  /** The time that it was moved away from. */
  from: { start: string; end: string } | null
  /** Until when it was to be decided or paid, where that ran out. */
  due: string | null
}

/** What an accepted write changed of a booking, as far as its history tells it: no words, no amounts. */
export interface BookingWrite {
  at: string
  /** The status before and after; both null where it stayed. */
  before: BookingStatus | null
  after: BookingStatus | null
  isDecided: boolean
  isCheckedIn: boolean
  decider: string | null
  /** The former start and end; null for what stayed. */
  start: string | null
  end: string | null
  approveBy: string | null
  payBy: string | null
}

/** What writes came to, oldest first. `booking` has the time of now: a former end alone, or a former start, is completed by it. */
export function eventsIn(
  writes: readonly BookingWrite[],
  booking: { start: string; end: string },
): BookingEvent[] {
  let { start, end } = booking
  return [...writes]
    .reverse()
    .map((write) => {
      const isMoved = write.start !== null || write.end !== null
      start = write.start ?? start
      end = write.end ?? end
      return eventsOf(write, isMoved ? { start, end } : null)
    })
    .reverse()
    .flat()
}

function eventsOf(write: BookingWrite, from: BookingEvent['from']): BookingEvent[] {
  const plain = { at: write.at, name: null, from: null, due: null }
  const kinds: BookingEventKind[] = [...becameOf(write), ...(write.isCheckedIn ? ['checkedIn' as const] : [])]
  const events = kinds.map((kind) => ({
    ...plain,
    kind,
    name: kind === 'approved' || kind === 'rejected' ? write.decider : null,
    due: kind === 'undecided' ? write.approveBy : kind === 'unpaid' ? write.payBy : null,
  }))
  return from ? [{ ...plain, kind: 'moved', from }, ...events] : events
}

const RAN_OUT: Partial<Record<BookingStatus, BookingEventKind>> = {
  waitlisted: 'neverFree',
  offered: 'untaken',
  pending: 'undecided',
  approved: 'unpaid',
}

function becameOf({ before, after, isDecided }: BookingWrite): BookingEventKind[] {
  const wasTaken: BookingEventKind[] = before === 'offered' ? ['taken'] : []
  switch (after) {
    case null:
      return []
    case 'waitlisted':
      return ['waits']
    case 'expired':
      return before === null ? [] : [RAN_OUT[before] ?? 'undecided']
    case 'pending':
      return before === 'approved' || before === 'confirmed' ? ['pendingAgain'] : wasTaken
    case 'approved':
      return isDecided ? ['approved'] : before === 'confirmed' ? ['unpaidAgain'] : wasTaken
    case 'confirmed':
      return [...wasTaken, ...(isDecided ? ['approved' as const] : []), 'confirmed']
    default:
      return [after]
  }
}

const WAITS = ['neverFree', 'untaken', 'undecided', 'unpaid'] as const

/** What ended a booking by itself, and until when that was awaited. */
export interface RanOut {
  kind: (typeof WAITS)[number]
  due: string | null
}

/** Which of its waits ended a booking; null where none did. */
export function ranOutOf(history: readonly BookingEvent[], offerExpiresAt: string | null): RanOut | null {
  const last = history.at(-1)
  const kind = WAITS.find((wait) => wait === last?.kind)
  if (!last || !kind) return null
  return { kind, due: kind === 'untaken' ? offerExpiresAt : last.due }
}
