import type { EventStatus } from '@/domain/events/words'
import type { Asked, Move } from '../moves/move'

const PUBLISHING: Asked = {
  heading: 'Publish this event?',
  explanation:
    'Everybody it is for is told and may answer. Its time and place can still be changed; they are told of that too.',
  confirmLabel: 'Publish',
}

const CANCELLING: Asked = {
  heading: 'Cancel this event?',
  explanation: 'Whoever comes or waits is told, and its facility is free again. It cannot be taken back.',
  confirmLabel: 'Cancel the event',
  reason: { field: 'note', label: 'Why? It is sent to everybody who means to come.', isNeeded: true },
}

const MOVES: Record<EventStatus, Move> = {
  draft: { label: 'Back to draft', body: { status: 'draft' }, done: 'It is a draft again.', isQuiet: true },
  published: {
    label: 'Publish …',
    body: { status: 'published' },
    done: 'Published.',
    isWithForm: true,
    question: PUBLISHING,
  },
  cancelled: {
    label: 'Cancel event …',
    body: { status: 'cancelled' },
    done: 'Cancelled. Everybody who meant to come is told.',
    isQuiet: true,
    question: CANCELLING,
  },
  completed: { label: 'It is over', body: { status: 'completed' }, done: 'It is over.' },
}

const FORGETTING: Move = {
  label: 'Give up …',
  body: { status: 'cancelled' },
  done: 'Given up. Nobody has heard of it.',
  isQuiet: true,
  question: {
    heading: 'Give up this draft?',
    explanation: 'Nobody has been told of it. It stays among the cancelled ones.',
    confirmLabel: 'Give it up',
  },
}

/** The buttons to the statuses that come next; null is a new event. */
export function eventMoves(status: EventStatus | null, next: readonly EventStatus[]): Move[] {
  return next.map((to) => (status !== 'published' && to === 'cancelled' ? FORGETTING : MOVES[to]))
}
