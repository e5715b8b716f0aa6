import { CAPACITY_MAX, GUESTS_MAX, LOCATION_MAX } from '@/domain/events/words'
import type { DraftChoices, EventDraft } from '@/web/data/events/draft'
import type { Words } from '@/web/i18n/words'
import { Checkbox, Select } from '../form/Choice'
import { Field } from '../form/Field'
import { formWords } from '../form/words'

interface TimeAndPlaceProps {
  draft: EventDraft
  choices: DraftChoices
  t: Words
}

/** When an event is, and in which facility or where else. */
export function TimeAndPlace({ draft, choices, t }: TimeAndPlaceProps) {
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

/** For how many there is room, and until when people say so. */
export function Room({ draft, t }: Omit<TimeAndPlaceProps, 'choices'>) {
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
