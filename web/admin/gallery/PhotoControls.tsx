import type { BeforeDocumentControlsServerProps } from 'payload'
import { moderates } from '@/domain/actor'
import { panelPhoto } from '@/web/data/panel-posts'
import { panelActor } from '@/web/data/panel-request'
import { DocumentMoves } from '../moves/DocumentMoves'
import { photoMoves } from './photo-moves'

/** In place of the save button: what a moderator may do with somebody's photo. */
export async function PhotoControls({ id, payload }: BeforeDocumentControlsServerProps & { id?: string }) {
  const photo = id ? await panelPhoto(payload, id) : null
  if (!photo) return <DocumentMoves collection="gallery-photos" moves={[]} />
  if (!moderates(await panelActor(payload))) return null
  return <DocumentMoves collection="gallery-photos" moves={photoMoves(photo)} saved={[]} />
}
