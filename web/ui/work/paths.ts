import type { JobStep } from '@/domain/tickets/steps'

/** Steps that have a form of their own under a job's address, and the word in it. */
export const STEP_SLUGS: Partial<Record<JobStep, string>> = {
  done: 'done',
  hold: 'hold',
  unassign: 'unassign',
  close: 'close',
  sendBack: 'send-back',
  reopen: 'reopen',
  cancel: 'cancel',
  estimate: 'estimate',
  note: 'note',
}

const withOrigin = (path: string, from: string): string =>
  from === '/work' ? path : `${path}?from=${encodeURIComponent(from)}`

/** Where a row of a list leads, and a step's page leads back to: the ticket, with what can be done on top. */
export const ticketPath = (number: string): string => `/tickets/${encodeURIComponent(number)}`

/** The page on which a step is taken; null for those of one tap. */
export function stepPath(number: string, step: JobStep, from: string): string | null {
  if (step === 'assign') return withOrigin(`/work/assign/${encodeURIComponent(number)}`, from)
  const slug = STEP_SLUGS[step]
  return slug ? withOrigin(`/work/${encodeURIComponent(number)}/${slug}`, from) : null
}
