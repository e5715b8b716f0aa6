import type { CollectionSlug, DefaultServerCellComponentProps } from 'payload'
import { formatPaise } from '@/domain/money'
import type { HoldKind } from '@/domain/sla/words'
import type { Priority, TicketStatus } from '@/domain/tickets/words'
import { relatedDocument } from '@/web/data/related-documents'
import { Instant } from './Instant'
import { DueTag, PriorityTag, StatusTag } from './Tags'

const Nothing = () => <span className="estate-quiet">–</span>

/** A ticket's status in a list. */
export function StatusCell({ cellData }: DefaultServerCellComponentProps) {
  return <StatusTag status={cellData as TicketStatus} />
}

/** A ticket's priority in a list. */
export function PriorityCell({ cellData }: DefaultServerCellComponentProps) {
  return cellData ? <PriorityTag priority={cellData as Priority} /> : <Nothing />
}

/** What is left of a ticket's time, while work is owed. */
export function DueCell({ cellData, rowData }: DefaultServerCellComponentProps) {
  const { status, acknowledgeDue, holdKind, heldUntil } = rowData
  return (
    <DueTag
      status={status as TicketStatus}
      acknowledgeDue={acknowledgeDue as string | null}
      resolveDue={cellData as string | null}
      holdKind={holdKind as HoldKind | null}
      heldUntil={heldUntil as string | null}
    />
  )
}

/** An instant in the estate's zone, whatever the zone of whoever looks. */
export function InstantCell({ cellData }: DefaultServerCellComponentProps) {
  return cellData ? <Instant at={new Date(cellData).toISOString()} /> : <Nothing />
}

/** A text that is mostly empty. */
export function TextCell({ cellData }: DefaultServerCellComponentProps) {
  return cellData ? String(cellData) : <Nothing />
}

/** A checkbox as a word. */
export function YesCell({ cellData }: DefaultServerCellComponentProps) {
  return cellData ? 'Yes' : <span className="estate-quiet">No</span>
}

/** Stored paise as rupees. */
export function RupeesCell({ cellData }: DefaultServerCellComponentProps) {
  return typeof cellData === 'number' ? formatPaise(cellData) : <Nothing />
}

/** The title of a related document; a whole list's worth is one query. */
export async function RelatedCell({ cellData, field, payload }: DefaultServerCellComponentProps) {
  if (field.type !== 'relationship' || typeof field.relationTo !== 'string') return <Nothing />
  if (!cellData) return field.name === 'assignedTo' ? <em>Nobody</em> : <Nothing />
  const relationTo = field.relationTo as CollectionSlug
  const id = typeof cellData === 'object' ? (cellData as { id: string }).id : String(cellData)
  const document = await relatedDocument(payload, relationTo, id)
  const title = payload.collections[relationTo].config.admin.useAsTitle ?? 'id'
  return document ? String(document[title] ?? id) : <Nothing />
}
