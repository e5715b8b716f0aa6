import type { DefaultServerCellComponentProps } from 'payload'
import { isPerson, moderates } from '@/domain/actor'
import { idOf } from '@/hooks/ids'
import { panelActor } from '@/web/data/panel-request'
import { HideCommentButton } from './HideCommentButton'

/** Whether a comment is hidden, and for moderators the one click that changes it. */
export async function HideCommentCell({ cellData, payload, rowData }: DefaultServerCellComponentProps) {
  const isHidden = cellData === true
  const word = isHidden ? 'Hidden' : <span className="estate-quiet">Shown</span>
  const actor = await panelActor(payload)
  if (!rowData || !moderates(actor)) return word
  // Somebody else of the committee decides about one's own.
  if (isHidden && isPerson(actor) && idOf(rowData.author) === actor.userId) return word
  return <HideCommentButton id={String(rowData.id)} isHidden={isHidden} body={String(rowData.body ?? '')} />
}
