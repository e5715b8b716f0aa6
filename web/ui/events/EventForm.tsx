import { randomUUID } from 'node:crypto'
import {
  CAPACITY_MAX,
  DESCRIPTION_MAX,
  EVENT_TYPES,
  GUESTS_MAX,
  LOCATION_MAX,
  TITLE_MAX,
} from '@/domain/events/words'
import type { EventChoices, EventDraft } from '@/web/data/events/draft'
import type { Words } from '@/web/i18n/words'
import { ActionForm } from '../form/ActionForm'
import { Checkbox, Select } from '../form/Choice'
import { Field, TextField } from '../form/Field'
import { SendKey } from '../form/SendKey'
import { Submit } from '../form/Submit'
import type { FormAction } from '../form/state'
import { formWords } from '../form/words'
import { AudienceFields } from './AudienceFields'

interface EventFormProps {
  action: FormAction
  draft: EventDraft
  choices: EventChoices
  /** Null for a new event. */
  event: { id: string; isDraft: boolean } | null
  t: Words
}

/** Plans an event, or changes one. What is typed is kept on the device until it is sent. */
export function EventForm({ action, draft, choices, event, t }: EventFormProps) {
  const words = formWords(t)
  const label = t(event ? 'eventForm.editTitle' : 'eventForm.newTitle')
  return (
    <ActionForm
      action={action}
      words={words}
      label={label}
      className="narrow"
      {...(event ? {} : { draftKey: 'event:new' })}
    >
      {event ? <input type="hidden" name="event" value={event.id} /> : <SendKey value={randomUUID()} />}
      <Field
        name="title"
        label={t('eventForm.title')}
        maxLength={TITLE_MAX}
        defaultValue={draft.title}
        required
      />
      <Select
        name="eventType"
        label={t('eventForm.type')}
        options={EVENT_TYPES.map((value) => ({ value, label: t(`events.type.${value}`) }))}
        defaultValue={draft.type}
      />
      <TextField
        name="description"
        label={t('eventForm.description')}
        hint={t('eventForm.descriptionHint')}
        optional={words.optional}
        rows={6}
        maxLength={DESCRIPTION_MAX}
        defaultValue={draft.description}
      />
      <TimeAndPlace draft={draft} choices={choices} t={t} />
      <Room draft={draft} t={t} />
      <AudienceFields audience={draft.audience} blocks={choices.blocks} t={t} />
      <SaveButtons isDraft={event?.isDraft ?? true} t={t} />
    </ActionForm>
  )
}

function TimeAndPlace({ draft, choices, t }: Pick<EventFormProps, 'draft' | 'choices' | 't'>) {
  const { optional } = formWords(t)
  return (
    <>
      <div className="pair">
        <Field name="start" type="datetime-local" label={t('eventForm.start')} defaultValue={draft.start} />
        <Field name="end" type="datetime-local" label={t('eventForm.end')} defaultValue={draft.end} />
      </div>
      <Checkbox
        name="allDay"
        label={t('eventForm.allDay')}
        hint={t('eventForm.allDayHint')}
        defaultChecked={draft.isAllDay}
      />
      <Select
        name="facility"
        label={t('eventForm.facility')}
        hint={t('eventForm.facilityHint')}
        optional={optional}
        empty={t('eventForm.noFacility')}
        options={choices.facilities.map(({ id, name }) => ({ value: id, label: name }))}
        defaultValue={draft.facilityId}
      />
      <Field
        name="location"
        label={t('eventForm.location')}
        hint={t('eventForm.locationHint')}
        optional={optional}
        maxLength={LOCATION_MAX}
        defaultValue={draft.location}
      />
    </>
  )
}

function Room({ draft, t }: Pick<EventFormProps, 'draft' | 't'>) {
  const { optional } = formWords(t)
  return (
    <>
      <div className="pair">
        <Field
          name="capacity"
          type="number"
          inputMode="numeric"
          min={1}
          max={CAPACITY_MAX}
          label={t('eventForm.capacity')}
          hint={t('eventForm.capacityHint')}
          optional={optional}
          defaultValue={draft.capacity}
        />
        <Field
          name="maxGuests"
          type="number"
          inputMode="numeric"
          min={0}
          max={GUESTS_MAX}
          label={t('eventForm.maxGuests')}
          hint={t('eventForm.maxGuestsHint')}
          defaultValue={draft.maxGuests}
        />
      </div>
      <Field
        name="rsvpDeadline"
        type="datetime-local"
        label={t('eventForm.deadline')}
        hint={t('eventForm.deadlineHint')}
        optional={optional}
        defaultValue={draft.rsvpDeadline}
      />
    </>
  )
}

function SaveButtons({ isDraft, t }: { isDraft: boolean; t: Words }) {
  const { working } = formWords(t)
  if (!isDraft)
    return (
      <>
        <p className="hint">{t('eventForm.changesTold')}</p>
        <Submit working={working}>{t('eventForm.save')}</Submit>
      </>
    )
  return (
    <div className="buttons">
      <Submit working={working} name="status" value="published">
        {t('eventForm.savePublished')}
      </Submit>
      <Submit working={working} className="button quiet" name="status" value="draft">
        {t('eventForm.saveDraft')}
      </Submit>
    </div>
  )
}
