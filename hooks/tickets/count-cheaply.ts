import type { CollectionAfterOperationHook, CollectionBeforeOperationHook, Where } from 'payload'
import { isPerson } from '@/domain/actor'
import { ticketReach } from '@/domain/tickets/visibility'
import { TICKET_STATUSES, type TicketStatus } from '@/domain/tickets/words'
import { reading, sql } from '@/server/database'
import { actorOf } from '../actor'

/** The page whose total is to be read from the tally. */
interface CheapCount {
  statuses: readonly TicketStatus[]
  limit: number
  page: number
}
interface ListArgs {
  where?: Where
  limit?: number
  page?: number
  pagination?: boolean
  cheapCount?: CheapCount
}

/**
 * Counting 200,000 tickets for a page of 50 costs more than the page. Lists of everything, by status or not at
 * all, take their total from `ticket_tally`, which the database keeps exact.
 */
export const countCheaply: CollectionBeforeOperationHook = async ({
  args,
  operation,
  overrideAccess,
  req,
}) => {
  const list = args as ListArgs
  const isPaged = operation === 'read' && !('id' in args) && list.pagination !== false && list.limit !== 0
  const statuses = isPaged && !overrideAccess ? statusesOf(list.where) : null
  const actor = statuses && (await actorOf(req))
  if (!statuses || !actor || !isPerson(actor) || ticketReach(actor) !== 'everything') return args
  const cheapCount: CheapCount = { statuses, limit: list.limit ?? 10, page: Math.max(1, list.page ?? 1) }
  return { ...args, pagination: false, limit: cheapCount.limit, cheapCount }
}

/** The statuses a filter asks for, when it asks for nothing else; null when it does. */
function statusesOf(where: Where | undefined): readonly TicketStatus[] | null {
  const entries = Object.entries(where ?? {})
  const [first] = entries
  if (!first) return TICKET_STATUSES
  if (entries.length > 1) return null
  const [path, condition] = first
  if ((path === 'and' || path === 'or') && Array.isArray(condition)) {
    return condition.length === 1 ? statusesOf(condition[0]) : condition.length === 0 ? TICKET_STATUSES : null
  }
  return path === 'status' ? namedIn(condition as Record<string, unknown>) : null
}

function namedIn(condition: Record<string, unknown>): readonly TicketStatus[] | null {
  const entries = Object.entries(condition)
  const [operator, value] = entries[0] ?? []
  if (entries.length !== 1 || (operator !== 'in' && operator !== 'equals')) return null
  const listed = Array.isArray(value) ? value : typeof value === 'string' ? value.split(',') : []
  const known = TICKET_STATUSES.filter((status) => listed.includes(status))
  return listed.length > 0 && known.length === new Set(listed).size ? known : null
}

/** Completes the page that `countCheaply` took apart. */
export const fillCount: CollectionAfterOperationHook = async ({ args, operation, result, req }) => {
  const count = (args as ListArgs).cheapCount
  if (operation !== 'find' || !count) return result
  const database = await reading(req)
  const wanted = `{${count.statuses.join(',')}}`
  const [row] = await database.rows<{ n: string | null }>(sql`
    select sum(n) as n from ticket_tally where status = any(${wanted}::enum_tickets_status[])`)
  const totalDocs = Number(row?.n ?? 0)
  const totalPages = Math.max(1, Math.ceil(totalDocs / count.limit))
  const hasNextPage = count.page < totalPages
  const hasPrevPage = count.page > 1
  return {
    ...(result as object),
    totalDocs,
    totalPages,
    limit: count.limit,
    page: count.page,
    pagingCounter: (count.page - 1) * count.limit + 1,
    hasNextPage,
    hasPrevPage,
    nextPage: hasNextPage ? count.page + 1 : null,
    prevPage: hasPrevPage ? count.page - 1 : null,
  } as typeof result
}
