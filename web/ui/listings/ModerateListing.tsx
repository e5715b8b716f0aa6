import { NOTE_MAX } from '@/domain/listings/words'
import { hideListing, removeListing, restoreListing } from '@/web/actions/moderation/listing'
import type { ListingView } from '@/web/data/listings/listing'
import type { Words } from '@/web/i18n/words'
import { ActionForm } from '../form/ActionForm'
import { TextField } from '../form/Field'
import { FormDetails } from '../form/FormDetails'
import { Submit } from '../form/Submit'
import { formWords } from '../form/words'
import { HiddenDetail } from './OwnListing'

/** What the committee does about somebody's listing. */
export function ModerateListing({ listing, t }: { listing: ListingView; t: Words }) {
  const { id, hidden, status, moderationNote, hiddenDetail } = listing
  return (
    <section className="card no-print" aria-labelledby="moderate">
      <h2 id="moderate">{t('listings.page.moderate.title')}</h2>
      {moderationNote ? <p>{t('listings.page.own.because', { note: moderationNote })}</p> : null}
      {hiddenDetail ? (
        <HiddenDetail detail={hiddenDetail} hint={t('listings.page.hiddenDetailModerator')} t={t} />
      ) : null}
      {status === 'removed' ? (
        <OneButton action={restoreListing} id={id} label={t('listings.page.moderate.restore')} t={t} />
      ) : (
        <>
          <OneButton
            action={hideListing}
            id={id}
            hidden={hidden ? 'no' : 'yes'}
            label={t(hidden ? 'listings.page.moderate.show' : 'listings.page.moderate.hide')}
            t={t}
          />
          <RemoveForm id={id} t={t} />
        </>
      )}
      <p>
        <a href="/moderation">{t('listings.page.moderate.reports')}</a>
      </p>
    </section>
  )
}

interface OneButtonProps {
  action: typeof hideListing
  id: string
  hidden?: 'yes' | 'no'
  label: string
  t: Words
}

function OneButton({ action, id, hidden, label, t }: OneButtonProps) {
  const words = formWords(t)
  return (
    <ActionForm action={action} words={words} className="inline" label={label}>
      <input type="hidden" name="listing" value={id} />
      {hidden ? <input type="hidden" name="hidden" value={hidden} /> : null}
      <Submit working={words.working} className="button quiet">
        {label}
      </Submit>
    </ActionForm>
  )
}

function RemoveForm({ id, t }: { id: string; t: Words }) {
  const words = formWords(t)
  return (
    <ActionForm action={removeListing} words={words} label={t('listings.page.moderate.remove')}>
      <input type="hidden" name="listing" value={id} />
      <FormDetails summary={`${t('listings.page.moderate.remove')} …`}>
        <p className="hint">{t('listings.page.moderate.removeText')}</p>
        <TextField
          name="note"
          label={t('listings.page.moderate.why')}
          rows={2}
          maxLength={NOTE_MAX}
          required
        />
        <Submit working={words.working} className="button danger">
          {t('listings.page.moderate.remove')}
        </Submit>
      </FormDetails>
    </ActionForm>
  )
}
