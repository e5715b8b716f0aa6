import type { Payload } from 'payload'
import { STAFF_ROLE_LABELS } from '@/domain/staff'
import { WORKLOAD_CAP } from '@/domain/tickets/words'
import type { Load } from '@/server/figures/dashboard/load'
import { loadNow } from '@/web/data/panel-figures'
import { RowBars } from '@/web/ui/charts/RowBars'
import { documentPath } from '../paths'
import { FigureSection } from './FigureSection'
import { loadLink, tableLink } from './links'

const DUTY_WORDS: Record<Load['duty'], string> = {
  always: 'on call day and night',
  on: 'on duty',
  off: 'off duty now',
  gone: 'no longer active: give this work to others',
}

/** What everybody carries against what they may carry. */
export async function LoadBars({ payload, now }: { payload: Payload; now: Date }) {
  const loads = await loadNow(payload, now)
  const jobs = loads.reduce((sum, { workload }) => sum + workload, 0)
  return (
    <FigureSection
      id="estate-load"
      title="Load"
      lead={`Jobs assigned or in progress, of ${WORKLOAD_CAP} that one person may carry. n = ${jobs}.`}
      csv={tableLink('load')}
    >
      {loads.length === 0 && (
        <p>
          Nobody works here yet. <a href={documentPath('staff', 'create')}>Add a member of staff</a>
        </p>
      )}
      <RowBars
        limit={WORKLOAD_CAP}
        rows={loads.map((load) => ({
          key: load.staffId,
          label: <Person load={load} />,
          value: load.workload,
          shown: `${load.workload} of ${WORKLOAD_CAP}${load.workload >= WORKLOAD_CAP ? ', full' : ''}`,
          isBad: load.workload >= WORKLOAD_CAP,
        }))}
      />
    </FigureSection>
  )
}

function Person({ load: { staffId, name, employeeId, role, overdue, waiting, duty } }: { load: Load }) {
  const more = [
    STAFF_ROLE_LABELS[role],
    DUTY_WORDS[duty],
    ...(overdue > 0 ? [`${overdue} overdue`] : []),
    ...(waiting > 0 ? [`${waiting} on hold`] : []),
  ]
  return (
    <>
      <a href={loadLink(staffId)}>{name}</a> <span className="estate-quiet">{employeeId}</span>
      <br />
      <span className={duty === 'gone' ? 'estate-bad' : 'estate-quiet'}>{more.join(' · ')}</span>
    </>
  )
}
