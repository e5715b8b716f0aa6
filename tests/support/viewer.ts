import { createLocalReq } from 'payload'
import { isPerson } from '@/domain/actor'
import { actorOf } from '@/hooks/actor'
import type { Viewer } from '@/web/data/viewer'
import type { RunningEstate } from './estate'
import type { PersonName } from './people'
import { userIdOf } from './register'

/** Somebody as the pages' queries know them. */
export async function viewerOf(estate: Pick<RunningEstate, 'payload'>, person: PersonName): Promise<Viewer> {
  return viewerOfAccount(estate, await userIdOf(person))
}

/** The same by an account's e-mail address, for people of the demo estate. */
export async function viewerByEmail(estate: Pick<RunningEstate, 'payload'>, email: string): Promise<Viewer> {
  const where = { email: { equals: email } }
  const { docs } = await estate.payload.find({ collection: 'users', where, depth: 0, overrideAccess: true })
  return viewerOfAccount(estate, docs[0]?.id ?? '')
}

async function viewerOfAccount({ payload }: Pick<RunningEstate, 'payload'>, id: string): Promise<Viewer> {
  const user = await payload.findByID({ collection: 'users', id, depth: 0, overrideAccess: true })
  const req = await createLocalReq({ user: { ...user, collection: 'users' } }, payload)
  const actor = await actorOf(req)
  if (!actor || !isPerson(actor)) throw new Error(`${user.email} is nobody.`)
  return { actor, email: user.email, language: 'en', payload, req }
}
