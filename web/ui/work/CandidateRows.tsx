import { passesCap } from '@/domain/tickets/refuse-move'
import { WORKLOAD_CAP } from '@/domain/tickets/words'
import { assignJob } from '@/web/actions/work/assign'
import type { RankedCandidate } from '@/web/data/work/candidates'
import type { Job } from '@/web/data/work/job'
import type { Words } from '@/web/i18n/words'
import { ActionForm } from '../form/ActionForm'
import { Submit } from '../form/Submit'
import { formWords } from '../form/words'
import { JobFields } from './JobFields'
import { LoadBar } from './LoadBar'

interface CandidateRowsProps {
  job: Job
  candidates: RankedCandidate[]
  from: string
  t: Words
}

/** Suitable staff, the best first, each with why they stand there and one button. */
export function CandidateRows({ job, candidates, from, t }: CandidateRowsProps) {
  return (
    <ol className="rows candidates">
      {candidates.map((candidate) => (
        <li className="row" key={candidate.staffId}>
          <p>
            <strong>{candidate.name}</strong> <span className="soft">{candidate.employeeId}</span>
          </p>
          <p className="small">{reasonOf(candidate, t)}</p>
          <p className="team-load">
            <LoadBar count={candidate.workload} />
            {t('work.team.load', { count: candidate.workload, cap: WORKLOAD_CAP })}
          </p>
          <Give job={job} candidate={candidate} from={from} t={t} />
        </li>
      ))}
    </ol>
  )
}

/** Why somebody stands where they stand, in the page's language; their load has its bar. */
function reasonOf({ isTrade, role, duty }: RankedCandidate, t: Words): string {
  const roleName = t(`common.staffRoles.${role}`)
  const trade = t(isTrade ? 'work.assign.trade' : 'work.assign.manages', { role: roleName })
  return `${trade}, ${t(`work.assign.${duty}`)}`
}

function Give({
  job,
  candidate,
  from,
  t,
}: Omit<CandidateRowsProps, 'candidates'> & { candidate: RankedCandidate }) {
  const { staffId, employeeId, name, isFull } = candidate
  if (job.ticket.assignedToId === staffId)
    return (
      <p>
        <span className="tag busy">{t('work.assign.has')}</span>
      </p>
    )
  if (isFull && !passesCap(job.ticket.priority)) {
    const query = new URLSearchParams({ full: employeeId, from })
    return (
      <p className="buttons">
        <span className="tag wait">{t('work.assign.full')}</span>
        <a className="button quiet" href={`?${query}`}>
          {t('work.assign.giveAnyway')}
          <span className="unseen"> {name}</span>
        </a>
      </p>
    )
  }
  const words = formWords(t)
  return (
    <ActionForm action={assignJob} words={words} className="one-tap">
      <JobFields job={job} step="assign" from={from} />
      <input type="hidden" name="staff" value={staffId} />
      <input type="hidden" name="employee" value={employeeId} />
      <Submit working={words.working} className="button wide">
        {t('work.assign.give')}
        <span className="unseen"> {name}</span>
      </Submit>
    </ActionForm>
  )
}
