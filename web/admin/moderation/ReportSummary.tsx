import type { UIFieldServerProps } from 'payload'
import { labelOf } from '@/collections/fields'
import { panelReport } from '@/web/data/panel-reports'
import { Fact } from '../Fact'
import { Instant } from '../Instant'
import { PersonFact } from '../PersonFact'
import { RefreshAfterSave } from '../RefreshAfterSave'
import { OutcomeTag } from './OutcomeTag'
import { ReportedPreview } from './ReportedPreview'

/** A report's own page: what is said to be wrong with what, by whom, and what was made of it. */
export async function ReportSummary({ id, payload }: UIFieldServerProps) {
  const report = id ? await panelReport(payload, String(id)) : null
  if (!report) return null
  const { outcome, subjectType, subjectId, reason, note, decisionNote, decidedAt } = report
  return (
    <section className="field-type estate-summary" aria-label="About this report">
      <RefreshAfterSave id={report.id} />
      <p>
        <OutcomeTag outcome={outcome ?? 'open'} />
      </p>
      <ReportedPreview payload={payload} collection={subjectType} id={subjectId} />
      <dl className="estate-facts">
        <Fact name="Reason">{labelOf(reason)}</Fact>
        {note && <Fact name="In their words">{note}</Fact>}
        <PersonFact name="Reported by" of={report.reporter} />
        <PersonFact name="Written by" of={report.subjectAuthor} />
        <Fact name="Reported">
          <Instant at={report.createdAt} />
        </Fact>
        <PersonFact name="Decided by" of={report.decidedBy} />
        {decidedAt && (
          <Fact name="Decided">
            <Instant at={decidedAt} />
          </Fact>
        )}
        {decisionNote && <Fact name="Why">{decisionNote}</Fact>}
      </dl>
    </section>
  )
}
