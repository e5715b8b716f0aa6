import 'server-only'
import { RedirectType, redirect } from 'next/navigation'
import type { PayloadRequest } from 'payload'
import { notFound } from '@/domain/violations'
import type { Listing } from '@/payload-types'
import { findListing } from '@/web/data/listings/listing'
import type { SaidOfListing, SaidOfThread } from '@/web/data/listings/said'
import type { Viewer } from '@/web/data/viewer'
import { textOf } from '../run'

/** The listing that a form is about. @throws RuleViolation 404 when there is none that the viewer may see. */
export async function listingIn(viewer: Viewer, form: FormData): Promise<Listing> {
  const listing = await findListing(viewer, textOf(form, 'listing'))
  if (!listing) throw notFound()
  return listing
}

/** What a form changes of a listing; the note and the renewal are passed on, and kept nowhere. */
export type ListingChange = Partial<Omit<Listing, 'renew'>> & { note?: string; renew?: boolean }

/** Changes a listing as the viewer may, whoever else changes it. */
export async function changeListing(
  { payload, req }: Viewer,
  id: string,
  data: ListingChange,
  inside: PayloadRequest = req,
): Promise<void> {
  await payload.update({
    collection: 'listings',
    id,
    data,
    depth: 0,
    overrideAccess: false,
    req: inside,
  })
}

/** Leads to a listing's page, which says what was done. Pages left behind are not ones to go back to. */
export function backToListing(id: string, said: SaidOfListing): never {
  redirect(`/listings/${id}?said=${said}`, RedirectType.replace)
}

/** Leads to a conversation, which says what was done; a new message makes an address of its own. */
export function backToThread(id: string, said: SaidOfThread, message?: string): never {
  const about = message ? `&message=${message}#latest` : ''
  redirect(`/listings/conversations/${id}?said=${said}${about}`, RedirectType.replace)
}
