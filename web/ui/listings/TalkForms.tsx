import { randomUUID } from 'node:crypto'
import { MESSAGE_MAX } from '@/domain/listings/words'
import { block, writeMessage } from '@/web/actions/listings/write'
import type { ConversationView } from '@/web/data/listings/conversation'
import type { Words } from '@/web/i18n/words'
import { ActionForm } from '../form/ActionForm'
import { TextField } from '../form/Field'
import { FormDetails } from '../form/FormDetails'
import { SendKey } from '../form/SendKey'
import { Submit } from '../form/Submit'
import { formWords } from '../form/words'
import { SharePhone } from './SharePhone'

interface MessageFormProps {
  conversation: ConversationView
  /** The viewer's own number, if they have one to share. */
  phone: string | null
  t: Words
}

/** Writes in a conversation; where nobody can, it says why. */
export function MessageForm({ conversation, phone, t }: MessageFormProps) {
  const { id, otherName: name, blocked, blockedIn, hasShared } = conversation
  if (blockedIn) return <BlockedElsewhere name={name} threadId={blockedIn} t={t} />
  if (blocked)
    return (
      <p className="warning">
        {t(blocked === 'by-viewer' ? 'listings.talk.blockedByYou' : 'listings.talk.blockedByOther')}
      </p>
    )
  if (!isOpen(conversation)) return <p className="soft">{t('listings.talk.closed')}</p>
  const words = formWords(t)
  return (
    <section className="card no-print">
      <ActionForm
        action={writeMessage}
        words={words}
        draftKey={`talk:${id}`}
        label={t('listings.talk.message')}
      >
        <input type="hidden" name="thread" value={id} />
        <SendKey value={randomUUID()} />
        <TextField
          name="body"
          label={t('listings.talk.message')}
          hint={t('listings.talk.messageHint', { name })}
          rows={3}
          maxLength={MESSAGE_MAX}
          required
        />
        {hasShared ? null : <SharePhone name={name} phone={phone} t={t} />}
        <Submit working={words.working}>{t('listings.talk.send')}</Submit>
      </ActionForm>
    </section>
  )
}

interface BlockedElsewhereProps {
  name: string
  /** The conversation in which the viewer has blocked the other. */
  threadId: string
  t: Words
}

/** Says that the viewer has blocked somebody, and leads to where it is taken back. */
export function BlockedElsewhere({ name, threadId, t }: BlockedElsewhereProps) {
  return (
    <p className="warning">
      {t('listings.talk.blockedElsewhere', { name })}{' '}
      <a href={`/listings/conversations/${threadId}`}>{t('listings.talk.toBlocked')}</a>
    </p>
  )
}

function isOpen({ listing }: ConversationView): boolean {
  return listing !== null && !listing.hidden && (listing.status === 'active' || listing.status === 'reserved')
}

/** Stops the conversation, or allows it again to who stopped it. */
export function BlockForm({ conversation, t }: Omit<MessageFormProps, 'phone'>) {
  const { id, otherName: name, blocked, blockedIn } = conversation
  if (blocked === 'by-other' || blockedIn) return null
  const words = formWords(t)
  const label = t(blocked ? 'listings.talk.unblock' : 'listings.talk.block')
  const button = (
    <Submit working={words.working} className="button quiet">
      {label}
    </Submit>
  )
  return (
    <ActionForm action={block} words={words} label={label} className="no-print">
      <input type="hidden" name="thread" value={id} />
      <input type="hidden" name="blocked" value={blocked ? 'no' : 'yes'} />
      {blocked ? (
        <p>{button}</p>
      ) : (
        <FormDetails summary={`${t('listings.talk.blockTitle', { name })} …`}>
          <p className="hint">{t('listings.talk.blockText', { name })}</p>
          <p>{button}</p>
        </FormDetails>
      )}
    </ActionForm>
  )
}
