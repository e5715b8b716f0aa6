import type { DefaultServerCellComponentProps } from 'payload'
import { moderates } from '@/domain/actor'
import type { ReportOutcome, ReportSubject } from '@/domain/moderation/words'
import { reportedOf } from '@/web/data/panel-moderation'
import { panelActor } from '@/web/data/panel-request'
import { RowMoves } from '../moves/RowMoves'
import { OutcomeTag } from './OutcomeTag'
import { ReportedPreview } from './ReportedPreview'
import { reportMoves } from './report-moves'

/** What was reported, as far as a row has room for it. */
export function ReportedCell({ payload, rowData }: DefaultServerCellComponentProps) {
  // Payload also asks for the cell without a row.
  if (!rowData?.subjectId) return null
  return (
    <ReportedPreview
      payload={payload}
      collection={rowData.subjectType as ReportSubject}
      id={String(rowData.subjectId)}
    />
  )
}

/** What was made of it; of an open one, the buttons that decide it on the spot. */
export async function OutcomeCell({ cellData, payload, rowData }: DefaultServerCellComponentProps) {
  const outcome = (cellData ?? 'open') as ReportOutcome
  const isDecidable = outcome === 'open' && rowData?.subjectId && moderates(await panelActor(payload))
  if (!isDecidable) return <OutcomeTag outcome={outcome} />
  const subject = rowData.subjectType as ReportSubject
  const reported = await reportedOf(payload, subject, String(rowData.subjectId))
  const moves = reportMoves({ outcome, subject, isHidden: reported?.isHidden === true })
  return (
    <RowMoves
      collection="reports"
      id={String(rowData.id)}
      moves={moves}
      about={`the report “${String(rowData.note || rowData.reason)}”`}
    />
  )
}

/** Whether something is hidden from its readers. */
export function HiddenCell({ cellData }: DefaultServerCellComponentProps) {
  if (!cellData) return <span className="estate-quiet">Shown</span>
  return <span className="estate-tag estate-tag--withdrawn">Hidden</span>
}
