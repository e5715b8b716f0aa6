import type { CollectionAfterChangeHook, CollectionBeforeChangeHook } from 'payload'
import { isPerson } from '@/domain/actor'
import { WARNINGS, type Warning, warn } from '@/domain/listings/by-itself'
import type { ListingStatus } from '@/domain/listings/words'
import { env } from '@/server/env'
import { nowOf, requireActor } from '../actor'
import { idOf } from '../ids'
import { tell } from '../notifications/tell'
import { toldOf } from './listing-of'

type Row = Record<string, unknown>

const instant = (value: unknown): Date | null => (value ? new Date(value as string) : null)

/** A warning is written only while it is due, under the listing's lock: of two workers, or of a renewal, one is first. */
export const guardWarning: CollectionBeforeChangeHook = async ({ data, operation, originalDoc, req }) => {
  if (operation !== 'update' || isPerson(await requireActor(req))) return data
  const before = originalDoc as Row
  const warning = WARNINGS.find((name) => data[name] && String(data[name]) !== String(before[name] ?? ''))
  if (!warning) return data
  const written = warn(
    {
      status: before.status as ListingStatus,
      expiresAt: instant(before.expiresAt),
      warnedFiveDaysAt: instant(before.warnedFiveDaysAt),
      warnedOneDayAt: instant(before.warnedOneDayAt),
    },
    warning,
    nowOf(req),
  )
  return { ...data, ...asStored(written) }
}

const asStored = (written: Partial<Record<Warning, Date>>): Row =>
  Object.fromEntries(Object.entries(written).map(([name, at]) => [name, at.toISOString()]))

/** Whoever put a listing up is told that it ends soon, and that it has ended. */
export const tellOfEnding: CollectionAfterChangeHook = async ({ doc, previousDoc, operation, req }) => {
  const seller = idOf(doc.seller)
  if (operation !== 'update' || !seller) return doc
  const isOver = doc.status === 'expired' && previousDoc?.status !== 'expired'
  const isWarned = WARNINGS.some((name) => doc[name] && !previousDoc?.[name])
  if (!isOver && !isWarned) return doc
  const kind = isOver ? 'listing.expired' : 'listing.expiring'
  await tell(req, [
    {
      kind,
      key: `${kind}:${doc.id}:${nowOf(req).toISOString()}`,
      actorUserId: null,
      recipientIds: [seller],
      listing: { ...toldOf(doc), expiresAt: new Date(doc.expiresAt as string), zone: env.timeZone },
    },
  ])
  return doc
}
