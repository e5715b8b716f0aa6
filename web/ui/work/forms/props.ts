import type { Language } from '@/domain/notifications'
import type { Job } from '@/web/data/work/job'
import type { Words } from '@/web/i18n/words'

/** What every form of a step is given. */
export interface StepFormProps {
  job: Job
  /** Where it leads back to. */
  from: string
  now: Date
  t: Words
  language: Language
}
