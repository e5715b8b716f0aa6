import type { TicketClock } from '@/domain/sla/ledger'
import { readClock } from '@/hooks/tickets/read-clock'
import type { Viewer } from '@/web/data/viewer'
import type { TicketView } from './ticket'

/** The clock of a ticket that the viewer sees. */
export function clockOf({ req }: Viewer, { settled }: Pick<TicketView, 'settled'>): Promise<TicketClock> {
  return readClock(req, settled)
}
