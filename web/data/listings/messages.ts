import { idOf } from '@/hooks/ids'
import type { ListingMessage } from '@/payload-types'
import type { Viewer } from '@/web/data/viewer'

/** Messages on one page of a conversation. */
const PAGE_SIZE = 30

/** One message as one of the two sees it. */
export interface MessageView {
  id: string
  at: string
  isOwn: boolean
  body: string
  /** The number that its author shares by it. */
  sharedPhone: string | null
  isHidden: boolean
}

/** A page of what was written in a conversation that the viewer has been found to see. */
export async function messagesOf(viewer: Viewer, threadId: string, page: number) {
  const { payload, req } = viewer
  const read = (limit: number, at: number) =>
    payload.find({
      collection: 'listing-messages',
      where: { thread: { equals: threadId } },
      sort: '-createdAt',
      limit,
      page: at,
      pagination: false,
      depth: 0,
      overrideAccess: false,
      req,
    })
  const [{ docs }, beyond] = await Promise.all([read(PAGE_SIZE, page), read(1, page * PAGE_SIZE + 1)])
  return {
    messages: docs.map((message) => messageOf(message, viewer.actor.userId)).reverse(),
    hasEarlier: beyond.docs.length > 0,
  }
}

const messageOf = (message: ListingMessage, me: string): MessageView => ({
  id: message.id,
  at: message.createdAt,
  isOwn: idOf(message.author) === me,
  body: message.body,
  sharedPhone: message.sharedPhone ?? null,
  isHidden: message.hidden === true,
})

/** Whether the viewer's own number stands in a conversation already. */
export async function hasShared({ actor, payload, req }: Viewer, threadId: string): Promise<boolean> {
  const { docs } = await payload.find({
    collection: 'listing-messages',
    where: {
      and: [
        { thread: { equals: threadId } },
        { author: { equals: actor.userId } },
        { sharePhone: { equals: true } },
      ],
    },
    limit: 1,
    pagination: false,
    depth: 0,
    select: { thread: true },
    overrideAccess: false,
    req,
  })
  return docs.length > 0
}
