'use server'
import { refresh } from 'next/cache'
import { ownFollow } from '@/web/data/tickets/follows'
import type { FormState } from '@/web/ui/form/state'
import { actingViewer } from '../form/acting'
import { carryOut } from '../run'
import { ticketIn } from './acting'

/** "Me too": whoever follows a community ticket is told what becomes of it. Twice is once. */
export async function follow(_: FormState, form: FormData): Promise<FormState> {
  return carryOut(form, async (t) => {
    const viewer = await actingViewer()
    const ticket = await ticketIn(viewer, form)
    if (!(await ownFollow(viewer, ticket.id))) {
      const { payload, req } = viewer
      const data = { ticket: ticket.id }
      const following = payload.create({
        collection: 'ticket-follows',
        data,
        depth: 0,
        overrideAccess: false,
        req,
      })
      // A second tap may have been faster.
      await following.catch(async (error: unknown) => {
        if (!(await ownFollow(viewer, ticket.id))) throw error
      })
    }
    refresh()
    return { problems: [], values: {}, notice: t('ticket.said.followed') }
  })
}

export async function unfollow(_: FormState, form: FormData): Promise<FormState> {
  return carryOut(form, async (t) => {
    const viewer = await actingViewer()
    const ticket = await ticketIn(viewer, form)
    const own = await ownFollow(viewer, ticket.id)
    if (own) {
      const { payload, req } = viewer
      await payload.delete({ collection: 'ticket-follows', id: own, depth: 0, overrideAccess: false, req })
    }
    refresh()
    return { problems: [], values: {}, notice: t('ticket.said.unfollowed') }
  })
}
