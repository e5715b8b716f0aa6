import { formatPaise } from '@/domain/money'
import { formatInstant } from '@/domain/time'
import type { PaymentDue, RefundDue } from '@/web/data/panel-bookings/queues'
import type { BoardBooking } from '@/web/data/panel-bookings/rows'
import { documentPath } from '../paths'
import { ScrollingTable } from '../ScrollingTable'
import { BookingTag } from './BookingTag'
import { Span } from './Span'
import { entryPath } from './words'

const nothing = <span className="estate-quiet">–</span>

/** What holds its time and has to be paid. */
export function PaymentTable({ rows, mayRecord }: { rows: PaymentDue[]; mayRecord: boolean }) {
  const columns = ['Booking', 'Facility', 'When', 'Who', 'Fee due', 'Deposit due', 'Pay by', '']
  return (
    <ScrollingTable label="Payments due" columns={columns} isStacked>
      {rows.map((row) => (
        <tr key={row.id}>
          <WhatAndWho row={row} />
          <td className="estate-amount">{row.feeDuePaise > 0 ? formatPaise(row.feeDuePaise) : nothing}</td>
          <td className="estate-amount">
            {row.depositDuePaise > 0 ? formatPaise(row.depositDuePaise) : nothing}
          </td>
          <td>{row.payBy && formatInstant(row.payBy, row.zone)}</td>
          <td>
            {mayRecord && (
              <span className="estate-summary__links">
                {row.feeDuePaise > 0 && (
                  <a
                    href={entryPath({ booking: row.id, kind: 'payment', amountPaise: row.feeDuePaise })}
                    aria-label={`Record the fee of ${row.number}`}
                  >
                    Record fee
                  </a>
                )}
                {row.depositDuePaise > 0 && (
                  <a
                    href={entryPath({ booking: row.id, kind: 'deposit', amountPaise: row.depositDuePaise })}
                    aria-label={`Record the deposit of ${row.number}`}
                  >
                    Record deposit
                  </a>
                )}
              </span>
            )}
          </td>
        </tr>
      ))}
    </ScrollingTable>
  )
}

/** What came in and has to go back. */
export function RefundTable({ rows, mayRecord }: { rows: RefundDue[]; mayRecord: boolean }) {
  const columns = ['Booking', 'Facility', 'When', 'Who', 'Status', 'To give back', '']
  return (
    <ScrollingTable label="Refunds due" columns={columns} isStacked>
      {rows.map((row) => (
        <tr key={row.id}>
          <WhatAndWho row={row} />
          <td>
            <BookingTag status={row.status} />
          </td>
          <td className="estate-amount">{formatPaise(row.refundDuePaise)}</td>
          <td>
            {mayRecord && (
              <a
                href={entryPath({ booking: row.id, kind: 'refund', amountPaise: row.refundDuePaise })}
                aria-label={`Record the refund of ${row.number}`}
              >
                Record refund
              </a>
            )}
          </td>
        </tr>
      ))}
    </ScrollingTable>
  )
}

function WhatAndWho({ row }: { row: BoardBooking }) {
  return (
    <>
      <td>
        <a href={documentPath('bookings', row.id)}>{row.number}</a>
      </td>
      <td>{row.facility}</td>
      <td>
        <Span {...row} />
      </td>
      <td>
        {row.flat} {row.resident}
      </td>
    </>
  )
}
