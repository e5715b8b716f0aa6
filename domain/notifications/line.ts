import type { SendResult } from './delivery'

/** Seconds for which a channel rests after its provider could not be reached; then one delivery asks whether it is back. */
export const REST_SECONDS = 60
/** Answers missing one after the other before the provider counts as gone: one lost answer is an accident. */
const UNCLEAR_MAX = 3

/** What one process knows of the way to a channel's provider. */
export interface Line {
  /** Null while the provider counts as reachable. */
  restsUntil: Date | null
  /** Whether the provider has taken something since it was last out of reach. */
  isProven: boolean
  /** How many of the last answers, one after the other, never came. */
  unclear: number
}

/** A process that has sent nothing yet: the provider counts as reachable, until it is tried. */
export const UNTRIED_LINE: Line = { restsUntil: null, isProven: false, unclear: 0 }

/** What a channel may do: send all that is due, ask with one delivery, or nothing. */
export type Turn = 'send' | 'probe' | 'rest'

/** What the channel may do at `now`. */
export function turnOf({ restsUntil }: Line, now: Date): Turn {
  if (restsUntil === null) return 'send'
  return now < restsUntil ? 'rest' : 'probe'
}

/** What an answer says of the provider, whatever it says of the message. */
export function noteAnswer(line: Line, { kind }: SendResult, now: Date): Line {
  switch (kind) {
    case 'sent':
    case 'permanent':
      return { restsUntil: null, isProven: true, unclear: 0 }
    case 'transient':
      return { ...line, unclear: 0 }
    case 'unreachable':
      return resting(now)
    case 'unclear':
      return line.unclear + 1 < UNCLEAR_MAX ? { ...line, unclear: line.unclear + 1 } : resting(now)
    default:
      return kind satisfies never
  }
}

/** Whether an answer shows that the provider can be reached, so that nothing has to be held any longer. */
export function isProof({ kind }: SendResult): boolean {
  return kind === 'sent' || kind === 'permanent'
}

function resting(now: Date): Line {
  return { restsUntil: new Date(now.getTime() + REST_SECONDS * 1000), isProven: false, unclear: 0 }
}
