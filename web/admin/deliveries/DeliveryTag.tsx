import type { DefaultServerCellComponentProps } from 'payload'
import type { DeliveryChannel, DeliveryStatus } from '@/domain/notifications'
import { CHANNEL_LABELS, DELIVERY_LABELS } from './words'

/** What became of a delivery, in words; colour only helps. */
export function DeliveryTag({ status }: { status: DeliveryStatus }) {
  return <span className={`estate-tag estate-tag--${status}`}>{DELIVERY_LABELS[status]}</span>
}

/** The same in a list. */
export function DeliveryStatusCell({ cellData }: DefaultServerCellComponentProps) {
  return <DeliveryTag status={cellData as DeliveryStatus} />
}

/** A way out of the house, in a list. */
export function ChannelCell({ cellData }: DefaultServerCellComponentProps) {
  return CHANNEL_LABELS[cellData as DeliveryChannel] ?? String(cellData)
}
