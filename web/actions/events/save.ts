'use server'
import { draftChoices } from '@/web/data/events/draft'
import type { FormState } from '@/web/ui/form/state'
import { actingViewer } from '../form/acting'
import { once } from '../form/once'
import { carryOut, textOf } from '../run'
import { backToEvent, eventIn } from './acting'
import { eventFieldsIn } from './form'

/** Plans a new event, as a draft or for everybody at once. The same form sent twice is one event. */
export async function createEvent(_: FormState, form: FormData): Promise<FormState> {
  return carryOut(form, async (t) => {
    const viewer = await actingViewer()
    const { blocks } = await draftChoices(viewer)
    const isPublished = form.get('status') === 'published'
    const data = { ...eventFieldsIn(form, blocks, t), status: isPublished ? 'published' : 'draft' } as const
    const sending = { path: 'action:event', hash: '' }
    const { answer: id } = await once(viewer, form, sending, async (req) => {
      const event = await viewer.payload.create({
        collection: 'events',
        data,
        depth: 0,
        overrideAccess: false,
        req,
      })
      return event.id
    })
    backToEvent(id, isPublished ? 'published' : 'saved')
  })
}

/** Changes an event. Whoever plans by its time and place is told by the rules. */
export async function changeEvent(_: FormState, form: FormData): Promise<FormState> {
  return carryOut(form, async (t) => {
    const viewer = await actingViewer()
    const event = await eventIn(viewer, form)
    const { blocks } = await draftChoices(viewer)
    const isPublishing = event.status === 'draft' && textOf(form, 'status') === 'published'
    await viewer.payload.update({
      collection: 'events',
      id: event.id,
      data: { ...eventFieldsIn(form, blocks, t), ...(isPublishing ? { status: 'published' as const } : {}) },
      depth: 0,
      overrideAccess: false,
      req: viewer.req,
    })
    backToEvent(event.id, isPublishing ? 'published' : 'saved')
  })
}
