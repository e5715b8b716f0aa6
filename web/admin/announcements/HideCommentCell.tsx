import type { DefaultServerCellComponentProps } from 'payload'
import { moderates } from '@/domain/actor'
import { panelActor } from '@/web/data/panel-request'
import { HideCommentButton } from './HideCommentButton'

/** Whether a comment is hidden, and for moderators the one click that changes it. */
export async function HideCommentCell({ cellData, payload, rowData }: DefaultServerCellComponentProps) {
  const isHidden = cellData === true
  const word = isHidden ? 'Hidden' : <span className="estate-quiet">Shown</span>
  if (!rowData || !moderates(await panelActor(payload))) return word
  return <HideCommentButton id={String(rowData.id)} isHidden={isHidden} body={String(rowData.body ?? '')} />
}
