import type { ReportSubject } from '@/domain/moderation/words'
import { type QueueEntry, queueOf } from '@/web/data/moderation/subjects'
import type { Viewer } from '@/web/data/viewer'
import { picturesOf } from './pictures'
import { waitingPhotos } from './waiting'

/** Entries on one page of the queue. */
const PAGE_SIZE = 20

/** The views of the moderators' page: what was reported, what was decided, and photos that wait to be shown. */
export const VIEWS = ['open', 'decided', 'waiting'] as const
export type View = (typeof VIEWS)[number]

/** What became of something that was reported. */
export type Became = NonNullable<QueueEntry['outcome']> | 'restored'

/** One thing to look at, as a moderator sees it. */
export interface QueueItemView
  extends Pick<
    QueueEntry,
    'reportId' | 'openReports' | 'reasons' | 'notes' | 'lastAt' | 'decidedAt' | 'url'
  > {
  type: ReportSubject
  id: string
  words: string
  authorName: string
  /** Nothing is left of it. */
  isGone: boolean
  /** A moderator does not decide about their own. */
  isOwn: boolean
  isHidden: boolean
  isRemoved: boolean
  /** What became of what was reported; `restored` where it was hidden or removed and stands again. Null where nothing was. */
  became: Became | null
  /** Why, where somebody said so. */
  because: string | null
  picture: string | null
}

export interface QueuePage {
  items: QueueItemView[]
  hasMore: boolean
}

/** One page of what moderators look at. The caller has seen to it that the viewer is one. */
export async function queuePage(viewer: Viewer, view: View, page: number): Promise<QueuePage> {
  const { docs, hasMore } =
    view === 'waiting'
      ? await waitingPhotos(viewer, page, PAGE_SIZE)
      : await queueOf(viewer.req, { state: view, page, limit: PAGE_SIZE })
  const pictures = await picturesOf(viewer, docs)
  return {
    items: docs.map((entry) => itemOf(entry, viewer, pictures.get(entry.subjectId) ?? null)),
    hasMore,
  }
}

function itemOf(entry: QueueEntry, { actor }: Viewer, picture: string | null): QueueItemView {
  const { subjectType, subjectId, excerpt, authorName, authorId, isHidden, isRemoved, notes, ...rest } = entry
  const { openReports, moderationNote, decisionNote } = entry
  const isOwn = authorId === actor.userId
  return {
    ...rest,
    type: subjectType,
    id: subjectId,
    words: excerpt ?? '',
    authorName: authorName ?? '',
    isGone: authorId === null,
    isOwn,
    // Their own words could tell who reported it.
    notes: isOwn ? [] : notes,
    isHidden: isHidden === true && isRemoved !== true,
    isRemoved: isRemoved === true,
    became: becameOf(entry),
    because: moderationNote ?? (openReports > 0 ? null : decisionNote),
    picture,
  }
}

function becameOf({ outcome, openReports, authorId, isHidden, isRemoved }: QueueEntry): Became | null {
  if (outcome === null || openReports > 0) return null
  const isTakenAway = isHidden === true || isRemoved === true || authorId === null
  return !isTakenAway && (outcome === 'hidden' || outcome === 'removed') ? 'restored' : outcome
}
