import type { DefaultServerCellComponentProps } from 'payload'
import { wholePercent } from '@/domain/announcements/reach'
import type { AnnouncementStatus, CategoryIcon } from '@/domain/announcements/words'
import type { Urgency } from '@/domain/notifications'
import { categorySigns } from '@/web/data/panel-announcements'
import { type ReadRate, readRateOf } from '@/web/data/panel-announcements-rates'
import { AnnouncementStatusTag, CategoryMark, UrgencyTag } from './AnnouncementTags'

const Nothing = () => <span className="estate-quiet">–</span>

/** Where an announcement stands, in a list. */
export function AnnouncementStatusCell({ cellData }: DefaultServerCellComponentProps) {
  return <AnnouncementStatusTag status={cellData as AnnouncementStatus} />
}

/** How pressing it is, in a list. */
export function UrgencyCell({ cellData }: DefaultServerCellComponentProps) {
  return cellData ? <UrgencyTag urgency={cellData as Urgency} /> : <Nothing />
}

/** An announcement's category with its sign. */
export async function CategoryCell({ cellData, payload }: DefaultServerCellComponentProps) {
  const id = typeof cellData === 'object' ? (cellData as { id?: string } | null)?.id : String(cellData)
  const sign = id ? (await categorySigns(payload)).get(id) : undefined
  return sign ? <CategoryMark {...sign} icon={sign.icon as CategoryIcon} /> : <Nothing />
}

/** How many have read it, of how many; a whole list's worth is one query. */
export async function ReadRateCell({ payload, rowData }: DefaultServerCellComponentProps) {
  // Payload also renders the cell of a `ui` field on the document's page, without a row.
  if (!rowData) return null
  const rate = await readRateOf(payload, String(rowData.id))
  return rate ? <ReadRateWords {...rate} /> : <Nothing />
}

/** `62 % (143 of 231)` */
export function ReadRateWords({ recipients, read }: ReadRate) {
  return (
    <span className="estate-rate">
      {wholePercent(read, recipients)} %{' '}
      <span className="estate-quiet">
        ({read.toLocaleString('en-IN')} of {recipients.toLocaleString('en-IN')})
      </span>
    </span>
  )
}

/** A colour as it looks, beside its digits. */
export function ColorCell({ cellData, rowData }: DefaultServerCellComponentProps) {
  if (typeof cellData !== 'string') return <Nothing />
  const icon = (rowData?.icon as CategoryIcon | undefined) ?? 'info'
  return <CategoryMark name={cellData} color={cellData} icon={icon} />
}
