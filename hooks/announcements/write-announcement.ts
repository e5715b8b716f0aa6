import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import { type Actor, isPerson } from '@/domain/actor'
import { BLANK, mayAlarm, mayChange } from '@/domain/announcements/announcement'
import { type Audience, parseAudience, storedAudience } from '@/domain/announcements/audience'
import { type AnnouncementPlan, planWrite } from '@/domain/announcements/write'
import type { Urgency } from '@/domain/notifications'
import { breaksPolicy, invalid, notPermitted } from '@/domain/violations'
import { accountsOf } from '@/server/audience'
import { inTransaction, sql } from '@/server/database'
import { nowOf, personOf, requireActor } from '../actor'
import { idOf, idsOf } from '../ids'
import { requireOwnMedia } from '../media/own-media'
import { nextNumber } from '../next-number'
import { announcementOf, changedFields } from './announcement-of'
import { requireBlocks } from './require-blocks'

type Row = Record<string, unknown>

/** Announcements that a chain of superseding is followed through. */
const CHAIN_MAX = 1_000

/** What the accepted write still has to do once the row is stored. */
export interface PendingAnnouncement {
  /** `fallen_back`: its time came, and it could not be published. */
  happens: AnnouncementPlan['happens'] | 'fallen_back'
  /** Files may have been taken off. */
  isDetaching: boolean
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
    author: () => personOf(req, before.authorId ?? ''),
    hasRecipients: () => hasRecipients(req, after.audience, now),
  })
  if (changed.includes('supersedes')) {
    const id = operation === 'create' ? null : String(stored.id)
    await requireSupersedable(req, actor, idOf(merged.supersedes), id)
  }
  const isFallingBack = !isPerson(actor) && before.status === 'scheduled' && after.status === 'draft'
  const happens = isFallingBack ? 'fallen_back' : plan.happens
  const isDetaching = operation === 'update' && changed.includes('attachments')
  req.context.pendingAnnouncement = { happens, isDetaching } satisfies PendingAnnouncement
  return {
    ...data,
    ...(operation === 'create' ? await beginnings(req, actor) : {}),
    status: after.status,
    urgency: after.urgency,
    ...(data.audience === undefined ? {} : { audience: storedAudience(after.audience) }),
    ...plan.derived,
  }
}

async function beginnings(req: PayloadRequest, actor: Actor): Promise<Row> {
  return { number: await nextNumber(req, 'ANN'), author: isPerson(actor) ? actor.userId : null }
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
  if (changed.includes('category')) await requireUsable(req, await requireActor(req), idOf(merged.category))
  if (changed.includes('attachments')) {
    const home = { collection: 'announcement', id } as const
    await requireOwnMedia(req, await requireActor(req), idsOf(merged.attachments), home, 'attachments')
  }
  if (id !== null && changed.includes('supersedes') && idOf(merged.supersedes) === id)
    throw invalid([{ field: 'supersedes', message: 'An announcement cannot supersede itself.' }])
}

/** @throws RuleViolation 400; 403 for the sign of an emergency by who may not raise the alarm. */
async function requireUsable(req: PayloadRequest, actor: Actor, category: string | null): Promise<void> {
  if (!category) return
  const database = await inTransaction(req)
  const [found] = await database.rows<{ urgency: Urgency }>(sql`
    select default_urgency as urgency from announcement_categories where id = ${category} and is_active`)
  if (!found) throw invalid([{ field: 'category', message: 'This category is not in use.' }])
  if (found.urgency === 'emergency' && !mayAlarm(actor))
    throw notPermitted('This category is for emergencies, which you may not announce.', 'category')
}

/**
 * After the rules of the announcement itself: what it is comes before what it names.
 * @throws RuleViolation 403 for another's that one may not change; 422 for what was never published, and for a circle.
 */
async function requireSupersedable(
  req: PayloadRequest,
  actor: Actor,
  supersedes: string | null,
  id: string | null,
): Promise<void> {
  if (!supersedes) return
  const database = await inTransaction(req)
  const chain = await database.rows<{ id: string; published_at: unknown; author_id: string }>(sql`
    with recursive chain as (
      select id, supersedes_id, published_at, author_id, 0 as place from announcements where id = ${supersedes}
      union all
      select a.id, a.supersedes_id, a.published_at, a.author_id, c.place + 1
      from announcements a join chain c on a.id = c.supersedes_id where c.place < ${CHAIN_MAX})
    select id, published_at, author_id from chain order by place`)
  const [first] = chain
  if (first && !mayChange(actor, { authorId: first.author_id }))
    throw notPermitted('Only its author and the committee supersede it.', 'supersedes')
  if (!first?.published_at)
    throw breaksPolicy(
      'not_published',
      'What it supersedes was never published: change that one instead.',
      'supersedes',
    )
  if (chain.some((one) => one.id === id))
    throw breaksPolicy('supersedes_circle', 'That one supersedes this one already.', 'supersedes')
}
