import { type Actor, isPerson, moderates } from '../actor'
import { requireAnothersDecision, requireUnreported } from '../moderation/report'
import { breaksPolicy, conflict, notPermitted } from '../violations'
import type { GalleryModeration, PhotoStatus } from './words'

/** A photo of the gallery, as far as the rules look at it. */
export interface Photo {
  status: PhotoStatus
  isHidden: boolean
  isFeatured: boolean
  caption: string | null
  uploaderId: string | null
}

/** What a change is asked with, and what is said against the photo meanwhile. */
export interface PhotoFacts {
  /** Why, in the words of who decides; null where nothing was said. */
  note: string | null
  /** Reports of the photo that nobody has decided about. */
  openReports: number
  moderation: GalleryModeration
}

/** What a change makes of a photo, and whom it concerns. */
export interface PhotoPlan {
  status: PhotoStatus
  isHidden: boolean
  isFeatured: boolean
  /** Somebody decides whether it stands: who and why is kept. */
  isModerated: boolean
  happening: 'gallery.published' | 'gallery.removed' | 'gallery.waiting' | null
}

/** Statuses that follow each: nobody undoes that a photo was looked at. */
const NEXT: Record<PhotoStatus, readonly PhotoStatus[]> = {
  pending: ['published', 'removed'],
  published: ['removed'],
  removed: ['published'],
}

/** Whether everybody who sees its event sees it. */
export function isShown(photo: Pick<Photo, 'status' | 'isHidden'>): boolean {
  return photo.status === 'published' && !photo.isHidden
}

/** Likes and comments are for what the neighbours see. @throws RuleViolation 409 `not_published`. */
export function requireShown(photo: Pick<Photo, 'status' | 'isHidden'>): void {
  if (!isShown(photo)) throw conflict('not_published', 'This photo is not to be seen by everybody now.')
}

/** How a new photo begins: a moderator's own has been looked at by whoever adds it. */
export function firstStatus(actor: Actor, moderation: GalleryModeration): PhotoStatus {
  return moderation === 'before' && !moderates(actor) ? 'pending' : 'published'
}

/**
 * What becomes of a photo that `after` describes. Captions are their writer's own words: where photos are looked at before they
 * are shown, other words wait like a new photo. Whether one stands is for moderators, whose fields the collection keeps from
 * the others.
 * @throws RuleViolation 409 `transition_not_allowed`, `photo_removed`, `reported`, `not_published`; 403 for letting one's own
 * stand and for another's caption; 422 `reason_required` where a photo is removed without a note.
 */
export function planChange(actor: Actor, before: Photo, after: Photo, facts: PhotoFacts): PhotoPlan {
  const isDecided = after.status !== before.status
  if (isDecided) requireNext(before.status, after.status)
  if (isDecided && after.status === 'published') requireAnothersDecision(actor, before.uploaderId, 'status')
  if (before.isHidden && !after.isHidden) requireAnothersDecision(actor, before.uploaderId, 'hidden')
  const isRewritten = after.caption !== before.caption
  if (isRewritten) requireCaption(actor, before, facts.openReports)
  const waits = isRewritten && isShown(after) && firstStatus(actor, facts.moderation) === 'pending'
  const status = waits ? 'pending' : after.status
  if (after.isFeatured && !before.isFeatured) requireShown(after)
  if (isDecided && after.status === 'removed' && facts.note === null)
    throw breaksPolicy('reason_required', 'Say why it is removed.', 'note')
  return {
    status,
    isHidden: after.isHidden,
    // What nobody sees is not shown first once it is back.
    isFeatured: after.isFeatured && isShown({ ...after, status }),
    isModerated: isDecided || after.isHidden !== before.isHidden,
    happening: waits ? 'gallery.waiting' : happeningOf(isDecided, status),
  }
}

function happeningOf(isDecided: boolean, status: PhotoStatus): PhotoPlan['happening'] {
  if (!isDecided) return null
  return status === 'removed' ? 'gallery.removed' : 'gallery.published'
}

/**
 * Nobody takes away what they added, with all that was said of it, before it was looked at. `openReports` counts those of the
 * photo and of its comments. @throws RuleViolation 409 `reported`.
 */
export function requireDeletable(actor: Actor, photo: Photo, openReports: number): void {
  const isOwn = isPerson(actor) && actor.userId === photo.uploaderId
  if (isOwn) requireUnreported(photo.isHidden ? 1 : openReports)
}

function requireNext(from: PhotoStatus, to: PhotoStatus): void {
  const allowed = NEXT[from]
  if (allowed.includes(to)) return
  const message = `From ${from} a photo can become: ${allowed.join(', ')}.`
  throw conflict('transition_not_allowed', message, { status: from, allowed })
}

function requireCaption(actor: Actor, photo: Photo, openReports: number): void {
  if (photo.status === 'removed')
    throw conflict('photo_removed', 'It was removed: its caption no longer changes.')
  if (isPerson(actor) && actor.userId !== photo.uploaderId)
    throw notPermitted('Only who added a photo changes its caption.', 'caption')
  requireUnreported(openReports)
}
