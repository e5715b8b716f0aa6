import type { DefaultServerCellComponentProps } from 'payload'
import { isPerson, moderates } from '@/domain/actor'
import type { PhotoStatus } from '@/domain/gallery/words'
import { idOf } from '@/hooks/ids'
import { panelActor } from '@/web/data/panel-request'
import { Thumbnail } from '../moderation/Thumbnail'
import { RowMoves } from '../moves/RowMoves'
import { documentPath } from '../paths'
import { PhotoStatusTag } from './PhotoStatusTag'
import { photoMoves } from './photo-moves'

/** The photo itself, small. */
export function PhotoCell({ cellData, payload, rowData }: DefaultServerCellComponentProps) {
  const fileId = idOf(cellData)
  if (!fileId || !rowData) return null
  const caption = String(rowData.caption ?? 'A photo without words')
  return (
    <a href={documentPath('gallery-photos', String(rowData.id))}>
      <Thumbnail payload={payload} fileId={fileId} alt={caption} />
    </a>
  )
}

/** Where a photo stands; of one that waits, the buttons that decide it on the spot. */
export async function PhotoStatusCell({ cellData, payload, rowData }: DefaultServerCellComponentProps) {
  const status = (cellData ?? 'published') as PhotoStatus
  const actor = await panelActor(payload)
  const isWaiting = status === 'pending' && rowData && moderates(actor)
  return (
    <>
      <PhotoStatusTag status={status} />
      {isWaiting && (
        <RowMoves
          collection="gallery-photos"
          id={String(rowData.id)}
          moves={photoMoves({ status }, isPerson(actor) && idOf(rowData.uploader) === actor.userId)}
          about={`“${String(rowData.caption ?? 'the photo')}”`}
        />
      )}
    </>
  )
}
