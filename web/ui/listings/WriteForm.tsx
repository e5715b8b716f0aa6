import { randomUUID } from 'node:crypto'
import { MESSAGE_MAX } from '@/domain/listings/words'
import { openConversation } from '@/web/actions/listings/write'
import type { ListingView } from '@/web/data/listings/listing'
import type { Words } from '@/web/i18n/words'
import { ActionForm } from '../form/ActionForm'
import { TextField } from '../form/Field'
import { SendKey } from '../form/SendKey'
import { Submit } from '../form/Submit'
import { formWords } from '../form/words'
import { Icon } from '../Icon'
import { SharePhone } from './SharePhone'
import { BlockedElsewhere } from './TalkForms'

interface WriteFormProps {
  listing: ListingView
  /** The viewer's own number, if they have one to share. */
  phone: string | null
  t: Words
}

/** Writes to a listing's owner; of a found thing a claimant describes what only its owner can know. */
export function WriteForm({ listing, phone, t }: WriteFormProps) {
  const { id, type, status, hidden, threadId, seller, block } = listing
  const { name } = seller
  if (threadId)
    return (
      <p>
        <a className="button" href={`/listings/conversations/${threadId}`}>
          <Icon name="talk" />
          {t('listings.page.write.open', { name })}
        </a>
      </p>
    )
  const isOpen = (status === 'active' || status === 'reserved') && !hidden
  if (!isOpen) return <p className="soft">{t('listings.page.write.closed')}</p>
  if (block?.isOwn) return <BlockedElsewhere name={name} threadId={block.threadId} t={t} />
  if (block) return <p className="warning">{t('listings.page.write.blocked')}</p>
  const words = formWords(t)
  const asks = type === 'found' ? 'claim' : null
  const title = t(`listings.page.write.${titleOf(type)}`, { name })
  return (
    <section className="card" aria-labelledby="write">
      <h2 id="write">{title}</h2>
      {status === 'reserved' ? <p className="hint">{t('listings.page.write.reserved')}</p> : null}
      <ActionForm action={openConversation} words={words} draftKey={`listing:${id}`} label={title}>
        <input type="hidden" name="listing" value={id} />
        <SendKey value={randomUUID()} />
        <TextField
          name="body"
          label={t(asks ? 'listings.page.write.claimLabel' : 'listings.page.write.label')}
          hint={t(asks ? 'listings.page.write.claimHint' : 'listings.page.write.hint', { name })}
          rows={4}
          maxLength={MESSAGE_MAX}
          required
        />
        <SharePhone name={name} phone={phone} t={t} />
        <Submit working={words.working}>{t('listings.page.write.send')}</Submit>
      </ActionForm>
    </section>
  )
}

function titleOf(type: ListingView['type']): 'claimTitle' | 'foundTitle' | 'title' {
  if (type === 'found') return 'claimTitle'
  return type === 'lost' ? 'foundTitle' : 'title'
}
