import type { Payload } from 'payload'
import { STAFF_ROLE_LABELS } from '@/domain/staff'
import { WORKLOAD_CAP } from '@/domain/tickets/words'
import type { Load } from '@/server/figures/dashboard/load'
import { loadNow } from '@/web/data/panel-figures'
import { RowBars } from '@/web/ui/charts/RowBars'
import { documentPath } from '../paths'
import { FigureSection } from './FigureSection'
import { carriedLink, heldLink, lateLink, loadLink, tableLink } from './links'

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
      lead={
        <>
          Jobs assigned or in progress, of {WORKLOAD_CAP} that one person may carry. n ={' '}
          <a href={carriedLink()}>{jobs.toLocaleString('en-IN')}</a>.
        </>
      }
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
          label: <Person load={load} now={now} />,
          value: load.workload,
          shown: (
            <a href={loadLink(load.staffId)}>
              {`${load.workload} of ${WORKLOAD_CAP}${load.workload >= WORKLOAD_CAP ? ', full' : ''}`}
            </a>
          ),
          isBad: load.workload >= WORKLOAD_CAP,
        }))}
      />
    </FigureSection>
  )
}

function Person({ load, now }: { load: Load; now: Date }) {
  const { staffId, name, employeeId, role, overdue, waiting, duty } = load
  return (
    <>
      <a href={loadLink(staffId)}>{name}</a> <span className="estate-quiet">{employeeId}</span>
      <br />
      <span className={duty === 'gone' ? 'estate-bad' : 'estate-quiet'}>
        {STAFF_ROLE_LABELS[role]} · {DUTY_WORDS[duty]}
        {overdue > 0 && ' · '}
        {overdue > 0 && <a href={lateLink(staffId, now)}>{overdue} overdue</a>}
        {waiting > 0 && ' · '}
        {waiting > 0 && <a href={heldLink(staffId)}>{waiting} on hold</a>}
      </span>
    </>
  )
}
