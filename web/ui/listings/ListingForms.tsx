import { randomUUID } from 'node:crypto'
import { FOUND_DAYS, LISTED_DAYS, type ListingType, PHOTOS_MAX } from '@/domain/listings/words'
import { changeWords } from '@/web/actions/listings/change'
import { putUp } from '@/web/actions/listings/put-up'
import type { ListingView } from '@/web/data/listings/listing'
import type { Words } from '@/web/i18n/words'
import { ActionForm } from '../form/ActionForm'
import { SendKey } from '../form/SendKey'
import { Submit } from '../form/Submit'
import { formWords } from '../form/words'
import { PhotoPicker } from '../tickets/PhotoPicker'
import { photoWords } from '../tickets/photo-words'
import { ListingFields } from './ListingFields'

/** Puts something up: for everybody, or as a draft. */
export function NewListingForm({ type, t }: { type: ListingType; t: Words }) {
  const words = formWords(t)
  return (
    <ActionForm
      action={putUp}
      words={words}
      draftKey={`listing-${type}`}
      label={t(`listings.form.heading.${type}`)}
    >
      <SendKey value={randomUUID()} />
      <input type="hidden" name="type" value={type} />
      <PhotoPicker words={photoWords(t, PHOTOS_MAX)} />
      <ListingFields type={type} t={t} />
      <p className="hint">{t('listings.form.days', { days: type === 'found' ? FOUND_DAYS : LISTED_DAYS })}</p>
      <PublishOrKeep working={words.working} keep={t('listings.form.keep')} t={t} />
    </ActionForm>
  )
}

/** Changes what a listing says and shows. */
export function EditListingForm({ listing, t }: { listing: ListingView; t: Words }) {
  const words = formWords(t)
  return (
    <ActionForm action={changeWords} words={words} label={t('listings.form.editTitle')}>
      <input type="hidden" name="listing" value={listing.id} />
      <PhotoPicker words={photoWords(t, PHOTOS_MAX)} kept={listing.photos.map(({ id }) => id).join(',')} />
      <PhotosOff listing={listing} t={t} />
      <ListingFields type={listing.type} listing={listing} t={t} />
      {listing.status === 'draft' ? (
        <PublishOrKeep working={words.working} keep={t('listings.form.keep')} t={t} />
      ) : (
        <Submit working={words.working} className="button wide">
          {t('listings.form.save')}
        </Submit>
      )}
    </ActionForm>
  )
}

function PublishOrKeep({ working, keep, t }: { working: string; keep: string; t: Words }) {
  return (
    <>
      <Submit working={working} className="button wide" name="status" value="active">
        {t('listings.form.publish')}
      </Submit>
      <Submit working={working} className="button quiet wide" name="status" value="draft">
        {keep}
      </Submit>
    </>
  )
}

/** Takes photos off without JavaScript, where the picker cannot. */
function PhotosOff({ listing, t }: { listing: ListingView; t: Words }) {
  if (listing.photos.length === 0) return null
  return (
    <noscript>
      <ul className="picked">
        {listing.photos.map((photo, index) => (
          <li key={photo.id}>
            <img src={photo.thumbnail} alt="" width={96} height={96} />
            <label className="option">
              <input type="checkbox" name="photoOff" value={photo.id} />
              <span>{t('listings.form.removePhoto', { n: index + 1 })}</span>
            </label>
          </li>
        ))}
      </ul>
    </noscript>
  )
}
