'use server'
import { MESSAGE_MAX } from '@/domain/listings/words'
import { notFound } from '@/domain/violations'
import type { ListingThread } from '@/payload-types'
import { findThread } from '@/web/data/listings/conversation'
import type { Viewer } from '@/web/data/viewer'
import type { FormState } from '@/web/ui/form/state'
import { actingViewer } from '../form/acting'
import { checkTexts } from '../form/check'
import { hashOf, once } from '../form/once'
import { carryOut, textOf, valuesOf } from '../run'
import { backToThread, listingIn } from './acting'

/** Writes to a listing's owner for the first time; leads to the conversation that this opens. */
export async function openConversation(_: FormState, form: FormData): Promise<FormState> {
  return carryOut(form, async (t) => {
    const viewer = await actingViewer()
    const listing = await listingIn(viewer, form)
    const label = t(listing.type === 'found' ? 'listings.page.write.claimLabel' : 'listings.page.write.label')
    const problems = checkTexts(form, t, [{ name: 'body', label, max: MESSAGE_MAX, isRequired: true }])
    if (problems.length > 0) return { problems, values: valuesOf(form) }
    const sending = { path: `action:listing-thread:${listing.id}`, hash: hashOf(form, ['body']) }
    const { answer: id } = await once(viewer, form, sending, async (req) => {
      const thread = await viewer.payload.create({
        collection: 'listing-threads',
        data: { listing: listing.id, body: textOf(form, 'body'), sharePhone: isShared(form) },
        depth: 0,
        overrideAccess: false,
        req,
      })
      return thread.id
    })
    backToThread(id, 'opened')
  })
}

/** Writes in a conversation. The same words sent again are the same message. */
export async function writeMessage(_: FormState, form: FormData): Promise<FormState> {
  return carryOut(form, async (t) => {
    const viewer = await actingViewer()
    const thread = await threadIn(viewer, form)
    const label = t('listings.talk.message')
    const problems = checkTexts(form, t, [{ name: 'body', label, max: MESSAGE_MAX, isRequired: true }])
    if (problems.length > 0) return { problems, values: valuesOf(form) }
    const hash = hashOf(form, ['body', 'sharePhone'])
    const sending = { path: `action:listing-message:${thread.id}:${hash}`, hash }
    const { answer: id } = await once(viewer, form, sending, async (req) => {
      const message = await viewer.payload.create({
        collection: 'listing-messages',
        data: { thread: thread.id, body: textOf(form, 'body'), sharePhone: isShared(form) },
        depth: 0,
        overrideAccess: false,
        req,
      })
      return message.id
    })
    backToThread(thread.id, isShared(form) ? 'shared' : 'sent', id)
  })
}

/** Blocks a conversation, or allows messages in it again. */
export async function block(_: FormState, form: FormData): Promise<FormState> {
  return carryOut(form, async () => {
    const viewer = await actingViewer()
    const thread = await threadIn(viewer, form)
    const blocked = textOf(form, 'blocked') === 'yes'
    const { payload, req } = viewer
    await payload.update({
      collection: 'listing-threads',
      id: thread.id,
      data: { blocked },
      depth: 0,
      overrideAccess: false,
      req,
    })
    backToThread(thread.id, blocked ? 'blocked' : 'unblocked')
  })
}

const isShared = (form: FormData): boolean => textOf(form, 'sharePhone') === 'on'

/** @throws RuleViolation 404 when it is no conversation of the viewer's. */
async function threadIn(viewer: Viewer, form: FormData): Promise<ListingThread> {
  const thread = await findThread(viewer, textOf(form, 'thread'))
  if (!thread) throw notFound()
  return thread
}
