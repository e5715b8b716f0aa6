import { couldFit } from '@/domain/events/queue'
import { COMMENT_MAX } from '@/domain/events/words'
import { answerEvent } from '@/web/actions/events/answer'
import type { OwnAnswer } from '@/web/data/events/answer'
import type { EventView } from '@/web/data/events/event'
import type { Words } from '@/web/i18n/words'
import { ActionForm } from '../form/ActionForm'
import { Radios } from '../form/Choice'
import { Field } from '../form/Field'
import { FormDetails } from '../form/FormDetails'
import { Submit } from '../form/Submit'
import { formWords } from '../form/words'
import { Icon, type IconName } from '../Icon'

/** What the viewer answered and what it comes to, and the form to answer or to think otherwise. */
export function AnswerBox({ event, t }: { event: EventView; t: Words }) {
  const { answer, offers } = event
  if (event.status === 'draft' || event.status === 'cancelled') return null
  if (!answer && offers.answers === 'none') return <Closed event={event} t={t} />
  const words = formWords(t)
  return (
    <section className={answer ? 'card' : 'card question'} aria-labelledby="answer">
      <h2 id="answer">{t(answer ? 'event.answer.yours' : 'event.answer.title')}</h2>
      {answer ? <Standing event={event} t={t} /> : <Room event={event} t={t} />}
      {offers.answers === 'none' ? null : (
        <ActionForm action={answerEvent} words={words} label={t('event.answer.title')}>
          <input type="hidden" name="event" value={event.id} />
          {offers.answers === 'no' ? <OnlyNo event={event} t={t} /> : <AnswerFields event={event} t={t} />}
        </ActionForm>
      )}
    </section>
  )
}

function AnswerFields({ event, t }: { event: EventView; t: Words }) {
  const words = formWords(t)
  const { answer } = event
  // Of more guests than may be brought by now, fewer can still be chosen.
  const maxGuests = Math.max(event.maxGuests, answer?.guests ?? 0)
  const fields = (
    <>
      <Radios
        name="response"
        label={t('event.answer.label')}
        options={(['yes', 'maybe', 'no'] as const).map((value) => ({
          value,
          label: t(`event.answer.${value}`),
        }))}
        {...(answer ? { defaultValue: answer.response } : {})}
      />
      {maxGuests > 0 ? (
        <Field
          name="guests"
          type="number"
          inputMode="numeric"
          min={0}
          max={maxGuests}
          label={t('event.answer.guests')}
          hint={t('event.answer.guestsHint', { count: event.maxGuests })}
          defaultValue={String(answer?.guests ?? 0)}
        />
      ) : null}
      <Field
        name="comment"
        label={t('event.answer.comment')}
        hint={t('event.answer.commentHint')}
        optional={words.optional}
        maxLength={COMMENT_MAX}
        defaultValue={answer?.comment ?? ''}
      />
      <Submit working={words.working}>{t(answer ? 'event.answer.change' : 'event.answer.send')}</Submit>
    </>
  )
  return answer ? <FormDetails summary={t('event.answer.other')}>{fields}</FormDetails> : fields
}

/** After the deadline one may still free a place. */
function OnlyNo({ event, t }: { event: EventView; t: Words }) {
  return (
    <>
      <input type="hidden" name="response" value="no" />
      <p className="hint">
        {t(event.answer?.standing === 'going' ? 'event.answer.lateNo' : 'event.answer.late')}
      </p>
      <Submit working={t('common.working')} className="button quiet">
        {t('event.answer.cannot')}
      </Submit>
    </>
  )
}

function Closed({ event, t }: { event: EventView; t: Words }) {
  if (event.hasBegun) return null
  return (
    <p className="next">
      <Icon name="clock" />
      {t('event.answer.closed')}
    </p>
  )
}

/** What a yes would come to where places are short. */
function Room({ event, t }: { event: EventView; t: Words }) {
  const { capacity, headsGoing, headsWaiting } = event
  if (capacity === null) return null
  if (headsWaiting === 0 && headsGoing < capacity)
    return <p>{t('event.answer.left', { count: capacity - headsGoing })}</p>
  return <p>{t('event.answer.full')}</p>
}

function Standing({ event, t }: { event: EventView; t: Words }) {
  const [icon, text] = standingOf(event, t)
  return (
    <p className="next">
      <Icon name={icon} />
      {text}
    </p>
  )
}

function standingOf(event: EventView, t: Words): [IconName, string] {
  const { answer, isOver } = event
  const heads = (answer?.guests ?? 0) + 1
  if (answer?.checkedInAt) return ['check', t('event.standing.came', { heads })]
  if (answer?.standing === 'going')
    return isOver ? ['clock', t('event.standing.missed')] : ['check', t('event.standing.going', { heads })]
  if (answer?.standing === 'waitlisted') return waitingOf(event, answer, t)
  return answer?.response === 'no'
    ? ['cross', t(isOver ? 'event.standing.wasNo' : 'event.standing.no')]
    : ['pause', t(isOver ? 'event.standing.wasMaybe' : 'event.standing.maybe')]
}

/** A party that has become larger than the whole event waits in vain, and is told. */
function waitingOf({ isOver, capacity }: EventView, answer: OwnAnswer, t: Words): [IconName, string] {
  const heads = answer.guests + 1
  if (isOver) return ['clock', t('event.standing.neverFree')]
  if (capacity !== null && !couldFit(answer, capacity))
    return ['alert', t('event.standing.tooLarge', { heads, capacity })]
  return ['clock', t('event.standing.waits', { heads, ahead: answer.ahead ?? 0 })]
}
