import type { LedgerKind } from '@/domain/bookings/words'
import type { Conflict } from '@/web/data/panel-bookings/conflicts'
import { documentPath } from '../paths'

/** Where the board of bookings stands in the panel. */
export const BOARD_PATH = '/admin/bookings-board'
/** Where the calendar of everything stands. */
export const CALENDAR_PATH = '/admin/bookings-calendar'

export const CONFLICT_LABELS: Record<Conflict['why'], string> = {
  overlap: 'Overlaps another booking',
  closed: 'Closed at that time',
  over_capacity: 'More people than places',
  outside_hours: 'Outside today’s hours',
  inactive: 'The facility takes no bookings any more',
}

export interface Prefill {
  booking: string
  kind: LedgerKind
  /** Left out where nothing is due. */
  amountPaise?: number
  /** The entry that a reversal takes back. */
  reverses?: string
}

/** The form of a new ledger entry, filled with what is meant. */
export function entryPath({ booking, kind, amountPaise, reverses }: Prefill): string {
  const params = new URLSearchParams({ booking, kind })
  if (amountPaise) params.set('amountPaise', String(amountPaise))
  if (reverses) params.set('reverses', reverses)
  return `${documentPath('ledger-entries', 'create')}?${params}`
}

/** A receipt of one entry, as PDF. */
export const receiptPath = (entryId: string): string => `/api/ledger-entries/${entryId}/receipt.pdf`
