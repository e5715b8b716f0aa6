'use server'
import type { SaidOfListing } from '@/web/data/listings/said'
import type { FormState } from '@/web/ui/form/state'
import { actingViewer } from '../form/acting'
import { carryOut, textOf } from '../run'
import { refusedForm } from '../told'
import { backToListing, changeListing, type ListingChange, listingIn } from './acting'

/** What an owner does with a listing by one button, and what the page says then. */
const STEPS: Record<string, { data: ListingChange; said: SaidOfListing }> = {
  publish: { data: { status: 'active' }, said: 'published' },
  reserve: { data: { status: 'reserved' }, said: 'reserved' },
  unreserve: { data: { status: 'active' }, said: 'unreserved' },
  over: { data: { status: 'sold' }, said: 'over' },
  renew: { data: { renew: true }, said: 'renewed' },
}

/** Takes one step with the viewer's own listing. */
export async function takeStep(_: FormState, form: FormData): Promise<FormState> {
  return carryOut(form, async (t) => {
    const viewer = await actingViewer()
    const step = STEPS[textOf(form, 'step')]
    if (!step) throw refusedForm([{ message: t('errors.not_found') }])
    const listing = await listingIn(viewer, form)
    await changeListing(viewer, listing.id, step.data)
    backToListing(listing.id, step.said)
  })
}
