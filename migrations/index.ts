import * as schema from './20261121_010000_schema'
import * as guarantees from './20261121_020000_guarantees'

export const migrations = [
  { up: schema.up, down: schema.down, name: '20261121_010000_schema' },
  { up: guarantees.up, down: guarantees.down, name: '20261121_020000_guarantees' },
]
