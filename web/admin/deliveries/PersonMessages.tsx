import { notFound } from 'next/navigation'
import type { Payload } from 'payload'
import { messagesTo, nameOfAccount } from '@/web/data/deliveries-person'
import { documentPath } from '../paths'
import { MessageTable } from './MessageTable'
import { Pages } from './Pages'
import { BOARD_PATH } from './words'

/** Messages on one page of what was sent to somebody. */
const PER_PAGE = 50

/** Everything ever sent to one person, page by page. */
export async function PersonMessages({
  payload,
  userId,
  page,
}: {
  payload: Payload
  userId: string
  page: number
}) {
  const name = await nameOfAccount(payload, userId)
  if (name === null) notFound()
  const { messages, hasMore } = await messagesTo(payload, userId, { page, perPage: PER_PAGE })
  return (
    <>
      <header>
        <h1>Everything sent to {name}</h1>
        <span className="estate-pages">
          <a href={documentPath('users', userId)}>Account</a>
          <a href={BOARD_PATH}>Delivery board</a>
        </span>
      </header>
      {messages.length === 0 && <p>Nothing has been sent to them.</p>}
      {messages.length > 0 && <MessageTable messages={messages} />}
      <Pages path={BOARD_PATH} params={{ person: userId }} page={page} hasMore={hasMore} />
    </>
  )
}
