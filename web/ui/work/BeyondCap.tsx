import { WORKLOAD_CAP } from '@/domain/tickets/words'
import { assignBeyondCap } from '@/web/actions/work/assign'
import type { RankedCandidate } from '@/web/data/work/candidates'
import type { Job } from '@/web/data/work/job'
import type { Words } from '@/web/i18n/words'
import { ActionForm } from '../form/ActionForm'
import { TextField } from '../form/Field'
import { Submit } from '../form/Submit'
import { formWords } from '../form/words'
import { JobFields } from './JobFields'

interface BeyondCapProps {
  job: Job
  candidate: RankedCandidate
  from: string
  t: Words
}

/** Asks why a job must go to somebody whose list is full. */
export function BeyondCap({ job, candidate, from, t }: BeyondCapProps) {
  const words = formWords(t)
  const { staffId, name, workload } = candidate
  return (
    <section className="warning section" aria-labelledby="beyond">
      <h2 id="beyond">{t('work.assign.overTitle', { name, count: workload })}</h2>
      <p>{t('work.assign.overText', { cap: WORKLOAD_CAP, name })}</p>
      <ActionForm action={assignBeyondCap} words={words}>
        <JobFields job={job} step="assign" from={from} />
        <input type="hidden" name="staff" value={staffId} />
        <TextField name="note" label={t('work.assign.overWhy', { name })} rows={2} required />
        <Submit working={words.working} className="button wide">
          {t('work.assign.giveAnyway')}
        </Submit>
      </ActionForm>
    </section>
  )
}
