import type { StaffFigures } from '../figures/staff'
import type { ReportSpan } from '../figures/staff-spans'
import { rate } from '../performance'
import type { Occurrence } from './happening'

/** A report, as far as it is told of. */
export interface TellableReport {
  span: ReportSpan
  employeeId: string
  /** The account of whose it is. */
  userId: string
  figures: StaffFigures
  before: StaffFigures | null
}

/** Names the telling of a period's reports, for ever: all who are told their own share it. */
const keyOf = ({ period, from }: ReportSpan, whose: 'team' | 'own'): string =>
  `report.ready:${period}/${from}:${whose}`

/** What the managers and the secretary are told: what all did together. */
export function teamReportReady(span: ReportSpan, reports: readonly TellableReport[]): Occurrence {
  const resolved = sum(reports.map(({ figures }) => figures.resolved))
  const onTime = sum(reports.map(({ figures }) => (figures.onTimeRate ?? 0) * figures.resolved))
  return {
    key: keyOf(span, 'team'),
    kind: 'report.ready',
    actorUserId: null,
    report: { span, team: { people: reports.length, resolved, onTimeRate: rate(onTime, resolved) } },
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)

/** What one member of staff is told: their own figures, and nobody else's. */
export function ownReportReady({ span, employeeId, userId, figures, before }: TellableReport): Occurrence {
  return {
    key: keyOf(span, 'own'),
    kind: 'report.ready',
    actorUserId: null,
    recipientIds: [userId],
    report: { span, own: { employeeId, figures, before } },
  }
}
