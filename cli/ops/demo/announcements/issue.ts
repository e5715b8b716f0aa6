import { type Audience, NOBODY } from '@/domain/announcements/audience'
import type { AnnouncementStatus } from '@/domain/announcements/words'
import type { World } from '../history/world'
import type { Account } from '../people'
import type { AuthorKey, Notice } from './notice'
import type { Special } from './special'

/** An announcement of the demo with its times: a notice that somebody has written. */
export interface Issue {
  id: string
  number: string
  notice: Notice
  /** What is particular about it; null for one of the year's. */
  special: Special | null
  title: string
  body: string
  audience: Audience
  author: Account
  status: AnnouncementStatus
  createdAt: Date
  publishedAt: Date | null
  publishAt: Date | null
  validUntil: Date | null
  withdrawnAt: Date | null
}

/** An issue that people were told of. */
export type Published = Issue & { publishedAt: Date }

export function isPublished(issue: Issue): issue is Published {
  return issue.publishedAt !== null
}

const BLOCKS = ['A', 'B', 'C'] as const
const DRAFTED_MINUTES = [2, 40] as const
const WITHDRAWN_MINUTES = 185
/** Days after which something urgent leaves the lists, where it is about no day. */
const PRESSING_DAYS = 7
const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS

/** Writes a notice on a day before today, at a local hour. Its number comes later, when all are in their order. */
export function issueOf(
  world: World,
  notice: Notice,
  { days, hour, special = null }: { days: number; hour: number; special?: Special | null },
): Issue {
  const { dice, calendar } = world
  const at = calendar.at(days, hour)
  const block = dice.pick(BLOCKS)
  const fill = fillerFor(world, notice, days, block)
  const status = special?.status ?? 'published'
  const publishedAt = status === 'draft' || status === 'scheduled' ? null : at
  const drafted = dice.whole(...DRAFTED_MINUTES) * MINUTE_MS
  return {
    id: dice.uuid(),
    number: '',
    notice,
    special,
    title: fill(notice.title),
    body: fill(notice.body),
    audience: audienceOf(notice, block),
    author: authorOf(world, notice.by),
    status,
    createdAt: publishedAt ? new Date(at.getTime() - drafted) : at,
    publishedAt,
    publishAt: status === 'scheduled' ? calendar.at(-1, 9) : null,
    validUntil: validUntil(world, notice, days, at, special),
    withdrawnAt: status === 'withdrawn' ? new Date(at.getTime() + WITHDRAWN_MINUTES * MINUTE_MS) : null,
  }
}

/** To the end of the day that it is about, or as long as it says itself. What presses does not press for ever. */
function validUntil(
  { calendar }: World,
  { urgency, inDays = urgency === 'urgent' ? PRESSING_DAYS : undefined }: Notice,
  days: number,
  at: Date,
  special: Special | null,
): Date | null {
  if (special?.validHours) return new Date(at.getTime() + special.validHours * HOUR_MS)
  return inDays === undefined ? null : calendar.at(days - inDays - 1, 0)
}

function fillerFor({ calendar }: World, { language, inDays = 0 }: Notice, days: number, block: string) {
  const locale = language === 'hi' ? 'hi-IN' : 'en-GB'
  const say = (day: number, form: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...form, timeZone: calendar.zone }).format(calendar.noon(day))
  const words: Record<string, string> = {
    block,
    day: say(days - inDays, { weekday: 'long', day: 'numeric', month: 'long' }),
    month: say(days, { month: 'long' }),
  }
  return (text: string): string => text.replace(/\{(\w+)\}/g, (_, word: string) => words[word] ?? '')
}

function audienceOf({ audience }: Notice, block: string): Audience {
  const blocks = (audience.blocks ?? []).map((name) => (name === '{block}' ? block : name))
  return { ...NOBODY, ...audience, blocks }
}

/** The account behind the name of an author. */
export function authorOf(world: World, by: AuthorKey): Account {
  return by === 'secretary' ? world.resident('secretary').account : world.staff(by).account
}
