import type { DeliveryChannel, DeliveryStatus, Language } from '@/domain/notifications'
import { notFound } from '@/domain/violations'
import { nowOf } from '@/hooks/actor'
import { proofOf, type SealedProof } from '@/hooks/announcements/proof'
import { countReach } from '@/hooks/announcements/reach'
import { reading, type Sql, sql } from '@/server/database'
import { publicSettings } from '../settings'
import type { Viewer } from '../viewer'
import { announcementId } from './number'
import { type ChannelCount, countDeliveries, type PastReminder, pastReminders } from './reach-figures'

/** What became of one message on its way out of the house. */
export interface SentMessage {
  channel: DeliveryChannel
  status: DeliveryStatus
  at: string | null
}

/** Everything that the printed proof says beside what its fingerprint is of. */
export interface ProofPaper {
  sealed: SealedProof
  estate: { name: string; address: string | null }
  category: string | null
  reach: Awaited<ReturnType<typeof countReach>>
  channels: ChannelCount[]
  reminders: PastReminder[]
  /** By the recipient's account. */
  messages: Map<string, SentMessage[]>
  /** Names of accounts that wrote it or told others of it. */
  names: Map<string, string>
  printedAt: Date
  printedBy: string
}

/** The proof of an announcement by its number. @throws RuleViolation as `proofOf` does. */
export async function sealedProof(viewer: Viewer, number: string, at: string | null): Promise<SealedProof> {
  const id = await announcementId(viewer.req, number)
  if (!id) throw notFound()
  return proofOf(viewer.req, id, at)
}

/** The same with what the paper says beside. @throws RuleViolation as `proofOf` does. */
export async function proofPaper(
  viewer: Viewer,
  number: string,
  at: string | null,
  language: Language,
): Promise<ProofPaper> {
  const sealed = await sealedProof(viewer, number, at)
  const { overseen, proof } = sealed
  const { id, announcement, happening } = overseen
  const database = await reading(viewer.req)
  const { name, address } = await publicSettings()
  return {
    sealed,
    estate: { name, address },
    category: await categoryOf(database, id, language),
    reach: await countReach(viewer.req, id, announcement.publishedAt, new Date(proof.asAt)),
    channels: await countDeliveries(database, happening ?? ''),
    reminders: await pastReminders(database, id, announcement.publishedAt ?? new Date()),
    messages: await messagesOf(database, happening ?? ''),
    names: await namesOf(database, [proof.author, ...proof.receipts.flatMap(({ toldBy }) => toldBy ?? [])]),
    printedAt: nowOf(viewer.req),
    printedBy: viewer.actor.name,
  }
}

async function categoryOf(database: Sql, id: string, language: Language): Promise<string | null> {
  const [row] = await database.rows<{ name: string; nameHi: string | null }>(sql`
    select c.name, c.name_hi as "nameHi" from announcements a
    join announcement_categories c on c.id = a.category_id where a.id = ${id}`)
  return (language === 'hi' ? row?.nameHi : null) ?? row?.name ?? null
}

async function messagesOf(database: Sql, happening: string): Promise<Map<string, SentMessage[]>> {
  const rows = await database.rows<SentMessage & { user: string }>(sql`
    select d.recipient_id as "user", d.channel, d.status, coalesce(d.delivered_at, d.sent_at) as at
    from notifications n join deliveries d on d.notification_id = n.id
    where n.happening = ${happening} order by d.channel`)
  const messages = new Map<string, SentMessage[]>()
  for (const { user, ...message } of rows) {
    const known = messages.get(user)
    if (known) known.push(message)
    else messages.set(user, [message])
  }
  return messages
}

async function namesOf(database: Sql, ids: readonly string[]): Promise<Map<string, string>> {
  const wanted = [...new Set(ids)]
  const rows = await database.rows<{ id: string; name: string }>(sql`
    select id, name from users where id = any(${sql.param(wanted)}::uuid[])`)
  return new Map(rows.map(({ id, name }) => [id, name]))
}
