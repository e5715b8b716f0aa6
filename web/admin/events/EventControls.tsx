import type { BeforeDocumentControlsServerProps } from 'payload'
import { changesEvent } from '@/domain/events/parts'
import { nextStatuses } from '@/domain/events/status'
import { idOf } from '@/hooks/ids'
import { panelEvent } from '@/web/data/panel-events'
import { panelActor } from '@/web/data/panel-request'
import { DocumentMoves } from '../moves/DocumentMoves'
import { eventMoves } from './event-moves'

/** What the form itself changes; the rest is derived, or changed by the buttons. */
const SAVED = [
  'title',
  'description',
  'eventType',
  'start',
  'end',
  'allDay',
  'location',
  'facility',
  'capacity',
  'maxGuests',
  'rsvpDeadline',
  'audience',
]

/** In place of the save button: what may be done with this event now, each as a button that says so. */
export async function EventControls({ id, payload }: BeforeDocumentControlsServerProps & { id?: string }) {
  const stored = id ? await panelEvent(payload, id) : null
  if (!stored)
    return (
      <DocumentMoves
        collection="events"
        moves={eventMoves(null, ['published'])}
        saved={SAVED}
        saveLabel="Save draft"
      />
    )
  if (!changesEvent(await panelActor(payload), idOf(stored.author))) return null
  const status = stored.status ?? 'draft'
  const isOver = status === 'cancelled' || status === 'completed'
  return (
    <DocumentMoves
      collection="events"
      moves={eventMoves(status, nextStatuses({ status, end: new Date(stored.end) }, new Date()))}
      saved={isOver ? [] : SAVED}
      saveLabel={status === 'draft' ? 'Save draft' : 'Save changes'}
    />
  )
}
