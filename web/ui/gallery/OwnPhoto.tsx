import { CAPTION_MAX } from '@/domain/gallery/words'
import { captionPhoto, deletePhoto } from '@/web/actions/gallery/own'
import type { PhotoView } from '@/web/data/gallery/photo'
import type { Words } from '@/web/i18n/words'
import { ActionForm } from '../form/ActionForm'
import { TextField } from '../form/Field'
import { FormDetails } from '../form/FormDetails'
import { Hidden } from '../form/Hidden'
import { Submit } from '../form/Submit'
import { formWords } from '../form/words'

interface PhotoFormProps {
  photo: PhotoView
  /** What the forms say of the page they are on. */
  fields: Record<string, string>
  t: Words
}

/** Other words under one's own photo; opens by a tap. */
export function CaptionForm({ photo, fields, t }: PhotoFormProps) {
  const words = formWords(t)
  return (
    <ActionForm action={captionPhoto} words={words} label={t('gallery.edit')}>
      <Hidden fields={fields} />
      <FormDetails summary={t('gallery.edit')}>
        <TextField
          name="caption"
          label={t('gallery.caption')}
          defaultValue={photo.caption ?? ''}
          hint={photo.doWordsWait ? t('gallery.editWaits') : undefined}
          optional={words.optional}
          rows={2}
          maxLength={CAPTION_MAX}
        />
        <Submit working={words.working}>{t('common.save')}</Submit>
      </FormDetails>
    </ActionForm>
  )
}

/** Deleting for good, behind a step of its own that says what goes along. */
export function DeleteForm({ fields, t }: Omit<PhotoFormProps, 'photo'>) {
  const words = formWords(t)
  return (
    <ActionForm action={deletePhoto} words={words} label={t('gallery.delete')}>
      <Hidden fields={fields} />
      <FormDetails summary={`${t('gallery.delete')} …`}>
        <p className="hint">{t('gallery.deleteText')}</p>
        <Submit working={words.working} className="button danger">
          {t('gallery.delete')}
        </Submit>
      </FormDetails>
    </ActionForm>
  )
}
