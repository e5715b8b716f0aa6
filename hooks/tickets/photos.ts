import type { PayloadRequest } from 'payload'
import { type Actor, isPerson } from '@/domain/actor'
import { invalid } from '@/domain/violations'
import { inTransaction, sql } from '@/server/database'

/**
 * Photos are the sender's own uploads that hang nowhere else, or already hang on this ticket.
 * @throws RuleViolation 400 on `photos`.
 */
export async function requireOwnPhotos(
  req: PayloadRequest,
  actor: Actor,
  photoIds: readonly string[],
  ticketId: string | null,
): Promise<void> {
  const wanted = [...new Set(photoIds)]
  if (wanted.length === 0) return
  const userId = isPerson(actor) ? actor.userId : null
  const database = await inTransaction(req)
  const found = await database.rows(sql`
    select id from media where id in ${wanted}
      and ((ticket_id is null and uploaded_by_id = ${userId}) or ticket_id = ${ticketId})
    for no key update`)
  if (found.length === wanted.length) return
  throw invalid([
    { field: 'photos', message: 'photos names a photo that is not yours or is in use elsewhere.' },
  ])
}

/** From now on whoever sees the ticket sees its photos; those of internal notes only staff at work on it. */
export async function attachPhotos(
  req: PayloadRequest,
  photoIds: readonly string[],
  ticketId: string,
  isInternal: boolean,
): Promise<void> {
  if (photoIds.length === 0) return
  const database = await inTransaction(req)
  await database.rows(sql`
    update media set ticket_id = ${ticketId}, is_internal = ${isInternal}
    where id in ${[...photoIds]} and ticket_id is null`)
}
