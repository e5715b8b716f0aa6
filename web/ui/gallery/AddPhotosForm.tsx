import { randomUUID } from 'node:crypto'
import { CAPTION_MAX, PHOTOS_AT_ONCE } from '@/domain/gallery/words'
import type { Language } from '@/domain/notifications'
import { addPhotos } from '@/web/actions/gallery/add'
import type { EventChoice } from '@/web/data/gallery/events'
import { day } from '@/web/i18n/format'
import type { Words } from '@/web/i18n/words'
import { ActionForm } from '../form/ActionForm'
import { Select } from '../form/Choice'
import { TextField } from '../form/Field'
import { SendKey } from '../form/SendKey'
import { Submit } from '../form/Submit'
import { formWords } from '../form/words'
import { PhotoPicker } from '../tickets/PhotoPicker'
import { photoWords } from '../tickets/photo-words'

interface AddPhotosFormProps {
  events: EventChoice[]
  /** The event that is chosen already. */
  event: string
  t: Words
  language: Language
}

/** Up to ten photos with one caption. */
export function AddPhotosForm({ events, event, t, language }: AddPhotosFormProps) {
  const words = formWords(t)
  const picker = {
    ...photoWords(t, PHOTOS_AT_ONCE),
    label: t('gallery.new.photos'),
    optional: '',
    hint: t('gallery.new.hint', { max: PHOTOS_AT_ONCE }),
    hintPlain: t('gallery.new.hintPlain', { max: PHOTOS_AT_ONCE }),
  }
  return (
    <ActionForm action={addPhotos} words={words} draftKey="gallery" label={t('gallery.new.title')}>
      <SendKey value={randomUUID()} />
      <PhotoPicker words={picker} />
      <TextField
        name="caption"
        label={t('gallery.caption')}
        hint={t('gallery.captionHint')}
        optional={words.optional}
        rows={2}
        maxLength={CAPTION_MAX}
      />
      {events.length > 0 ? (
        <Select
          name="event"
          label={t('gallery.new.event')}
          empty={t('gallery.new.noEvent')}
          defaultValue={event}
          options={events.map(({ id, title, start }) => ({
            value: id,
            label: `${title}, ${day(start, language)}`,
          }))}
        />
      ) : null}
      <Submit working={words.working} className="button wide">
        {t('gallery.new.send')}
      </Submit>
    </ActionForm>
  )
}
