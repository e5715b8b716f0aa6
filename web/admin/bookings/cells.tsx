import type { DefaultServerCellComponentProps } from 'payload'
import {
  type BookingStatus,
  LEDGER_KIND_LABELS,
  type LedgerKind,
  PAYMENT_METHOD_LABELS,
  type PaymentMethod,
} from '@/domain/bookings/words'
import { formatPaise } from '@/domain/money'
import { formatInstant } from '@/domain/time'
import { idOf } from '@/hooks/ids'
import { env } from '@/server/env'
import { relatedDocument } from '@/web/data/related-documents'
import { BookingTag } from './BookingTag'

const Nothing = () => <span className="estate-quiet">–</span>

/** Where a booking stands, in a list. */
export function BookingStatusCell({ cellData }: DefaultServerCellComponentProps) {
  return cellData ? <BookingTag status={cellData as BookingStatus} /> : <Nothing />
}

/** An instant in the zone of the facility that the row names. A whole list's facilities are one query. */
export async function FacilityInstantCell({ cellData, payload, rowData }: DefaultServerCellComponentProps) {
  if (!cellData) return <Nothing />
  const id = idOf(rowData?.facility)
  const facility = id ? await relatedDocument(payload, 'facilities', id) : null
  const at = new Date(cellData)
  const zone = String(facility?.timeZone || env.timeZone)
  return <time dateTime={at.toISOString()}>{formatInstant(at, zone)}</time>
}

/** An amount that is mostly none. */
export function AmountCell({ cellData }: DefaultServerCellComponentProps) {
  return Number(cellData) > 0 ? formatPaise(Number(cellData)) : <Nothing />
}

/** What an entry of the ledger is. */
export function KindCell({ cellData }: DefaultServerCellComponentProps) {
  return LEDGER_KIND_LABELS[cellData as LedgerKind] ?? <Nothing />
}

/** How it was paid. */
export function MethodCell({ cellData }: DefaultServerCellComponentProps) {
  return PAYMENT_METHOD_LABELS[cellData as PaymentMethod] ?? <Nothing />
}

const MODE_LABELS: Record<string, string> = { exclusive: 'One at a time', pool: 'Shared' }

/** Whether a facility takes one booking at a time. */
export function ModeCell({ cellData, rowData }: DefaultServerCellComponentProps) {
  const places = cellData === 'pool' && rowData?.places ? `, ${rowData.places} places` : ''
  return `${MODE_LABELS[String(cellData)] ?? ''}${places}`
}
