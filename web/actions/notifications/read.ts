'use server'
import { redirect } from 'next/navigation'
import { readAll } from '@/hooks/notifications/read-all'
import { textOf } from '@/web/actions/run'
import { requireViewer } from '@/web/data/viewer'
import { ownPath } from '@/web/own-path'
import { markOneRead } from './mark-read'

const LIST = '/notifications'

/** Marks a message read, and leads to what it is about. */
export async function openAlert(form: FormData): Promise<void> {
  const viewer = await requireViewer()
  const url = await markOneRead(viewer, textOf(form, 'id'))
  redirect(ownPath(url) ?? LIST)
}

/** Marks a message read, and stays on the list. */
export async function readAlert(form: FormData): Promise<void> {
  const viewer = await requireViewer()
  await markOneRead(viewer, textOf(form, 'id'))
  redirect(ownPath(form.get('back')) ?? LIST)
}

/** Marks all of the viewer's messages read, and stays on the list. */
export async function readAllAlerts(form: FormData): Promise<void> {
  const viewer = await requireViewer()
  await readAll(viewer.req, viewer.actor.userId)
  redirect(ownPath(form.get('back')) ?? LIST)
}
