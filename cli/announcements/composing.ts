import type { AnnouncementStatus } from '../../domain/announcements/words'
import { URGENCIES, type Urgency } from '../../domain/notifications/words'
import type { Cli } from '../context'
import { refused } from '../failures'
import type { AnnouncementCategory, Audience } from '../wire'
import { wordOf } from '../words'
import { AUDIENCE_WORDS, audienceOf } from './audience'
import { findCategory } from './categories'
import { findAnnouncement } from './find'
import type { Words } from './text'

/** The flags of `estate announce`. */
export interface AnnounceOptions {
  file?: string
  title?: string
  audience?: string
  urgency?: string
  category?: string
  acknowledge?: boolean
  validUntil?: string
  publishAt?: string
  attach?: string[]
  pin?: boolean
  supersedes?: string
  draft?: boolean
  dryRun?: boolean
}

/** An announcement before its text: all that flags say, looked up. */
export interface Frame {
  status: AnnouncementStatus
  audience: Audience
  /** Undefined leaves it to the server, which takes the category's own. */
  urgency: Urgency | undefined
  category: AnnouncementCategory | null
  publishAt: Date | null
  validUntil: Date | null
  supersedes: { id: string; number: string } | null
  requiresAcknowledgement: boolean
  pinned: boolean
}

/** Everything but the text. @throws CliFailure (usage) for a wrong word, before anything is asked of the server */
export async function frameOf(cli: Cli, options: AnnounceOptions): Promise<Frame> {
  const urgency = options.urgency === undefined ? undefined : wordOf(options.urgency, URGENCIES, '--urgency')
  const given = options.audience === undefined ? undefined : audienceOf(options.audience)
  const publishAt = await instant(cli, options.publishAt, '--publish-at')
  const validUntil = await instant(cli, options.validUntil, '--valid-until')
  const audience = given ?? audienceOf(await cli.input.text(undefined, '--audience', QUESTION))
  const [category, supersedes] = await Promise.all([
    options.category === undefined ? null : findCategory(cli.client, options.category),
    options.supersedes === undefined ? null : findAnnouncement(cli, options.supersedes, { depth: 0 }),
  ])
  const status: AnnouncementStatus = options.draft ? 'draft' : publishAt ? 'scheduled' : 'published'
  const frame = { status, audience, urgency, category, publishAt, validUntil, supersedes }
  requireExpiry(frame)
  return {
    ...frame,
    requiresAcknowledgement: options.acknowledge === true,
    pinned: options.pin === true,
  }
}

const QUESTION = `Who is to be told (${AUDIENCE_WORDS})`

/** What it will be where the author says nothing. */
export function urgencyOf({ urgency, category }: Pick<Frame, 'urgency' | 'category'>): Urgency {
  return urgency ?? category?.defaultUrgency ?? 'normal'
}

// The server refuses it too, but only after somebody has written and agreed.
function requireExpiry(frame: Pick<Frame, 'urgency' | 'category' | 'validUntil'>): void {
  if (urgencyOf(frame) !== 'emergency' || frame.validUntil) return
  throw refused('Say with --valid-until until when the emergency holds.', 'estate announce --help')
}

async function instant(cli: Cli, text: string | undefined, flag: string): Promise<Date | null> {
  if (text === undefined) return null
  const { instantOf } = await import('../when')
  return instantOf(text, cli.io.now(), cli.zone, flag)
}

/** What is sent to the server. */
export function announcementToSend(frame: Frame, { title, body }: Words, attachments: string[]): object {
  const { status, audience, urgency, category, publishAt, validUntil, supersedes } = frame
  return {
    title,
    body,
    status,
    audience,
    ...(urgency ? { urgency } : {}),
    ...(category ? { category: category.id } : {}),
    ...(publishAt ? { publishAt: publishAt.toISOString() } : {}),
    ...(validUntil ? { validUntil: validUntil.toISOString() } : {}),
    ...(supersedes ? { supersedes: supersedes.id } : {}),
    ...(frame.requiresAcknowledgement ? { requiresAcknowledgement: true } : {}),
    ...(frame.pinned ? { pinned: true } : {}),
    ...(attachments.length > 0 ? { attachments } : {}),
  }
}
