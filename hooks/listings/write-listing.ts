import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import { type Actor, isPerson } from '@/domain/actor'
import { WARNING_DAYS, type Warning } from '@/domain/listings/by-itself'
import { type ListingPlan, planCreation, planUpdate, type Wish } from '@/domain/listings/plan'
import { refuseContact, requireFitTerms, storedTerms } from '@/domain/listings/terms'
import type { ListingStatus, ListingType } from '@/domain/listings/words'
import { invalid } from '@/domain/violations'
import { inTransaction, sql } from '@/server/database'
import { nowOf, requireActor } from '../actor'
import { idsOf } from '../ids'
import { requireOwnMedia } from '../media/own-media'
import { openReportsOf } from '../moderation/open-reports'
import { textOrNull } from '../text'
import { changedFields, listingOf, termsOf } from './listing-of'

type Row = Record<string, unknown>

/** What the accepted write still has to do once the row is stored. */
export interface PendingListing {
  happens: ListingPlan['happens']
  /** Why, in the words of who wrote it; null where nothing was said. */
  note: string | null
  /** Photos were added or taken off. */
  isRehung: boolean
}

/** Asks the rules about a write, under the listing's lock, and fills what they decide. */
export const writeListing: CollectionBeforeChangeHook = async ({ data, operation, originalDoc, req }) => {
  const actor = await requireActor(req)
  const stored: Row = operation === 'create' ? {} : (originalDoc as Row)
  const changed = changedFields(data, stored)
  if (changed.includes('photos')) await requirePhotos(req, actor, data, stored)
  const isRewritten = operation === 'update' && changed.length > 0
  const openReports = isRewritten ? await openReportsOf(req, 'listings', String(stored.id)) : 0
  const wish = { ...wishOf(req, data, changed), openReports }
  const plan =
    operation === 'create'
      ? planCreation(data.type as ListingType, (data.status ?? 'active') as ListingStatus, nowOf(req))
      : planUpdate(actor, listingOf(stored), wish, nowOf(req))
  const terms = storedTerms(termsOf({ ...stored, ...data }))
  if (changed.length > 0) requireFitTerms(terms, changed)
  if (changed.includes('photos')) await refuseNamedContacts(req, idsOf(data.photos))
  req.context.pendingListing = {
    happens: plan.happens,
    note: wish.note,
    isRehung: changed.includes('photos'),
  } satisfies PendingListing
  return {
    ...data,
    ...(changed.includes('pricePaise') ? { pricePaise: terms.pricePaise } : {}),
    ...(operation === 'create'
      ? { seller: isPerson(actor) ? actor.userId : null, hidden: false }
      : { status: stored.status, hidden: stored.hidden }),
    ...plan.derived,
  }
}

const WARNINGS = Object.keys(WARNING_DAYS) as Warning[]

/** What this request, and no hook within it, asks to become of the listing. */
function wishOf(req: PayloadRequest, data: Row, changed: readonly string[]): Omit<Wish, 'openReports'> {
  const sent = (req.context.listingFieldsSent ?? []) as string[]
  const isAsked = (field: string) => sent.includes(field) && data[field] !== undefined
  if (sent.includes('status') && !data.status)
    throw invalid([{ field: 'status', message: 'A listing always has a status.' }])
  return {
    status: isAsked('status') ? (data.status as ListingStatus) : null,
    isStatusAlone: sent.every((field) => field === 'status' || field === 'note'),
    isRenewal: data.renew === true,
    hidden: isAsked('hidden') ? data.hidden === true : null,
    changed,
    warning: WARNINGS.find(isAsked) ?? null,
    note: textOrNull(data.note),
  }
}

async function requirePhotos(req: PayloadRequest, actor: Actor, data: Row, stored: Row): Promise<void> {
  const home = { collection: 'listing', id: (stored.id as string | undefined) ?? null } as const
  await requireOwnMedia(req, actor, idsOf(data.photos), home, 'photos')
}

/** Whoever sees a listing reads the names of its photos as well. */
async function refuseNamedContacts(req: PayloadRequest, ids: readonly string[]): Promise<void> {
  const database = await inTransaction(req)
  const photos = await database.rows<{ alt: string | null }>(sql`
    select alt from media where id = any(${sql.param([...ids])}::uuid[])`)
  for (const { alt } of photos) refuseContact('photos', alt)
}
