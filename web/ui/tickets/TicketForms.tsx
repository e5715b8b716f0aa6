import { NOTE_MAX } from '@/domain/tickets/words'
import { cancel, confirmSolved, rate, reopen, sendBack } from '@/web/actions/tickets/moves'
import type { TicketView } from '@/web/data/tickets/ticket'
import type { Words } from '@/web/i18n/words'
import { ActionForm } from '../form/ActionForm'
import { TextField } from '../form/Field'
import { FormDetails } from '../form/FormDetails'
import { Submit } from '../form/Submit'
import { formWords } from '../form/words'
import { Stars } from './Stars'

interface FormProps {
  ticket: TicketView
  t: Words
}

/** Which ticket a form is about, and how it was when the page was rendered. */
export function AboutTicket({ ticket }: { ticket: TicketView }) {
  return (
    <>
      <input type="hidden" name="number" value={ticket.number} />
      <input type="hidden" name="seen" value={ticket.updatedAt} />
      <input type="hidden" name="seenStatus" value={ticket.status} />
    </>
  )
}

const STARS = ['one', 'two', 'three', 'four', 'five'] as const
const starWords = (t: Words): string[] => STARS.map((stars) => t(`ticket.close.star.${stars}`))

/** "Is it solved?": what its resident is asked once the work is done. */
export function SolvedQuestion({ ticket, t }: FormProps) {
  const { closes, returns } = ticket.offers
  if (!closes && !returns) return null
  const words = formWords(t)
  return (
    <section className="card question" aria-labelledby="solved">
      <h2 id="solved">{t('ticket.close.title')}</h2>
      {closes ? (
        <>
          <p>{t('ticket.close.text')}</p>
          <ActionForm action={confirmSolved} words={words} label={t('ticket.close.confirm')}>
            <AboutTicket ticket={ticket} />
            <Stars label={t('ticket.close.stars')} hint={t('ticket.close.starsHint')} words={starWords(t)} />
            <TextField
              name="feedback"
              label={t('ticket.close.feedback')}
              optional={words.optional}
              rows={2}
              maxLength={NOTE_MAX}
            />
            <Submit working={words.working}>{t('ticket.close.confirm')}</Submit>
          </ActionForm>
        </>
      ) : null}
      {returns ? (
        <ActionForm action={sendBack} words={words} label={t('ticket.close.notFixed')}>
          <AboutTicket ticket={ticket} />
          <FormDetails summary={t('ticket.close.notFixed')}>
            <TextField name="returnNote" label={t('ticket.close.stillWrong')} rows={3} maxLength={NOTE_MAX} />
            <Submit working={words.working} className="button">
              {t('ticket.close.sendBack')}
            </Submit>
          </FormDetails>
        </ActionForm>
      ) : null}
    </section>
  )
}

/** After it was closed: stars once, and the way back to work, both for two weeks. */
export function AfterClosing({ ticket, t }: FormProps) {
  const { rates, reopens } = ticket.offers
  if (!rates && !reopens) return null
  const words = formWords(t)
  return (
    <section className="card" aria-label={t('ticket.rate.title')}>
      {rates ? (
        <>
          <h2>{t('ticket.rate.title')}</h2>
          <p className="hint">{t('ticket.rate.text')}</p>
          <ActionForm action={rate} words={words} label={t('ticket.rate.title')}>
            <AboutTicket ticket={ticket} />
            <Stars label={t('ticket.rating')} words={starWords(t)} />
            <TextField
              name="feedback"
              label={t('ticket.close.feedback')}
              optional={words.optional}
              rows={2}
              maxLength={NOTE_MAX}
            />
            <Submit working={words.working} className="button">
              {t('ticket.rate.send')}
            </Submit>
          </ActionForm>
        </>
      ) : null}
      {reopens ? (
        <ActionForm action={reopen} words={words} label={t('ticket.reopen.title')}>
          <AboutTicket ticket={ticket} />
          <FormDetails summary={t('ticket.reopen.title')}>
            <p className="hint">{t('ticket.reopen.text')}</p>
            <TextField name="reopenNote" label={t('ticket.reopen.label')} rows={3} maxLength={NOTE_MAX} />
            <Submit working={words.working} className="button">
              {t('ticket.reopen.send')}
            </Submit>
          </FormDetails>
        </ActionForm>
      ) : null}
    </section>
  )
}

/** Cancelling, behind a step of its own: it cannot be undone. */
export function CancelForm({ ticket, t }: FormProps) {
  const { cancels } = ticket.offers
  if (!cancels) return null
  const words = formWords(t)
  return (
    <ActionForm action={cancel} words={words} label={t('ticket.cancel.title')}>
      <AboutTicket ticket={ticket} />
      <FormDetails summary={t('ticket.cancel.title')}>
        <p className="hint">{t('ticket.cancel.text')}</p>
        <TextField
          name="cancelReason"
          label={t('ticket.cancel.why')}
          {...(cancels === 'own' ? { optional: words.optional } : {})}
          rows={2}
          maxLength={NOTE_MAX}
        />
        <Submit working={words.working} className="button danger">
          {t('ticket.cancel.send')}
        </Submit>
      </FormDetails>
    </ActionForm>
  )
}
