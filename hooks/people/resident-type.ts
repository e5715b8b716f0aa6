import type { PayloadRequest } from 'payload'
import type { Person, ResidentType } from '@/domain/actor'
import { reading, sql } from '@/server/database'

/** In what capacity somebody lives here; null for who does not. Asked once a request. */
export function residentTypeOf(req: PayloadRequest, person: Person): Promise<ResidentType | null> {
  const known = req.context.residentType as Promise<ResidentType | null> | undefined
  const type = known ?? read(req, person)
  req.context.residentType = type
  return type
}

async function read(req: PayloadRequest, { resident }: Person): Promise<ResidentType | null> {
  if (!resident) return null
  const database = await reading(req)
  const [row] = await database.rows<{ type: ResidentType }>(
    sql`select resident_type as type from residents where id = ${resident.id}`,
  )
  return row?.type ?? null
}
