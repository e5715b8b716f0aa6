import { labelOf } from '@/collections/fields'
import type { ReportOutcome } from '@/domain/moderation/words'

const KINDS: Record<ReportOutcome, string> = {
  open: 'high',
  dismissed: 'plain',
  hidden: 'withdrawn',
  removed: 'rejected',
  warned: 'rejected',
}

/** What moderators made of a report, in words; colour only helps. */
export function OutcomeTag({ outcome }: { outcome: ReportOutcome }) {
  return <span className={`estate-tag estate-tag--${KINDS[outcome]}`}>{labelOf(outcome)}</span>
}
