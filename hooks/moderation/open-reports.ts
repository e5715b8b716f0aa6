import type { PayloadRequest } from 'payload'
import type { ReportSubject } from '@/domain/moderation/words'
import { inTransaction, sql } from '@/server/database'

/** How many reports of it nobody has decided about; whoever asks holds its lock, which each report takes as well. */
export async function openReportsOf(req: PayloadRequest, type: ReportSubject, id: string): Promise<number> {
  const database = await inTransaction(req)
  const [row] = await database.rows<{ n: number }>(sql`
    select count(*)::int as n from reports
    where subject_type = ${type} and subject_id = ${id} and outcome = 'open'`)
  return row?.n ?? 0
}
