import type { Payload } from 'payload'
import { mayReportEstate } from '@/domain/figures/staff-access'
import { lastSpan } from '@/domain/figures/staff-spans'
import { spanText } from '@/domain/figures/staff-words'
import { env } from '@/server/env'
import { panelActor } from '@/web/data/panel-request'

/** The way to the last month of the estate on paper, for those who may have it. */
export async function MonthlyLink({ payload, now }: { payload: Payload; now: Date }) {
  if (!mayReportEstate(await panelActor(payload))) return null
  const span = lastSpan('monthly', now, env.timeZone)
  return (
    <a className="estate-button" href={`/api/reports/monthly.pdf?month=${span.from.slice(0, 7)}`}>
      {spanText(span, 'en')} on paper (PDF)
    </a>
  )
}
