import type { UIFieldServerProps } from 'payload'
import { moderates } from '@/domain/actor'
import { requireActor } from '@/hooks/actor'
import { idOf } from '@/hooks/ids'
import { messagesTo } from '@/web/data/deliveries-person'
import { MessageTable } from './MessageTable'
import { BOARD_PATH } from './words'

/** Messages that somebody's own page shows; the rest is a link away. */
const SHOWN = 5

/** The latest messages to the person of an account, a resident or a member of staff, for those who may see them. */
export async function MessagesOfDocument({ id, collectionSlug, data, payload, req }: UIFieldServerProps) {
  if (!id || !moderates(await requireActor(req))) return null
  const userId = collectionSlug === 'users' ? String(id) : idOf(data?.user)
  if (!userId) return null
  const { messages, hasMore } = await messagesTo(payload, userId, { page: 1, perPage: SHOWN })
  return (
    <section className="field-type estate-section" aria-labelledby="estate-messages">
      <h3 id="estate-messages">Everything sent to them</h3>
      {messages.length === 0 && <p className="estate-quiet">Nothing has been sent to them.</p>}
      {messages.length > 0 && <MessageTable messages={messages} />}
      {hasMore && <a href={`${BOARD_PATH}?person=${userId}`}>Everything</a>}
    </section>
  )
}
