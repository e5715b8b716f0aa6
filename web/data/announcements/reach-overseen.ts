import { RuleViolation } from '@/domain/violations'
import { type Overseen, requireChaser, requireOverseen } from '@/hooks/announcements/overseen'
import type { Viewer } from '../viewer'

const NUMBER = /^ANN-\d{4}-\d{4,12}$/

/** The id of an announcement that the viewer sees, by its number in an address; null where there is none. */
export async function announcementId(
  { payload, req }: Pick<Viewer, 'payload' | 'req'>,
  value: unknown,
): Promise<string | null> {
  const number = typeof value === 'string' ? decodeURIComponent(value).trim().toUpperCase() : ''
  if (!NUMBER.test(number)) return null
  const { docs } = await payload.find({
    collection: 'announcements',
    where: { number: { equals: number } },
    limit: 1,
    depth: 0,
    pagination: false,
    select: { number: true },
    overrideAccess: false,
    req,
  })
  return docs[0]?.id ?? null
}

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
  const id = await announcementId(viewer, number)
  if (!id) return null
  return require(viewer.req, id).catch((error: unknown) => {
    if (error instanceof RuleViolation && (error.status === 403 || error.status === 404)) return null
    throw error
  })
}
