import type { ReportPeriod } from '../../domain/figures/words'
import type { Client } from '../client'
import { findPages } from '../pages'
import type { Query } from '../query'
import { findStaff } from '../staff/find'
import type { List } from '../wire'
import type { ReportDoc, ReportRow } from './wire'

/** Which reports are asked for. */
export interface ReportFilter {
  period?: ReportPeriod
  employeeId?: string
  /** Only those that begin on this local day. */
  from?: string
  limit: number
  page?: number
}

/** Stored reports, the latest first. @throws CliFailure (not found) for an employee who is none */
export async function findReports(client: Client, filter: ReportFilter): Promise<List<ReportDoc>> {
  const parts: Query[] = []
  if (filter.period) parts.push({ period: { equals: filter.period } })
  if (filter.from) parts.push({ from: { equals: filter.from } })
  if (filter.employeeId) parts.push({ staff: { equals: (await findStaff(client, filter.employeeId)).id } })
  const where = parts.length > 0 ? { where: { and: parts } } : {}
  const span = { limit: filter.limit, ...(filter.page ? { page: filter.page } : {}) }
  return findPages<ReportDoc>(client, 'staff-reports', { ...where, sort: '-from', depth: 1 }, span)
}

/** Rows of one person, latest first, each with the figures of the row after it as those of the period before. */
export function withBefore(rows: readonly ReportRow[]): ReportRow[] {
  return rows.map((row, index) => ({ ...row, before: rows[index + 1]?.figures ?? null }))
}
