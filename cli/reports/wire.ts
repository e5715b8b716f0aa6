import { figuresOf, type StaffFigures } from '../../domain/figures/staff'
import type { ReportSpan } from '../../domain/figures/staff-spans'
import { document, type Reference, type Staff } from '../wire'

/** A report as the server answers it, at depth 1. */
export interface ReportDoc extends ReportSpan {
  id: string
  staff: Reference<Staff>
  figures: unknown
  before?: unknown
}

/** A row of a table of reports. `before` is null where the period before has none. */
export interface ReportRow {
  employeeId: string
  name: string
  span: ReportSpan
  figures: StaffFigures
  before: StaffFigures | null
}

export function rowOf({ staff, period, from, to, figures, before }: ReportDoc): ReportRow {
  const person = document(staff)
  return {
    employeeId: person?.employeeId ?? '',
    name: person?.name ?? '',
    span: { period, from, to },
    figures: figuresOf(figures),
    before: before ? figuresOf(before) : null,
  }
}
