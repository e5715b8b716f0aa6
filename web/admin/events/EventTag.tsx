import { EVENT_STATUS_LABELS, type EventStatus } from '@/domain/events/words'

/** Where an event stands, in words; colour only helps. */
export function EventTag({ status }: { status: EventStatus }) {
  return <span className={`estate-tag estate-tag--${status}`}>{EVENT_STATUS_LABELS[status]}</span>
}
