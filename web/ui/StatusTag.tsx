import type { Priority, TicketStatus } from '@/domain/tickets/words'
import type { Words } from '@/web/i18n/words'
import { Icon, type IconName } from './Icon'

type Tone = 'new' | 'busy' | 'wait' | 'done' | 'off' | 'bad'

const STATUSES: Record<TicketStatus, [Tone, IconName]> = {
  submitted: ['new', 'inbox'],
  acknowledged: ['new', 'eye'],
  assigned: ['busy', 'person'],
  in_progress: ['busy', 'work'],
  on_hold: ['wait', 'pause'],
  resolved: ['done', 'check'],
  closed: ['off', 'check'],
  cancelled: ['off', 'cross'],
}

/** A ticket's status: a word with a drawing of its own; the colour only repeats it. */
export function StatusTag({ status, t }: { status: TicketStatus; t: Words }) {
  const [tone, icon] = STATUSES[status]
  return (
    <span className={`tag ${tone}`}>
      <Icon name={icon} />
      {t(`tickets.status.${status}`)}
    </span>
  )
}

/** What presses: an emergency, or a time that has passed. Nothing where nothing does. */
export function PressTag({ priority, overdue, t }: { priority: Priority; overdue: boolean; t: Words }) {
  if (priority !== 'emergency' && !overdue) return null
  return (
    <span className="tag bad">
      <Icon name="alert" />
      {priority === 'emergency' ? t('tickets.priority.emergency') : t('tickets.overdue')}
    </span>
  )
}
