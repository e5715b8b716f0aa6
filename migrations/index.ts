import * as schema from './20261121_010000_schema'
import * as guarantees from './20261121_020000_guarantees'
import * as tally from './20261121_030000_ticket_tally'

export const migrations = [
  { up: schema.up, down: schema.down, name: '20261121_010000_schema' },
  { up: guarantees.up, down: guarantees.down, name: '20261121_020000_guarantees' },
  { up: tally.up, down: tally.down, name: '20261121_030000_ticket_tally' },
]
