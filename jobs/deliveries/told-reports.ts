import { spanFrom } from '@/domain/figures/staff-spans'
import { REPORT_PERIODS } from '@/domain/figures/words'
import type { Sql } from '@/server/database'
import { reportsOf, type StoredReport } from '@/server/figures/staff-stored'
import type { ClaimedDelivery } from './claimed'
import { subjectOf } from './happening-subject'

/** A staff report as its mails carry it: everybody's for who oversees them, else the recipient's own. */
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
  const subjects = [...new Set(telling.map(({ happening }) => subjectOf(happening)))]
  const stored = new Map<string, StoredReport[]>()
  for (const subject of subjects) stored.set(subject, await reportsAbout(database, subject))
  return new Map(
    telling.flatMap(({ id, happening, recipientId }) => {
      const all = stored.get(subjectOf(happening)) ?? []
      const isOwn = happening.endsWith(':own')
      const reports = isOwn ? all.filter(({ userId }) => userId === recipientId) : all
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
