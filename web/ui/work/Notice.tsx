import { JOB_STEPS } from '@/domain/tickets/steps'
import { ticketNumber } from '@/web/data/tickets/ticket'
import type { Words } from '@/web/i18n/words'

/** The word about what was just done or refused that an address carries. */
export interface Told {
  said?: unknown
  refused?: unknown
  number?: unknown
}

/** Says what was done, or why it was not. Nothing for an address that carries no such word. */
export function Notice({ said, refused, number, t }: Told & { t: Words }) {
  if (typeof refused === 'string') {
    const key = `errors.${refused}` as 'errors.not_permitted'
    return (
      <p className="warning" role="alert">
        {t(t.has(key) ? key : 'errors.transition_not_allowed')}
      </p>
    )
  }
  const step = JOB_STEPS.find((known) => known === said)
  if (!step) return null
  return (
    <p className="notice" role="status">
      {t(`work.said.${step}`, { number: ticketNumber(number) ?? '' })}
    </p>
  )
}
