import type { EventStatus, EventType } from '@/domain/events/words'
import type { AnswerSign } from '@/web/data/events/answer-signs'
import type { Words } from '@/web/i18n/words'
import { Icon, type IconName } from '../Icon'

const TYPES: Record<EventType, IconName> = {
  meeting: 'notice',
  maintenance: 'work',
  social: 'people',
  festival: 'star',
  other: 'calendar',
}

/** What kind of event it is: a word with a drawing of its own. */
export function TypeTag({ type, t }: { type: EventType; t: Words }) {
  return (
    <span className="tag">
      <Icon name={TYPES[type]} />
      {t(`events.type.${type}`)}
    </span>
  )
}

/** How an event stands, where that is not the usual. */
export function EventStatusTag({ status, isOver, t }: { status: EventStatus; isOver: boolean; t: Words }) {
  if (status === 'cancelled')
    return (
      <span className="tag bad">
        <Icon name="cross" />
        {t('events.status.cancelled')}
      </span>
    )
  if (status === 'draft')
    return (
      <span className="tag off">
        <Icon name="file" />
        {t('events.status.draft')}
      </span>
    )
  if (!isOver && status !== 'completed') return null
  return (
    <span className="tag off">
      <Icon name="check" />
      {t('events.status.completed')}
    </span>
  )
}

/** What the viewer answered, in as few words as a list has room for. */
export function AnswerTag({ answer, isOver, t }: { answer: AnswerSign; isOver: boolean; t: Words }) {
  const [tone, icon, word] = signOf(answer)
  return (
    <span className={`tag ${tone}`}>
      <Icon name={icon} />
      {t(`events.${isOver ? 'answered' : 'answer'}.${word}`, { heads: answer.guests + 1 })}
    </span>
  )
}

function signOf({ response, standing }: AnswerSign): [string, IconName, 'going' | 'waits' | 'maybe' | 'no'] {
  if (standing === 'going') return ['done', 'check', 'going']
  if (standing === 'waitlisted') return ['new', 'clock', 'waits']
  return response === 'no' ? ['off', 'cross', 'no'] : ['wait', 'pause', 'maybe']
}
