import { formatInstant } from '../time'
import { type Clock, ON_CALL_MINUTES, type Rung } from './words'

/** A row of the timeline about a rung. The pages put `changes` into their own words, in the reader's language. */
export interface EscalationRow {
  visibility: 'resident' | 'internal'
  body: string
  changes: { escalation: { from: null; to: EscalationFacts } }
}

/** What a row of the timeline says of a rung, for whoever puts it into words. */
export interface EscalationFacts {
  clock: Clock
  rung: Rung
  /** ISO instant. */
  promisedBy: string
}

/**
 * What the timeline says of a share: a miss is told to the resident as well, the rest is between staff.
 * @param zone IANA zone of the estate.
 */
export function rowOfShare(clock: Clock, rung: Rung, promisedBy: Date, zone: string): EscalationRow {
  const until = formatInstant(promisedBy, zone)
  return {
    visibility: rung === '100' ? 'resident' : 'internal',
    body: bodyOf(clock, rung, until),
    changes: factsOf(clock, rung, promisedBy),
  }
}

function factsOf(clock: Clock, rung: Rung, promisedBy: Date): EscalationRow['changes'] {
  return { escalation: { from: null, to: { clock, rung, promisedBy: promisedBy.toISOString() } } }
}

function bodyOf(clock: Clock, rung: Rung, until: string): string {
  const what = clock === 'acknowledge' ? 'an answer' : 'it'
  switch (rung) {
    case '100':
      return `Overdue: ${what} was promised by ${until}.`
    case '150':
      return `Half as much time again as promised has passed: ${what} was promised by ${until}. The facility managers are told.`
    case '200':
      return `Twice the promised time has passed: ${what} was promised by ${until}. The committee’s duty officer is told.`
    default:
      return `Three quarters of the promised time have passed: ${what} is promised by ${until}.`
  }
}

/** What the timeline says when an emergency goes to the next on call. */
export function passedOnNote(name: string): string {
  return `Nobody took it up within ${ON_CALL_MINUTES} minutes: given to ${name}, who is on call.`
}

/** What it says to staff when there is nobody left to give it to. */
export function rowOfNobody(rung: Rung, promisedBy: Date): EscalationRow {
  return {
    visibility: 'internal',
    body: 'Nobody on call is left to give it to. The managers and the committee’s duty officer are told.',
    changes: factsOf('acknowledge', rung, promisedBy),
  }
}
