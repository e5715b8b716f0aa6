import { spanFrom } from '@/domain/figures/staff-spans'
import { REPORT_PERIODS } from '@/domain/figures/words'
import type { Sql } from '@/server/database'
import { readersOfFigures } from '@/server/figures/staff-readers'
import { reportsOf, type StoredReport } from '@/server/figures/staff-stored'
import type { ClaimedDelivery } from './claimed'
import { subjectOf } from './happening-subject'

/** A staff report as its mails carry it: the recipient's own, or of all whose figures they may read. */
export interface ToldReport {
  kind: 'staff-report'
  isOwn: boolean
  reports: StoredReport[]
}

/** The reports that mails tell of, by the delivery that tells it: one statement a period, of which there is seldom another. */
export async function findReports(
  database: Sql,
  claimed: readonly ClaimedDelivery[],
): Promise<ReadonlyMap<string, ToldReport>> {
  const telling = claimed.filter(({ kind, channel }) => kind === 'report.ready' && channel === 'email')
  const [first] = telling
  if (!first) return new Map()
  const stored = new Map<string, StoredReport[]>()
  for (const subject of new Set(telling.map(({ happening }) => subjectOf(happening))))
    stored.set(subject, await reportsAbout(database, subject))
  const recipients = telling.map(({ recipientId }) => recipientId)
  const readers = await readersOfFigures(database, recipients, first.claimedAt)
  return new Map(
    telling.flatMap(({ id, happening, recipientId }) => {
      const isOwn = happening.endsWith(':own')
      const seen = readers.get(recipientId)
      const reports = (stored.get(subjectOf(happening)) ?? []).filter((report) =>
        isOwn ? report.userId === recipientId : seen === 'all' || seen?.has(report.staffId),
      )
      return reports.length > 0 ? [[id, { kind: 'staff-report', isOwn, reports }] as const] : []
    }),
  )
}

/** `weekly/2026-11-16`: the reports of that period; none where it names no period. */
async function reportsAbout(database: Sql, subject: string): Promise<StoredReport[]> {
  const [word, from = ''] = subject.split('/')
  const period = REPORT_PERIODS.find((known) => known === word)
  const span = period ? spanFrom(period, from) : null
  return span ? reportsOf(database, span) : []
}
