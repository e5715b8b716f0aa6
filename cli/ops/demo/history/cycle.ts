import type { StatusChange } from '@/domain/sla/clock'
import { statusChange, type ToldChange } from '@/domain/tickets/clock-history'
import type { Row } from '../../seed/insert'
import type { Chronicle } from './chronicle'

/** The changes of status of the present cycle, as they were written down. */
export function historyOf({ ticket, updates }: Chronicle): StatusChange[] {
  const history: StatusChange[] = []
  for (const row of updates) {
    if ((row.created_at as Date) < ticket.cycleStartedAt) continue
    const change = statusChange(toldBy(row), history.at(-1) ?? null)
    if (change) history.push(change)
  }
  return history
}

const toldBy = (row: Row): ToldChange => ({
  statusFrom: row.status_from as ToldChange['statusFrom'],
  statusTo: row.status_to as ToldChange['statusTo'],
  holdKind: row.hold_kind as ToldChange['holdKind'],
  changes: row.changes as ToldChange['changes'],
  at: row.created_at as Date,
})
