import { wholeNumberOf } from '../number'

const TICKETS = { kind: 'MNT', called: 'a ticket' }

/**
 * The whole number of the ticket that is named: `MNT-2026-0001`, or `1` for this year's.
 * @param thisYear asked only for a bare number.
 * @throws CliFailure (usage)
 */
export function ticketNumber(text: string, thisYear: () => Promise<number>): Promise<string> {
  return wholeNumberOf(text, TICKETS, thisYear)
}
