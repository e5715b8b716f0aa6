import type { BeforeDocumentControlsServerProps } from 'payload'
import { isPerson, moderates } from '@/domain/actor'
import { idOf } from '@/hooks/ids'
import { panelPhoto } from '@/web/data/panel-posts'
import { panelActor } from '@/web/data/panel-request'
import { DocumentMoves } from '../moves/DocumentMoves'
import { photoMoves } from './photo-moves'

/** In place of the save button: what a moderator may do with somebody's photo. */
export async function PhotoControls({ id, payload }: BeforeDocumentControlsServerProps & { id?: string }) {
  const photo = id ? await panelPhoto(payload, id) : null
  if (!photo) return <DocumentMoves collection="gallery-photos" moves={[]} />
  const actor = await panelActor(payload)
  if (!moderates(actor)) return null
  const isOwn = isPerson(actor) && idOf(photo.uploader) === actor.userId
  return <DocumentMoves collection="gallery-photos" moves={photoMoves(photo, isOwn)} saved={[]} />
}
