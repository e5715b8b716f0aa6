import type { BeforeListTableServerProps } from 'payload'
import { REPORT_OUTCOMES } from '@/domain/moderation/words'
import type { Condition } from '../conditions'
import { QuickLinks } from '../QuickLinks'

const LABELS = {
  open: 'To be decided',
  dismissed: 'Dismissed',
  hidden: 'Hidden',
  removed: 'Removed',
  warned: 'Warned',
} satisfies Record<(typeof REPORT_OUTCOMES)[number], string>

/** What waits for a decision, as the list filters it. */
export const OPEN_REPORTS: Condition[] = [{ outcome: { equals: 'open' } }]

/** Above the list of reports: what waits, and what was made of the others. */
export function ReportToolbar({ searchParams }: BeforeListTableServerProps) {
  const filters = [
    ...REPORT_OUTCOMES.map((outcome) => ({
      label: LABELS[outcome],
      conditions: [{ outcome: { equals: outcome } }],
    })),
    { label: 'Everything', conditions: [] },
  ]
  return <QuickLinks list="reports" filters={filters} {...(searchParams ? { searchParams } : {})} />
}
