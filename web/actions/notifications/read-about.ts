'use server'
import { refresh } from 'next/cache'
import { readAbout } from '@/hooks/notifications/read-about'
import { findViewer } from '@/web/data/viewer'
import { ownPath } from '@/web/own-path'

/** A page has been in sight long enough: what the viewer was told about it is read. Whoever left meanwhile is asked nothing. */
export async function readAlertsAbout(path: string): Promise<void> {
  const url = ownPath(path)
  const viewer = await findViewer()
  if (!url || !viewer) return
  await readAbout(viewer.req, viewer.actor.userId, url)
  refresh()
}
