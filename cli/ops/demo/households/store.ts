import type { ClientBase } from 'pg'
import { insertRows } from '../../seed/insert'
import type { World } from '../history/world'

/** Writes who lived where and when, as the register says; who still waits to be verified lives nowhere yet. */
export async function storeHouseholds(client: ClientBase, world: World): Promise<number> {
  world.dice.restart('households')
  const rows = world.people.residents
    .filter(({ verified }) => verified)
    .map(({ id, flat, name, type, movedIn, movedOut }) => ({
      ...{ id: world.dice.uuid(), flat_id: flat.id, resident_id: id, resident_name: name },
      ...{ resident_type: type, from: movedIn, to: movedOut },
      ...{ created_at: movedIn, updated_at: movedOut ?? movedIn },
    }))
  await insertRows(client, 'occupancies', rows)
  return rows.length
}
