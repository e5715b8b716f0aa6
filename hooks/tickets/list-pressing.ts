import type { CollectionBeforeOperationHook } from 'payload'
import { ticketReach } from '@/domain/tickets/visibility'
import { addHours } from '@/domain/time'
import { invalid } from '@/domain/violations'
import { reading } from '@/server/database'
import { type PressingList, pressingTickets } from '@/server/pressing'
import { nowOf, requireActor } from '../actor'
import { among, type ListArgs } from '../ranked-search'

/** Rows of a page that asked for no number of them, as Payload has it, and the most of one page. */
const PAGE_SIZE = 10
const PAGE_MAX = 100
/** Hours that `?pressing=soon` looks ahead, unless `within` says otherwise, and at most. */
const SOON_HOURS = 4
const WITHIN_MAX = 720

/**
 * The list takes `?pressing=missed`, what has missed a promise with the most pressing first, and `?pressing=soon&within=4`,
 * whose clock runs out within so many hours, the first to run out first. No filter and no sorting go with them.
 * @throws RuleViolation 400 for another word, other hours, or a filter beside it.
 */
export const listPressing: CollectionBeforeOperationHook = async ({
  args,
  operation,
  overrideAccess,
  req,
}) => {
  const list = args as ListArgs
  const asked = req.payloadAPI === 'REST' && !list.currentDepth ? req.query?.pressing : undefined
  if (operation !== 'read' || overrideAccess || 'id' in args || asked === undefined) return args
  if (Object.keys(list.where ?? {}).length > 0)
    throw invalid([{ field: 'where', message: 'No filter goes with pressing.' }])
  const now = nowOf(req)
  const limit = list.limit === undefined ? PAGE_SIZE : Math.min(list.limit || PAGE_MAX, PAGE_MAX)
  const page = Math.max(1, list.page ?? 1)
  const { ids, total } = await pressingTickets(await reading(req), listOf(asked, req.query?.within, now), {
    ...{ reach: ticketReach(await requireActor(req)), now, skip: (page - 1) * limit, take: limit },
  })
  const ranking = { ids, total, page, limit }
  return { ...args, where: among(ids), pagination: false, limit: 0, page: 1, ranking }
}

function listOf(asked: unknown, within: unknown, now: Date): PressingList {
  if (asked === 'missed') return { of: 'missed' }
  if (asked !== 'soon') throw invalid([{ field: 'pressing', message: 'pressing is missed or soon.' }])
  const hours = within === undefined ? SOON_HOURS : Number(within)
  if (!Number.isInteger(hours) || hours < 1 || hours > WITHIN_MAX)
    throw invalid([
      { field: 'within', message: `within is a whole number of hours from 1 to ${WITHIN_MAX}.` },
    ])
  return { of: 'soon', before: addHours(now, hours) }
}
