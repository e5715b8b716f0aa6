import { ON_CALL_MINUTES } from '../sla/words'
import { BOOKING_TIMES } from './booking-times'
import type { EscalationTongue } from './escalation-words'
import type { ToldEscalation } from './told'

const done = ({ clock }: ToldEscalation): string => (clock === 'acknowledge' ? 'acknowledged' : 'resolved')
const until = ({ promisedBy, zone }: ToldEscalation): string => BOOKING_TIMES.en.moment(promisedBy, zone)

/** Hours from which days say more. */
const HOURS_SHOWN = 48

/** `40 min`, `3 h`, `2 days`. */
function length(minutes: number): string {
  const hours = Math.floor(minutes / 60)
  if (hours < 1) return `${minutes} min`
  return hours < HOURS_SHOWN ? `${hours} h` : `${Math.floor(hours / 24)} days`
}

/** Messages about promises that run out, in English. */
export const ESCALATIONS_ENGLISH: EscalationTongue = {
  left: (told) => `To be ${done(told)} by ${until(told)}: ${length(told.minutes)} left.`,
  late: (told) => `It was to be ${done(told)} by ${until(told)}: ${length(told.minutes)} late.`,
  suggested: ({ name, employeeId, workload }) => `Suggested: ${name} (${employeeId}), ${workload} open.`,
  heads: {
    dueSoon: 'due soon',
    dueSoonAndNobodys: 'due soon, and nobody has it',
    unanswered: 'not acknowledged in time',
    overdue: 'overdue',
    share: (percent) => `escalated to you at ${percent} % of its time`,
    passedOn: 'emergency given to the next on call',
    nobodyLeft: 'EMERGENCY, and nobody on call takes it up',
  },
  passedOn: (name) => `Nobody took it up within ${ON_CALL_MINUTES} minutes: ${name} has it now.`,
  nobodyLeft: 'There is nobody left on call to give it to. Please see to it now.',
}
