import { createHash } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { byFlat, canonicalProof, type Proof, type ProofReceipt } from '@/domain/announcements/proof'
import { conflict, invalid } from '@/domain/violations'
import { reading, type Sql, sql } from '@/server/database'
import { nowOf } from '../actor'
import { type Overseen, requireOverseen } from './overseen'
import { attachmentsOf } from './proof-attachments'

/** Seconds before now that a proof is taken as of, so that whatever was being written then has been. */
const SETTLED_SECONDS = 5

export interface SealedProof {
  overseen: Overseen
  proof: Proof
  /** The very text that the fingerprint is of. */
  text: string
  /** SHA-256, in hexadecimal. */
  fingerprint: string
}

/**
 * The proof that notice was given, as of `at` or of a moment ago.
 * @throws RuleViolation 404, 403; 409 `not_published` before anybody was told; 400 for an `at` that is none, lies ahead, or
 * before the publication.
 */
export async function proofOf(req: PayloadRequest, id: unknown, at: string | null): Promise<SealedProof> {
  const overseen = await requireOverseen(req, id)
  const { publishedAt } = overseen.announcement
  if (!publishedAt || overseen.row.recipientCount == null)
    throw conflict('not_published', 'Nobody has been told of it yet.')
  const asAt = momentOf(at, publishedAt, nowOf(req))
  const proof = await gather(await reading(req), overseen, asAt)
  const text = canonicalProof(proof)
  return { overseen, proof, text, fingerprint: createHash('sha256').update(text, 'utf8').digest('hex') }
}

function momentOf(at: string | null, publishedAt: Date, now: Date): Date {
  if (at === null) {
    const settled = Math.floor(now.getTime() / 1000 - SETTLED_SECONDS) * 1000
    return new Date(Math.max(settled, publishedAt.getTime()))
  }
  const asked = new Date(at)
  if (Number.isNaN(asked.getTime()) || asked > now || asked < publishedAt)
    throw invalid([{ field: 'at', message: 'at is an instant between the publication and now.' }])
  return asked
}

async function gather(database: Sql, overseen: Overseen, asAt: Date): Promise<Proof> {
  const { id, row, announcement } = overseen
  const { publishedAt, validUntil, urgency, audience, authorId } = announcement
  const withdrawnAt = row.withdrawnAt && new Date(row.withdrawnAt) <= asAt ? new Date(row.withdrawnAt) : null
  return {
    asAt: asAt.toISOString(),
    number: String(row.number),
    title: row.title,
    body: row.body,
    urgency,
    author: authorId ?? '',
    publishedAt: publishedAt?.toISOString() ?? '',
    validUntil: validUntil?.toISOString() ?? null,
    withdrawnAt: withdrawnAt?.toISOString() ?? null,
    requiresAcknowledgement: row.requiresAcknowledgement === true,
    supersedes: await supersededNumber(database, id),
    audience,
    attachments: await attachmentsOf(database, id),
    receipts: await receiptsAt(database, id, asAt),
  }
}

/** The number of what it stands in the place of. */
async function supersededNumber(database: Sql, id: string): Promise<string | null> {
  const [row] = await database.rows<{ number: string }>(sql`
    select b.number from announcements a join announcements b on b.id = a.supersedes_id where a.id = ${id}`)
  return row?.number ?? null
}

type Instant = Date | string | null
type ReceiptRow = Omit<ProofReceipt, 'readAt' | 'acknowledgedAt'> & {
  readAt: Instant
  acknowledgedAt: Instant
}

/** All of them at once: of an estate's ten thousand flats they are some megabytes, and they are needed in one order. */
async function receiptsAt(database: Sql, id: string, asAt: Date): Promise<ProofReceipt[]> {
  const at = sql`${asAt.toISOString()}::timestamptz`
  const rows = await database.rows<ReceiptRow>(sql`
    select user_id as "user", recipient_name as name, flat_number as flat,
      case when read_at <= ${at} then read_at end as "readAt",
      case when read_at <= ${at} then read_way end as "readWay",
      case when acknowledged_at <= ${at} then acknowledged_at end as "acknowledgedAt",
      case when read_at <= ${at} then told_by_id end as "toldBy"
    from receipts where announcement_id = ${id}`)
  const instant = (value: Instant): string | null => (value ? new Date(value).toISOString() : null)
  return rows
    .map((row) => ({ ...row, readAt: instant(row.readAt), acknowledgedAt: instant(row.acknowledgedAt) }))
    .sort(byFlat)
}
