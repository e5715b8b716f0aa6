import { NOTE_MAX } from '@/domain/events/words'
import { cancelEvent } from '@/web/actions/events/status'
import type { EventView } from '@/web/data/events/event'
import type { Words } from '@/web/i18n/words'
import { ActionForm } from '../form/ActionForm'
import { TextField } from '../form/Field'
import { FormDetails } from '../form/FormDetails'
import { Submit } from '../form/Submit'
import { formWords } from '../form/words'
import { Icon } from '../Icon'

/** What whoever runs an event does with it. */
export function RunBox({ event, t }: { event: EventView; t: Words }) {
  const { offers, id } = event
  if (!offers.runs && !event.panelPath) return null
  return (
    <div className="card no-print">
      {offers.isDoorOpen ? (
        <a className="button" href={`/events/${id}/check-in`}>
          <Icon name="camera" />
          {t('event.run.door')}
        </a>
      ) : null}
      {offers.runs && event.status !== 'draft' ? (
        <a className="button quiet" href={`/events/${id}/answers`}>
          <Icon name="people" />
          {t('event.run.answers')}
        </a>
      ) : null}
      {offers.edits ? (
        <a className="button quiet" href={`/events/${id}/edit`}>
          {t('event.run.edit')}
        </a>
      ) : null}
      {event.panelPath ? (
        <a className="button quiet" href={event.panelPath}>
          {t('booking.panel')}
        </a>
      ) : null}
      {offers.cancels ? <CancelForm event={event} t={t} /> : null}
    </div>
  )
}

/** Cancelling, behind a step of its own that asks why. */
function CancelForm({ event, t }: { event: EventView; t: Words }) {
  const words = formWords(t)
  return (
    <ActionForm action={cancelEvent} words={words} label={t('event.run.cancel')}>
      <input type="hidden" name="event" value={event.id} />
      <FormDetails summary={t('event.run.cancel')}>
        <TextField
          name="note"
          label={t('event.run.why')}
          hint={t('event.run.whyHint')}
          rows={3}
          maxLength={NOTE_MAX}
        />
        <Submit working={words.working} className="button danger">
          {t('event.run.cancelSend')}
        </Submit>
      </FormDetails>
    </ActionForm>
  )
}
