'use server'
import { refresh } from 'next/cache'
import { readAbout } from '@/hooks/notifications/read-about'
import { findThread } from '@/web/data/listings/conversation'
import { findViewer } from '@/web/data/viewer'

/** A conversation has been in sight long enough: what stands in it is read, and what was told about it. */
export async function readConversation(id: string): Promise<void> {
  const viewer = await findViewer()
  const thread = viewer && (await findThread(viewer, id))
  if (!viewer || !thread) return
  const { payload, req } = viewer
  await payload.update({
    collection: 'listing-threads',
    id: thread.id,
    data: { read: true },
    depth: 0,
    overrideAccess: false,
    req,
  })
  await readAbout(req, viewer.actor.userId, `/listings/conversations/${thread.id}`)
  refresh()
}
