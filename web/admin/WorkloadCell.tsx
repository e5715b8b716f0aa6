import type { DefaultServerCellComponentProps } from 'payload'
import { has } from '@/domain/actor'
import { WORKLOAD_CAP } from '@/domain/tickets/words'
import { panelActor } from '@/web/data/panel-request'
import { staffDirectory } from '@/web/data/staff-directory'

/** Open tickets of a member of staff in the list, for those who see such figures. */
export async function WorkloadCell({ payload, rowData }: DefaultServerCellComponentProps) {
  // Payload also renders the cell of a `ui` field on the document's page, without a row.
  if (!rowData) return null
  const actor = await panelActor(payload)
  if (!has(actor, 'committee') && !has(actor, 'tickets.all')) return <span className="estate-quiet">–</span>
  const entry = (await staffDirectory(payload)).get(String(rowData.id))
  const workload = entry?.workload ?? 0
  const isFull = workload >= WORKLOAD_CAP
  return (
    <span className={isFull ? 'estate-tag estate-tag--late' : undefined}>
      {isFull ? `${workload}, full` : workload}
    </span>
  )
}
