import type { SentBy, SentMessage } from '@/web/data/deliveries-person'
import { UrgencyTag } from '../announcements/AnnouncementTags'
import { Instant } from '../Instant'
import { ScrollingTable } from '../ScrollingTable'
import { DeliveryTag } from './DeliveryTag'
import { CHANNEL_LABELS } from './words'

const COLUMNS = ['When', 'Message', 'In the app', 'By other ways']

/** Messages to one person, with what became of each way they took. */
export function MessageTable({ messages }: { messages: SentMessage[] }) {
  return (
    <ScrollingTable label="Messages" columns={COLUMNS} isStacked>
      {messages.map((message) => (
        <tr key={message.id}>
          <td>
            <Instant at={message.at.toISOString()} />
          </td>
          <td className="estate-table__title">
            {message.title} {message.urgency !== 'normal' && <UrgencyTag urgency={message.urgency} />}
          </td>
          <td>
            {message.readAt ? (
              <>
                Read <Instant at={message.readAt.toISOString()} />
              </>
            ) : (
              <span className="estate-quiet">Not read</span>
            )}
          </td>
          <td className="estate-table__title">
            <Ways ways={message.ways} />
          </td>
        </tr>
      ))}
    </ScrollingTable>
  )
}

function Ways({ ways }: { ways: SentBy[] }) {
  if (ways.length === 0) return <span className="estate-quiet">In the app alone</span>
  return (
    <ul className="estate-ways">
      {ways.map((way) => (
        <li key={way.channel}>
          {CHANNEL_LABELS[way.channel]} <DeliveryTag status={way.status} /> <When way={way} />
          {way.isDigest && ' in the daily mail'}
          {way.error && <span className="estate-quiet"> {way.error}</span>}
        </li>
      ))}
    </ul>
  )
}

function When({ way }: { way: SentBy }) {
  const at = way.deliveredAt ?? way.sentAt
  return at && <Instant at={at.toISOString()} />
}
