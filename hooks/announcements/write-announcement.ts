import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import { isPerson } from '@/domain/actor'
import { BLANK } from '@/domain/announcements/announcement'
import { type Audience, parseAudience, storedAudience } from '@/domain/announcements/audience'
import { type AnnouncementPlan, planWrite } from '@/domain/announcements/write'
import type { Urgency } from '@/domain/notifications'
import { localYear } from '@/domain/time'
import { breaksPolicy, invalid } from '@/domain/violations'
import { accountsOf } from '@/server/audience'
import { inTransaction, sql } from '@/server/database'
import { env } from '@/server/env'
import { nowOf, requireActor } from '../actor'
import { idOf, idsOf } from '../ids'
import { requireOwnMedia } from '../media/own-media'
import { announcementOf, changedFields } from './announcement-of'

type Row = Record<string, unknown>

/** What the accepted write still has to do once the row is stored. */
export interface PendingAnnouncement {
  /** `fallen_back`: its time came, and it could not be published. */
  happens: AnnouncementPlan['happens'] | 'fallen_back'
}

/** Asks the rules about a write, under the announcement's lock, and fills what they decide. */
export const writeAnnouncement: CollectionBeforeChangeHook = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  const actor = await requireActor(req)
  const now = nowOf(req)
  const stored: Row = operation === 'create' ? {} : (originalDoc as Row)
  const merged: Row = { ...stored, ...data }
  merged.urgency ??= await usualUrgency(req, idOf(merged.category))
  const before = operation === 'create' ? BLANK : announcementOf(stored)
  const after = announcementOf(merged)
  const changed = changedFields(data, stored)
  await checkRelations(req, merged, changed, operation === 'create' ? null : String(stored.id))
  const plan = await planWrite(actor, before, after, changed, {
    now,
    isStatusSent: req.context.isAnnouncementStatusSent === true,
    hasRecipients: () => hasRecipients(req, after.audience, now),
  })
  if (changed.includes('supersedes')) await requirePublished(req, idOf(merged.supersedes))
  const isFallingBack = !isPerson(actor) && before.status === 'scheduled' && after.status === 'draft'
  const happens = isFallingBack ? 'fallen_back' : plan.happens
  req.context.pendingAnnouncement = { happens } satisfies PendingAnnouncement
  return {
    ...data,
    ...(operation === 'create' ? await beginnings(req, isPerson(actor) ? actor.userId : null) : {}),
    status: after.status,
    urgency: after.urgency,
    ...(data.audience === undefined ? {} : { audience: storedAudience(after.audience) }),
    ...plan.derived,
  }
}

async function beginnings(req: PayloadRequest, author: string | null): Promise<Row> {
  const database = await inTransaction(req)
  const year = localYear(nowOf(req), env.timeZone)
  const [row] = await database.rows<{ number: string }>(sql`select next_number('ANN', ${year}) as number`)
  return { number: row?.number, author }
}

/** What its category is worth where the author says nothing. */
async function usualUrgency(req: PayloadRequest, categoryId: string | null): Promise<Urgency> {
  if (!categoryId) return BLANK.urgency
  const database = await inTransaction(req)
  const [row] = await database.rows<{ urgency: Urgency }>(sql`
    select default_urgency as urgency from announcement_categories where id = ${categoryId}`)
  return row?.urgency ?? BLANK.urgency
}

async function hasRecipients(req: PayloadRequest, audience: Audience, now: Date): Promise<boolean> {
  const database = await inTransaction(req)
  const found = await database.rows(sql`${accountsOf(audience, now)} limit 1`)
  return found.length > 0
}

/**
 * What changes is looked at, and nothing that was stored before: a category since out of use hinders no other change.
 * @throws RuleViolation 400 for blocks that the estate does not have, a category out of use, files that are not the
 * author's, and an announcement that supersedes itself.
 */
async function checkRelations(
  req: PayloadRequest,
  merged: Row,
  changed: readonly string[],
  id: string | null,
): Promise<void> {
  if (changed.includes('audience')) await requireBlocks(req, parseAudience(merged.audience))
  if (changed.includes('category')) await requireInUse(req, idOf(merged.category))
  if (changed.includes('attachments')) {
    const home = { collection: 'announcement', id } as const
    await requireOwnMedia(req, await requireActor(req), idsOf(merged.attachments), home, 'attachments')
  }
  if (id !== null && changed.includes('supersedes') && idOf(merged.supersedes) === id)
    throw invalid([{ field: 'supersedes', message: 'An announcement cannot supersede itself.' }])
}

async function requireInUse(req: PayloadRequest, category: string | null): Promise<void> {
  if (!category) return
  const database = await inTransaction(req)
  const found = await database.rows(
    sql`select from announcement_categories where id = ${category} and is_active`,
  )
  if (found.length > 0) return
  throw invalid([{ field: 'category', message: 'This category is not in use.' }])
}

async function requireBlocks(req: PayloadRequest, { blocks }: Audience): Promise<void> {
  if (blocks.length === 0) return
  const database = await inTransaction(req)
  const known = await database.rows<{ block: string }>(sql`select distinct block from flats`)
  const missing = blocks.find((block) => !known.some((row) => row.block === block))
  if (missing === undefined) return
  throw invalid([{ field: 'audience', message: `There is no block ${missing}.` }])
}

/** @throws RuleViolation 422, after the rules of the announcement itself: what it is comes before what it names. */
async function requirePublished(req: PayloadRequest, supersedes: string | null): Promise<void> {
  if (!supersedes) return
  const database = await inTransaction(req)
  const [row] = await database.rows<{ published_at: unknown }>(
    sql`select published_at from announcements where id = ${supersedes}`,
  )
  if (row?.published_at) return
  throw breaksPolicy(
    'not_published',
    'What it supersedes was never published: change that one instead.',
    'supersedes',
  )
}
