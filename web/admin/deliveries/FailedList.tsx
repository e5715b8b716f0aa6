import type { FailedDelivery, Reason } from '@/web/data/deliveries-failed'
import { Instant } from '../Instant'
import { ScrollingTable } from '../ScrollingTable'
import { DeliveryTag } from './DeliveryTag'
import { Pages } from './Pages'
import { ResendButton } from './ResendButton'
import { BOARD_PATH, CHANNEL_LABELS } from './words'

interface FailedListProps {
  rows: FailedDelivery[]
  hasMore: boolean
  page: number
  reason: Reason | null
}

const COLUMNS = ['When', 'To', 'Message', 'Channel', 'State', 'Reason', '']

/** Each delivery that did not arrive, newest first. */
export function FailedList({ rows, hasMore, page, reason }: FailedListProps) {
  return (
    <>
      <h3>One by one</h3>
      {rows.length === 0 && <p>There are no others.</p>}
      {rows.length > 0 && (
        <ScrollingTable label="What did not arrive" columns={COLUMNS} isStacked>
          {rows.map((row) => (
            <FailedRow key={row.id} row={row} />
          ))}
        </ScrollingTable>
      )}
      <Pages path={BOARD_PATH} params={{ ...reason }} page={page} hasMore={hasMore} />
    </>
  )
}

function FailedRow({ row }: { row: FailedDelivery }) {
  return (
    <tr>
      <td>
        <Instant at={row.at.toISOString()} />
      </td>
      <td>
        <a href={`${BOARD_PATH}?person=${row.recipientId}`}>{row.recipient}</a>
      </td>
      <td className="estate-table__title">{row.title}</td>
      <td>{CHANNEL_LABELS[row.channel]}</td>
      <td>
        <DeliveryTag status={row.status} />
      </td>
      <td className="estate-table__title">{row.error ?? <span className="estate-quiet">–</span>}</td>
      <td>
        <ResendButton id={row.id} recipient={row.recipient} />
      </td>
    </tr>
  )
}
