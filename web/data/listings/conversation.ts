import type { ListingStatus, ListingType } from '@/domain/listings/words'
import { idOf } from '@/hooks/ids'
import { type Block, blockBetween } from '@/hooks/listings/blocked-pair'
import { isUuid } from '@/hooks/uuid'
import type { ListingThread } from '@/payload-types'
import { reading } from '@/server/database'
import type { Viewer } from '@/web/data/viewer'
import { findListing } from './listing'
import { hasShared, type MessageView, messagesOf } from './messages'
import { firstNamesOf } from './people'

/** A conversation as one of the two sees it. */
export interface ConversationView {
  id: string
  otherName: string
  isSeller: boolean
  /** Null where the listing is no longer for this person to see. */
  listing: {
    id: string
    type: ListingType
    title: string
    status: ListingStatus
    hidden: boolean
    hiddenDetail: string | null
  } | null
  blocked: 'by-viewer' | 'by-other' | null
  /** The conversation in which the viewer said so, where it is another one: there it is taken back. */
  blockedIn: string | null
  /** Oldest first; page 1 holds the latest. */
  messages: MessageView[]
  hasEarlier: boolean
  /** Whether the viewer's own number stands in it already. */
  hasShared: boolean
  hasUnread: boolean
}

/** The stored row, when the viewer is one of the two. */
export async function findThread({ payload, req }: Viewer, id: unknown): Promise<ListingThread | null> {
  if (!isUuid(id)) return null
  return payload.findByID({
    collection: 'listing-threads',
    id,
    depth: 0,
    disableErrors: true,
    overrideAccess: false,
    req,
  })
}

/** A page of a conversation; null when it is not the viewer's. */
export async function viewConversation(
  viewer: Viewer,
  id: unknown,
  page: number,
): Promise<ConversationView | null> {
  const thread = await findThread(viewer, id)
  if (!thread) return null
  const me = viewer.actor.userId
  const isSeller = idOf(thread.seller) === me
  const otherId = idOf(isSeller ? thread.buyer : thread.seller) ?? ''
  const [names, listing, messages, shared, block] = await Promise.all([
    firstNamesOf(viewer, [otherId]),
    findListing(viewer, idOf(thread.listing)),
    messagesOf(viewer, thread.id, page),
    hasShared(viewer, thread.id),
    blockOf(viewer, thread, otherId),
  ])
  return {
    id: thread.id,
    otherName: names.get(otherId) ?? '',
    isSeller,
    listing: listing
      ? {
          id: listing.id,
          type: listing.type,
          title: listing.title,
          status: listing.status ?? 'active',
          hidden: listing.hidden === true,
          hiddenDetail: isSeller ? (listing.hiddenDetail ?? null) : null,
        }
      : null,
    ...blockedOf(block, thread.id, me),
    ...messages,
    hasShared: shared,
    hasUnread: isUnread(messages.messages, isSeller ? thread.sellerReadAt : thread.buyerReadAt),
  }
}

/** This conversation's own block first, since here it can be taken back. */
async function blockOf(viewer: Viewer, thread: ListingThread, otherId: string): Promise<Block | null> {
  if (thread.blocked) return { threadId: thread.id, byId: idOf(thread.blockedBy) ?? '' }
  return blockBetween(await reading(viewer.req), viewer.actor.userId, otherId)
}

function blockedOf(
  block: Block | null,
  threadId: string,
  me: string,
): Pick<ConversationView, 'blocked' | 'blockedIn'> {
  if (block?.byId !== me) return { blocked: block ? 'by-other' : null, blockedIn: null }
  return { blocked: 'by-viewer', blockedIn: block.threadId === threadId ? null : block.threadId }
}

const isUnread = (messages: readonly MessageView[], readAt: string | null | undefined): boolean =>
  messages.some(({ isOwn, at }) => !isOwn && (!readAt || at > readAt))
