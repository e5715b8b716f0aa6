import type { Ticket } from '@/payload-types'
import type { RunningEstate } from './estate'
import type { PersonName } from './people'
import { type CategoryName, categoryIdOf, userIdOf } from './register'

type Estate = Pick<RunningEstate, 'payload'>
type Fields = Partial<Ticket> & Record<string, unknown>

async function as({ payload }: Estate, person: PersonName) {
  const id = await userIdOf(person)
  const user = await payload.findByID({ collection: 'users', id, depth: 0, overrideAccess: true })
  return { ...user, collection: 'users' as const }
}

/** A report that somebody makes at an instant that is passed in. */
export async function reportedAt(
  estate: Estate,
  now: Date,
  {
    by = 'asha',
    category = 'Plumbing',
    ...fields
  }: { by?: PersonName; category?: CategoryName } & Omit<Fields, 'category'> = {},
): Promise<Ticket> {
  const data = {
    title: 'Leaking tap',
    description: 'It drips.',
    category: await categoryIdOf(category),
    ...fields,
  }
  return estate.payload.create({
    collection: 'tickets',
    data: data as never,
    depth: 0,
    overrideAccess: false,
    user: await as(estate, by),
    context: { now },
  })
}

/** The same PATCH that somebody sends, at an instant that is passed in. */
export async function changedAt(
  estate: Estate,
  now: Date,
  id: string,
  person: PersonName,
  data: Fields,
): Promise<Ticket> {
  return estate.payload.update({
    collection: 'tickets',
    id,
    data: data as never,
    depth: 0,
    overrideAccess: false,
    user: await as(estate, person),
    context: { now },
  })
}

/** What a job does to a ticket at an instant. */
export function byJobAt(
  { payload }: Estate,
  now: Date,
  id: string,
  job: string,
  data: Fields,
): Promise<Ticket> {
  return payload.update({
    collection: 'tickets',
    id,
    data: data as never,
    depth: 0,
    overrideAccess: true,
    context: { actor: { kind: 'system', job }, now },
  })
}
