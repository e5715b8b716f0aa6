import { NOTE_MAX } from '@/domain/gallery/words'
import { decidePhoto, removePhoto } from '@/web/actions/gallery/decide'
import type { PhotoView } from '@/web/data/gallery/photo'
import type { Words } from '@/web/i18n/words'
import { ActionForm } from '../form/ActionForm'
import { TextField } from '../form/Field'
import { FormDetails } from '../form/FormDetails'
import { Hidden } from '../form/Hidden'
import { Submit } from '../form/Submit'
import { formWords } from '../form/words'

interface ModeratePhotoProps {
  photo: PhotoView
  fields: Record<string, string>
  t: Words
}

/** What the committee does about a photo; whether one's own stands again is for somebody else of it. */
export function ModeratePhoto({ photo, fields, t }: ModeratePhotoProps) {
  const words = formWords(t)
  const decisions = decisionsFor(photo)
  if (decisions.length === 0 && photo.status === 'removed') return null
  return (
    <section className="card no-print section" aria-labelledby="moderate">
      <h2 id="moderate">{t('gallery.moderate.title')}</h2>
      <div className="buttons">
        {decisions.map((decision) => (
          <ActionForm key={decision} action={decidePhoto} words={words} className="inline">
            <Hidden fields={{ ...fields, decision }} />
            <Submit working={words.working} className={decision === 'publish' ? 'button' : 'button quiet'}>
              {t(`gallery.moderate.${decision}`)}
            </Submit>
          </ActionForm>
        ))}
      </div>
      {photo.status === 'removed' ? null : (
        <ActionForm action={removePhoto} words={words} label={t('gallery.moderate.remove')}>
          <Hidden fields={fields} />
          <FormDetails summary={`${t('gallery.moderate.remove')} …`}>
            <TextField
              name="note"
              label={t('gallery.moderate.why')}
              hint={t('gallery.moderate.whyHint')}
              rows={2}
              maxLength={NOTE_MAX}
              required
            />
            <Submit working={words.working} className="button danger">
              {t('gallery.moderate.remove')}
            </Submit>
          </FormDetails>
        </ActionForm>
      )}
    </section>
  )
}

type Decision = 'publish' | 'hide' | 'show' | 'feature' | 'unfeature'

function decisionsFor({ status, isHidden, isFeatured, uploader }: PhotoView): Decision[] {
  if (status !== 'published') return uploader.isViewer ? [] : ['publish']
  if (isHidden) return uploader.isViewer ? [] : ['show']
  return [isFeatured ? 'unfeature' : 'feature', 'hide']
}
