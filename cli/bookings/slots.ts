import { formatPaise } from '../../domain/money'
import type { Column } from '../table'
import { spanOf } from './times'
import type { Slot } from './wire'

/** What stands against a slot, in a word or two; the code says the same to a program. */
const REASONS: Record<string, string> = {
  in_the_past: 'over',
  too_soon: 'too soon',
  too_far: 'not yet open',
  too_many_guests: 'too many guests',
  facility_closed: 'closed',
  quota_reached: 'quota used up',
  slot_taken: 'taken',
  capacity_full: 'full',
}

/** The columns of a facility's slots. A program gets start and end apart. */
export function slotColumns(now: Date, zone: string, isForPeople: boolean): Column<Slot>[] {
  const when: Column<Slot>[] = isForPeople
    ? [{ name: 'when', text: ({ start, end }) => spanOf(start, end, zone, now) }]
    : [
        { name: 'start', text: ({ start }) => start },
        { name: 'end', text: ({ end }) => end },
      ]
  return [
    ...when,
    {
      name: 'free',
      text: ({ free, reason = '' }) => (free ? 'free' : (REASONS[reason] ?? reason.replaceAll('_', ' '))),
      raw: ({ free }) => String(free),
      style: ({ free }) => (free ? 'green' : 'dim'),
    },
    { name: 'places', text: ({ places }) => String(places), align: 'right' },
    {
      name: 'fee',
      text: ({ feePaise }) => (feePaise > 0 ? formatPaise(feePaise) : 'no fee'),
      raw: ({ feePaise }) => String(feePaise),
      rawName: 'fee_paise',
      align: 'right',
    },
    ...(isForPeople ? [] : [{ name: 'reason', text: ({ reason = '' }: Slot) => reason }]),
  ]
}
