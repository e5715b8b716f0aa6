import type { DefaultServerCellComponentProps } from 'payload'
import type { EventStatus, RsvpStanding } from '@/domain/events/words'
import { EventTag } from './EventTag'
import { HeadsWords } from './HeadsWords'
import { StandingTag } from './StandingTag'

const Nothing = () => <span className="estate-quiet">–</span>

/** Where an event stands, in a list. */
export function EventStatusCell({ cellData }: DefaultServerCellComponentProps) {
  return cellData ? <EventTag status={cellData as EventStatus} /> : <Nothing />
}

/** Heads that come, of how many there is room for. */
export function GoingCell({ cellData, rowData }: DefaultServerCellComponentProps) {
  // Payload also asks for the cell without a row.
  if (!rowData) return null
  return <HeadsWords going={Number(cellData ?? 0)} capacity={rowData.capacity as number | null} />
}

/** What an answer came to. */
export function StandingCell({ cellData }: DefaultServerCellComponentProps) {
  return <StandingTag standing={(cellData ?? 'none') as RsvpStanding} />
}
