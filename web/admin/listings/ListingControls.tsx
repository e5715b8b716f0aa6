import type { BeforeDocumentControlsServerProps } from 'payload'
import { isPerson, moderates } from '@/domain/actor'
import { idOf } from '@/hooks/ids'
import { panelListing } from '@/web/data/panel-posts'
import { panelActor } from '@/web/data/panel-request'
import { postMoves } from '../moderation/post-moves'
import { DocumentMoves } from '../moves/DocumentMoves'

/** In place of the save button: what a moderator may do with somebody's listing. Its words are its seller's. */
export async function ListingControls({ id, payload }: BeforeDocumentControlsServerProps & { id?: string }) {
  const actor = await panelActor(payload)
  const listing = id ? await panelListing(payload, id) : null
  if (!listing) return <DocumentMoves collection="listings" moves={[]} />
  const isOwn = isPerson(actor) && idOf(listing.seller) === actor.userId
  const { status, hidden } = listing
  const post = { status: status ?? 'active', isHidden: hidden === true, restoredStatus: 'active' }
  const moves = moderates(actor) && !isOwn ? postMoves({ what: 'listing', ...post }) : []
  return <DocumentMoves collection="listings" moves={moves} {...(isOwn ? {} : { saved: [] })} />
}
