'use server'
import { draftChoices } from '@/web/data/events/draft'
import type { FormState } from '@/web/ui/form/state'
import { actingViewer } from '../form/acting'
import { once } from '../form/once'
import { carryOut } from '../run'
import { backToEvent, eventIn } from './acting'
import { eventFieldsIn } from './form'

/** Plans a new event: a draft, which its page publishes. The same form sent twice is one event. */
export async function createEvent(_: FormState, form: FormData): Promise<FormState> {
  return carryOut(form, async (t) => {
    const viewer = await actingViewer()
    const { blocks } = await draftChoices(viewer)
    const data = { ...eventFieldsIn(form, blocks, t), status: 'draft' } as const
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
    backToEvent(id, 'saved')
  })
}

/** Changes an event. Whoever plans by its time and place is told by the rules. */
export async function changeEvent(_: FormState, form: FormData): Promise<FormState> {
  return carryOut(form, async (t) => {
    const viewer = await actingViewer()
    const event = await eventIn(viewer, form)
    const { blocks } = await draftChoices(viewer)
    await viewer.payload.update({
      collection: 'events',
      id: event.id,
      data: eventFieldsIn(form, blocks, t),
      depth: 0,
      overrideAccess: false,
      req: viewer.req,
    })
    backToEvent(event.id, 'saved')
  })
}
