import type { ReportPeriod } from '@/domain/figures/words'

/** The address of the reports of one kind of period: of a member of staff, or of all whom one oversees. */
export function reportsAddress({ period, staff }: { period: ReportPeriod; staff?: string | null }): string {
  const query = new URLSearchParams({ period })
  if (staff) query.set('staff', staff)
  return `/work/reports?${query}`
}
