import { createLocalReq } from 'payload'
import { isPerson } from '@/domain/actor'
import { actorOf } from '@/hooks/actor'
import type { Viewer } from '@/web/data/viewer'
import type { RunningEstate } from './estate'
import type { PersonName } from './people'
import { userIdOf } from './register'

/** Somebody as the pages' queries know them. */
export async function viewerOf(
  { payload }: Pick<RunningEstate, 'payload'>,
  person: PersonName,
): Promise<Viewer> {
  const user = await payload.findByID({
    collection: 'users',
    id: await userIdOf(person),
    depth: 0,
    overrideAccess: true,
  })
  const req = await createLocalReq({ user: { ...user, collection: 'users' } }, payload)
  const actor = await actorOf(req)
  if (!actor || !isPerson(actor)) throw new Error(`${person} is nobody.`)
  return { actor, email: user.email, language: 'en', payload, req }
}
