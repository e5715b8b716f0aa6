import { randomUUID } from 'node:crypto'
import { DESCRIPTION_MAX, EVENT_TYPES, TITLE_MAX } from '@/domain/events/words'
import type { DraftChoices, EventDraft } from '@/web/data/events/draft'
import type { Words } from '@/web/i18n/words'
import { ActionForm } from '../form/ActionForm'
import { Select } from '../form/Choice'
import { Field, TextField } from '../form/Field'
import { SendKey } from '../form/SendKey'
import { Submit } from '../form/Submit'
import type { FormAction } from '../form/state'
import { formWords } from '../form/words'
import { AudienceFields } from './AudienceFields'
import { Room, TimeAndPlace } from './TimeAndPlace'

interface EventFormProps {
  action: FormAction
  draft: EventDraft
  choices: DraftChoices
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
      <SaveButton isDraft={event?.isDraft ?? true} t={t} />
    </ActionForm>
  )
}

/** A draft goes on to its page, which says who would hear of it before it is published there. */
function SaveButton({ isDraft, t }: { isDraft: boolean; t: Words }) {
  return (
    <>
      <p className="hint">{t(isDraft ? 'eventForm.publishedNext' : 'eventForm.changesTold')}</p>
      <Submit working={formWords(t).working}>{t(isDraft ? 'eventForm.saveDraft' : 'eventForm.save')}</Submit>
    </>
  )
}
