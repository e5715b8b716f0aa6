import type { BeforeDocumentControlsServerProps } from 'payload'
import { moderates } from '@/domain/actor'
import { reportedOf } from '@/web/data/panel-moderation'
import { panelReport } from '@/web/data/panel-reports'
import { panelActor } from '@/web/data/panel-request'
import { DocumentMoves } from '../moves/DocumentMoves'
import { reportMoves } from './report-moves'

/** In place of the save button: what may be made of this report. People report on the site, where they see what they mean. */
export async function ReportControls({ id, payload }: BeforeDocumentControlsServerProps & { id?: string }) {
  const report = id ? await panelReport(payload, id) : null
  if (!report || !moderates(await panelActor(payload))) return null
  const { outcome, subjectType: subject, subjectId } = report
  const reported = await reportedOf(payload, subject, subjectId)
  const moves = reportMoves({ outcome: outcome ?? 'open', subject, isHidden: reported?.isHidden === true })
  return <DocumentMoves collection="reports" moves={moves} saved={[]} />
}
