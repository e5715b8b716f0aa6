/** Refusals that say how a booking stands now: its page, asked for anew, tells them. */
const TOLD = [
  'transition_not_allowed',
  'stale_write',
  'offer_expired',
  'approval_expired',
  'already_started',
  'already_checked_in',
  'check_in_not_open',
  'check_in_closed',
] as const
type ToldRefusal = (typeof TOLD)[number]

/** Whether a code is one that a booking's page tells. */
export function isTold(code: unknown): code is ToldRefusal {
  return (TOLD as readonly unknown[]).includes(code)
}
