import { FEEDBACK_MAX } from '@/domain/events/words'
import { rateEvent } from '@/web/actions/events/rate'
import type { EventView } from '@/web/data/events/event'
import type { Words } from '@/web/i18n/words'
import { ActionForm } from '../form/ActionForm'
import { TextField } from '../form/Field'
import { Submit } from '../form/Submit'
import { formWords } from '../form/words'
import { Icon } from '../Icon'
import { Stars } from '../tickets/Stars'

/** How was it? Asked of those who came, once it is over. */
export function FeedbackForm({ event, t }: { event: EventView; t: Words }) {
  if (event.ownStars !== null)
    return (
      <p className="next">
        <Icon name="star" />
        {t('event.feedback.given', { stars: event.ownStars })}
      </p>
    )
  if (!event.offers.rates) return null
  const words = formWords(t)
  return (
    <section className="card question" aria-labelledby="feedback">
      <h2 id="feedback">{t('event.feedback.title')}</h2>
      <ActionForm
        action={rateEvent}
        words={words}
        draftKey={`event-feedback:${event.id}`}
        label={t('event.feedback.title')}
      >
        <input type="hidden" name="event" value={event.id} />
        <Stars
          label={t('event.feedback.stars')}
          words={(['one', 'two', 'three', 'four', 'five'] as const).map((count) =>
            t(`event.feedback.words.${count}`),
          )}
        />
        <TextField
          name="feedback"
          label={t('event.feedback.comment')}
          hint={t('event.feedback.commentHint')}
          optional={words.optional}
          rows={3}
          maxLength={FEEDBACK_MAX}
        />
        <Submit working={words.working}>{t('event.feedback.send')}</Submit>
      </ActionForm>
    </section>
  )
}
