import { type Actor, has, isPerson, moderates } from '../actor'
import { HOUR_MS } from '../time'
import type { Announcement } from './announcement'

/** Hours within which an announcement that was read counts as read soon (contract §5). Exactly so many count. */
export const READ_SOON_HOURS = 48

/** What an announcement has reached, as the API answers it. */
export interface Reach {
  recipients: number
  read: number
  acknowledged: number
  readWithin48h: number
  /** Residents alone: staff live in no block. */
  byBlock: BlockReach[]
  /** Flats in which nobody has read it, A-2 before A-10. */
  unreachedFlats: string[]
}

export interface BlockReach {
  block: string
  recipients: number
  read: number
  acknowledged: number
}

/** The frozen receipts of one flat, counted; those of the staff are of no flat. */
export interface FlatCount {
  block: string | null
  flat: string | null
  recipients: number
  read: number
  acknowledged: number
  soon: number
}

/** Who sees how far an announcement has come: its author, the committee, the administrator. */
export function maySeeReach(actor: Actor, { authorId }: Pick<Announcement, 'authorId'>): boolean {
  return moderates(actor) || (isPerson(actor) && actor.userId === authorId)
}

/** Who chases the unread, by a reminder or at the door: those who see the reach, an author as long as they announce. */
export function mayChase(actor: Actor, announcement: Pick<Announcement, 'authorId'>): boolean {
  return maySeeReach(actor, announcement) && has(actor, 'announce')
}

const collator = new Intl.Collator('en', { numeric: true })

/** Flats and blocks as people count them: A-2 before A-10. */
export const compareFlats = (a: string, b: string): number => collator.compare(a, b)

/** The whole reach out of the counts of each flat. */
export function reachFrom(flats: readonly FlatCount[]): Reach {
  const blocks = new Map<string, BlockReach>()
  for (const { block, flat, recipients, read, acknowledged } of flats) {
    if (flat === null || block === null) continue
    const sum = blocks.get(block) ?? { block, recipients: 0, read: 0, acknowledged: 0 }
    sum.recipients += recipients
    sum.read += read
    sum.acknowledged += acknowledged
    blocks.set(block, sum)
  }
  const unreached = flats.flatMap(({ flat, read }) => (flat !== null && read === 0 ? [flat] : []))
  return {
    recipients: total(flats, 'recipients'),
    read: total(flats, 'read'),
    acknowledged: total(flats, 'acknowledged'),
    readWithin48h: total(flats, 'soon'),
    byBlock: [...blocks.values()].sort((a, b) => compareFlats(a.block, b.block)),
    unreachedFlats: unreached.sort(compareFlats),
  }
}

const PERCENT = 100

/** A share in whole per cents, rounded down: 99.6 % is not everybody. Nothing of nothing is none. */
export function wholePercent(part: number, whole: number): number {
  return whole > 0 ? Math.floor((PERCENT * part) / whole) : 0
}

function total(flats: readonly FlatCount[], of: 'recipients' | 'read' | 'acknowledged' | 'soon'): number {
  return flats.reduce((sum, flat) => sum + flat[of], 0)
}

/** How many had read and acknowledged so many hours after publishing. */
export interface ReachPoint {
  hours: number
  read: number
  acknowledged: number
}

/** Days after publishing that the course is told of; who reads later is in the totals alone. */
const COURSE_DAYS_MAX = 30
const HOURS_A_DAY = 24
const HOURLY_UNTIL = 2 * HOURS_A_DAY

/** Readings that fell into one step of the course, named by the hour at which the step ends. */
export type CourseStep = ReachPoint

/**
 * The course of an announcement, from nothing at its publication to now: by the hour for two days, by the day after that.
 * The last point is the present moment, wherever it lies within its step.
 */
export function courseOf(steps: readonly CourseStep[], publishedAt: Date, now: Date): ReachPoint[] {
  const age = Math.max(0, (now.getTime() - publishedAt.getTime()) / HOUR_MS)
  const last = Math.min(age, COURSE_DAYS_MAX * HOURS_A_DAY)
  const points: ReachPoint[] = [{ hours: 0, read: 0, acknowledged: 0 }]
  let [read, acknowledged] = [0, 0]
  for (let end = nextStep(0); points.at(-1)?.hours !== last; end = nextStep(end)) {
    const step = steps.find(({ hours }) => hours === end)
    read += step?.read ?? 0
    acknowledged += step?.acknowledged ?? 0
    points.push({ hours: Math.min(end, last), read, acknowledged })
  }
  return points
}

const nextStep = (hours: number): number => hours + (hours < HOURLY_UNTIL ? 1 : HOURS_A_DAY)
