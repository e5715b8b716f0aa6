'use client'

import { SelectInput, useField } from '@payloadcms/ui'
import type { TicketStatus } from '@/domain/tickets/words'

interface StatusSelectProps {
  path: string
  present: TicketStatus
  /** The present status first, then the allowed moves. */
  options: { value: TicketStatus; label: string }[]
}

/** What a move asks for beside itself; the fields appear below when it is chosen. */
const ASKS: Partial<Record<TicketStatus, string>> = {
  assigned: 'Choose who does the work below.',
  on_hold: 'Say why and until when below.',
  resolved: 'Say what was done in “Resolution”.',
  cancelled: 'Say why below.',
  closed: 'Closing in the resident’s place needs a note.',
  in_progress: 'Returning resolved work needs a note.',
  acknowledged: 'Taking it from the assignee, or reopening it, puts it back in the queue.',
}

/** Whether the words above hold for this move: some are about one way into a status only. */
function asks(from: TicketStatus, to: TicketStatus): string | undefined {
  if (from === to || from === 'on_hold') return undefined
  if (to === 'in_progress' && from !== 'resolved') return undefined
  if (to === 'acknowledged' && from === 'submitted') return undefined
  return ASKS[to]
}

/** The select itself. A ticket that nobody here may move says so. */
export function StatusSelect({ path, present, options }: StatusSelectProps) {
  const { value, setValue } = useField<TicketStatus>({ path })
  const chosen = value ?? present
  const isFinal = options.length === 1
  const hint = isFinal ? 'There is no move that you may make from here.' : asks(present, chosen)
  return (
    <SelectInput
      path={path}
      name={path}
      label="Status"
      isClearable={false}
      options={options}
      value={chosen}
      readOnly={isFinal}
      onChange={(option) => {
        if (!Array.isArray(option)) setValue(option.value)
      }}
      {...(hint ? { description: hint } : {})}
    />
  )
}
