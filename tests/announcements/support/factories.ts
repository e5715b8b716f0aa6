import { tellReaders } from '@/jobs/announcements/tell-readers'
import { stored } from '../../support/database'
import type { RunningEstate } from '../../support/estate'
import type { PersonName } from '../../support/people'

type Fields = Record<string, unknown>

interface Options {
  by?: PersonName
  fields?: Fields
}

const HOUR_MS = 3_600_000

/** An instant `hours` from now, as a client sends it. */
export const inHours = (hours: number): string => new Date(Date.now() + hours * HOUR_MS).toISOString()

/** An announcement as its author sends it: to everyone unless the fields say otherwise. */
export async function anAnnouncement(estate: RunningEstate, options: Options = {}): Promise<any> {
  const body = {
    title: 'Water off on Friday',
    body: 'From 10 to 12, to clean the tanks.',
    audience: { everyone: true },
    ...options.fields,
  }
  const answer = await estate.call('POST', '/api/announcements', { as: options.by ?? 'secretary', body })
  if (answer.status !== 201) throw new Error(`It was not taken: ${JSON.stringify(answer.body)}`)
  return answer.body.doc
}

/** One that everybody in its audience has been told of, as the worker does it. */
export async function aPublishedAnnouncement(estate: RunningEstate, options: Options = {}): Promise<any> {
  const doc = await anAnnouncement(estate, { ...options, fields: { ...options.fields, status: 'published' } })
  await tellReaders(estate.payload, doc.id, new Date(doc.publishedAt))
  return doc
}

export interface ReceiptRow {
  id: string
  email: string
  recipient_name: string
  flat_number: string | null
  block: string | null
  read_at: Date | null
  read_way: string | null
  acknowledged_at: Date | null
}

/** The frozen receipts of an announcement, by the account's e-mail. */
export function receiptsOf(id: string): Promise<ReceiptRow[]> {
  return stored<ReceiptRow>(
    `select r.id, u.email, r.recipient_name, r.flat_number, r.block, r.read_at, r.read_way, r.acknowledged_at
     from receipts r join users u on u.id = r.user_id where r.announcement_id = $1 order by u.email`,
    [id],
  )
}

/** Who was told in the app, by the account's e-mail. */
export async function toldOf(id: string): Promise<string[]> {
  const rows = await stored<{ email: string }>(
    `select u.email from notifications n join users u on u.id = n.recipient_id
     where n.happening like 'announcement.published:' || $1 || ':%' order by u.email`,
    [id],
  )
  return rows.map(({ email }) => email)
}

export interface SentRow {
  email: string
  channel: string
  status: string
  next_attempt_at: Date | null
}

/** What goes out for an announcement. */
export function deliveriesOf(id: string): Promise<SentRow[]> {
  return stored<SentRow>(
    `select u.email, d.channel, d.status, d.next_attempt_at from deliveries d
     join notifications n on n.id = d.notification_id join users u on u.id = d.recipient_id
     where n.happening like 'announcement.published:' || $1 || ':%' order by u.email, d.channel`,
    [id],
  )
}
