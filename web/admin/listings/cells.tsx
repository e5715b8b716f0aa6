import type { DefaultServerCellComponentProps } from 'payload'
import type { ListingStatus } from '@/domain/listings/words'
import { ListingStatusTag } from './ListingStatusTag'

/** Where a listing stands, in a list. */
export function ListingStatusCell({ cellData }: DefaultServerCellComponentProps) {
  return <ListingStatusTag status={(cellData ?? 'active') as ListingStatus} />
}
