import { follow, unfollow } from '@/web/actions/tickets/follow'
import type { Following } from '@/web/data/tickets/follows'
import type { TicketView } from '@/web/data/tickets/ticket'
import type { Words } from '@/web/i18n/words'
import { ActionForm } from '../form/ActionForm'
import { Submit } from '../form/Submit'
import { formWords } from '../form/words'
import { Icon } from '../Icon'

/** Who else a community ticket concerns, and the way to be one of them. */
export function FollowBox({ ticket, following, t }: { ticket: TicketView; following: Following; t: Words }) {
  const { count, isMine } = following
  const words = formWords(t)
  const mayAct = ticket.offers.follows || isMine
  return (
    <section className="card" aria-label={t('ticket.follow.start')}>
      {ticket.offers.follows ? <h2>{t('ticket.follow.title')}</h2> : null}
      <p className="with-icon">
        <Icon name="people" /> {t('ticket.follow.count', { count })}
      </p>
      {mayAct ? (
        <>
          <p className="small soft">{t(isMine ? 'ticket.follow.following' : 'ticket.follow.hint')}</p>
          <ActionForm
            action={isMine ? unfollow : follow}
            words={words}
            label={t(isMine ? 'ticket.follow.stop' : 'ticket.follow.start')}
          >
            <input type="hidden" name="number" value={ticket.number} />
            <Submit working={words.working} className="button quiet">
              {t(isMine ? 'ticket.follow.stop' : 'ticket.follow.start')}
            </Submit>
          </ActionForm>
        </>
      ) : null}
    </section>
  )
}
