import { RuleViolation } from '@/domain/violations'
import { type Overseen, requireChaser, requireOverseen } from '@/hooks/announcements/overseen'
import type { Viewer } from '../viewer'
import { announcementId } from './number'

/** An announcement whose reach the viewer may see; null for everybody else, a mere reader included. */
export const findOverseen = (viewer: Viewer, number: unknown): Promise<Overseen | null> =>
  orNull(viewer, number, requireOverseen)

/** An announcement that the viewer may tell people of at their doors. */
export const findTold = (viewer: Viewer, number: unknown): Promise<Overseen | null> =>
  orNull(viewer, number, requireChaser)

async function orNull(
  viewer: Viewer,
  number: unknown,
  require: typeof requireOverseen,
): Promise<Overseen | null> {
  const id = await announcementId(viewer.req, number)
  if (!id) return null
  return require(viewer.req, id).catch((error: unknown) => {
    if (error instanceof RuleViolation && (error.status === 403 || error.status === 404)) return null
    throw error
  })
}
