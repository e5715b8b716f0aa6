import { isolateObjectProperty, type PayloadRequest } from 'payload'
import { isPerson } from '@/domain/actor'
import { conflict, notFound } from '@/domain/violations'
import { withTransaction } from '@/server/database'
import { requireActor } from '../actor'
import { answerFor } from '../answer-error'
import { isUuid } from '../uuid'
import { fillReceipt } from './fill-receipt'
import { requireChaser } from './overseen'

/** People at most whom one call records. */
export const TOLD_MAX = 100

/** What became of one person of a list. */
export interface ToldResult {
  user: string
  ok: boolean
  error?: { code: string; message: string }
}

/**
 * Records that people were told of an announcement at their doors, by whoever says so; each in a transaction of its own.
 * What was read before stays as it was.
 * @throws RuleViolation 404, 403; 409 `not_published`, `withdrawn`.
 */
export async function tellInPerson(
  req: PayloadRequest,
  id: unknown,
  users: readonly string[],
): Promise<ToldResult[]> {
  const { id: announcementId, announcement } = await requireChaser(req, id)
  if (announcement.status === 'withdrawn') throw conflict('withdrawn', 'It was withdrawn.')
  if (announcement.status !== 'published') throw conflict('not_published', 'It has not been published.')
  const actor = await requireActor(req)
  if (!isPerson(actor)) throw notFound()
  const results: ToldResult[] = []
  for (const user of users) results.push(await tellOne(req, announcementId, user, actor.userId))
  return results
}

async function tellOne(
  req: PayloadRequest,
  announcementId: string,
  user: string,
  toldBy: string,
): Promise<ToldResult> {
  const own = isolateObjectProperty(req, ['transactionID'])
  delete own.transactionID
  try {
    if (!isUuid(user)) throw notFound()
    await withTransaction(req.payload, own, () =>
      fillReceipt(own, { announcementId, userId: user, way: 'in_person', toldBy }),
    )
    return { user, ok: true }
  } catch (error) {
    const { status, problems } = await answerFor(error, own)
    if (status >= 500) req.payload.logger.error({ err: error, msg: 'A telling could not be recorded.' })
    const { code = 'invalid', message = 'This was not recorded.' } = problems[0] ?? {}
    return { user, ok: false, error: { code, message } }
  }
}
